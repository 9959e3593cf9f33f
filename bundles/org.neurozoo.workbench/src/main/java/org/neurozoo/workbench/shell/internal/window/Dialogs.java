package org.neurozoo.workbench.shell.internal.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileFilter;
import org.neurozoo.workbench.Questions;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** Asks by dialogs over the main window. */
final class Dialogs implements Questions {
  private final Shell shell;
  private final JFrame frame;
  private File folder = new File(System.getProperty("user.dir"));

  Dialogs(Shell shell, JFrame frame) {
    this.shell = shell;
    this.frame = frame;
  }

  private String text(String key, Object... arguments) {
    return Look.TEXTS.text(shell.locale(), key, arguments);
  }

  @Override
  public Optional<Path> fileToOpen(String title, String... endings) {
    JFileChooser chooser = chooser(title);
    if (endings.length > 0) {
      chooser.setFileFilter(new ByEnding(List.of(endings)));
    }
    return answer(chooser, chooser.showOpenDialog(frame));
  }

  @Override
  public Optional<Path> fileToSave(String title, String proposed) {
    JFileChooser chooser = chooser(title);
    chooser.setSelectedFile(new File(folder, proposed));
    Optional<Path> file = answer(chooser, chooser.showSaveDialog(frame));
    return file.filter(f -> !f.toFile().exists() || confirm(text("file.replace", f.getFileName())));
  }

  private JFileChooser chooser(String title) {
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setDialogTitle(title);
    chooser.setLocale(shell.locale());
    return chooser;
  }

  private Optional<Path> answer(JFileChooser chooser, int answer) {
    folder = chooser.getCurrentDirectory();
    return answer == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  @Override
  public boolean confirm(String question) {
    Object[] options = {text("answer.yes"), text("answer.no")};
    return ask(question, options) == 0;
  }

  @Override
  public Unsaved unsaved(String name) {
    Object[] options = {text("answer.save"), text("answer.discard"), text("answer.cancel")};
    return switch (ask(text("document.unsaved", name), options)) {
      case 0 -> Unsaved.SAVE;
      case 1 -> Unsaved.DISCARD;
      default -> Unsaved.CANCEL;
    };
  }

  private int ask(String question, Object[] options) {
    return JOptionPane.showOptionDialog(
        frame,
        question,
        "Neurozoo",
        JOptionPane.DEFAULT_OPTION,
        JOptionPane.QUESTION_MESSAGE,
        null,
        options,
        options[0]);
  }

  @Override
  public Optional<String> line(String question, String proposed) {
    Object answer =
        JOptionPane.showInputDialog(
            frame, question, "Neurozoo", JOptionPane.QUESTION_MESSAGE, null, null, proposed);
    return Optional.ofNullable(answer).map(String::valueOf);
  }

  private static final class ByEnding extends FileFilter {
    private final List<String> endings;

    ByEnding(List<String> endings) {
      this.endings = endings;
    }

    @Override
    public boolean accept(File file) {
      return file.isDirectory() || endings.stream().anyMatch(file.getName()::endsWith);
    }

    @Override
    public String getDescription() {
      return "*" + String.join(", *", endings);
    }
  }
}
