package org.neurozoo.workbench.shell.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Menu;
import org.neurozoo.workbench.Command.Place.InMenu;
import org.neurozoo.workbench.Command.Place.InToolBar;
import org.neurozoo.workbench.Command.Place.OnWelcome;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** All commands of the shell itself. */
public final class ShellCommands {
  private ShellCommands() {}

  /** The commands. */
  public static List<Command> all() {
    return List.of(
        ShellCommand.of("open", ShellCommands::open)
            .on("ctrl O")
            .with(BootstrapIcons.FOLDER2_OPEN)
            .at(new InMenu(Menu.FILE, 110), new InToolBar(110), new OnWelcome(200)),
        onDocument("save", (s, d) -> s.documents().save(d))
            .on("ctrl S")
            .with(BootstrapIcons.SAVE)
            .at(new InMenu(Menu.FILE, 200), new InToolBar(120))
            .when(active(d -> d.history().isDirty())),
        onDocument("save-as", (s, d) -> s.documents().saveAs(d))
            .on("ctrl shift S")
            .at(new InMenu(Menu.FILE, 210)),
        onDocument("revert", (s, d) -> s.documents().revert(d))
            .at(new InMenu(Menu.FILE, 220))
            .when(ShellCommands::canRevert),
        onDocument("close", (s, d) -> s.documents().close(d))
            .on("ctrl W")
            .at(new InMenu(Menu.FILE, 230)),
        ShellCommand.of("exit", shell -> shell.desk().close())
            .on("ctrl Q")
            .at(new InMenu(Menu.FILE, 900)),
        onDocument("undo", (s, d) -> d.history().undo())
            .on("ctrl Z")
            .with(BootstrapIcons.ARROW_COUNTERCLOCKWISE)
            .at(new InMenu(Menu.EDIT, 100), new InToolBar(210))
            .when(active(d -> d.history().undoable().isPresent())),
        onDocument("redo", (s, d) -> d.history().redo())
            .on("ctrl Y")
            .with(BootstrapIcons.ARROW_CLOCKWISE)
            .at(new InMenu(Menu.EDIT, 110), new InToolBar(220))
            .when(active(d -> d.history().redoable().isPresent())),
        ShellCommand.of("quick-access", shell -> shell.desk().quickAccess())
            .on("ctrl 3")
            .with(BootstrapIcons.SEARCH)
            .at(new InMenu(Menu.EDIT, 300), new InToolBar(900)),
        ShellCommand.of("preferences", shell -> shell.desk().preferences())
            .on("ctrl COMMA")
            .with(BootstrapIcons.GEAR)
            .at(new InMenu(Menu.EDIT, 310)),
        ShellCommand.of("reset-perspective", shell -> shell.desk().resetPerspective())
            .at(new InMenu(Menu.WINDOW, 100)),
        look("other-theme", Look::inOtherTheme)
            .with(BootstrapIcons.CIRCLE_HALF)
            .at(new InMenu(Menu.WINDOW, 200)),
        look("other-language", Look::inOtherLanguage)
            .with(BootstrapIcons.GLOBE)
            .at(new InMenu(Menu.WINDOW, 210)),
        look("larger", look -> look.sized(look.fontSize() + 1))
            .on("ctrl PLUS")
            .at(new InMenu(Menu.WINDOW, 220)),
        look("smaller", look -> look.sized(look.fontSize() - 1))
            .on("ctrl MINUS")
            .at(new InMenu(Menu.WINDOW, 230)),
        look("presenter", ShellCommands::presenter)
            .on("ctrl shift P")
            .with(BootstrapIcons.EASEL)
            .at(new InMenu(Menu.WINDOW, 240)),
        ShellCommand.of("bundles", shell -> shell.show("bundles"))
            .with(BootstrapIcons.BOX_SEAM)
            .at(new InMenu(Menu.HELP, 200)),
        ShellCommand.of("error-log", shell -> shell.show("error-log"))
            .with(BootstrapIcons.EXCLAMATION_TRIANGLE)
            .at(new InMenu(Menu.HELP, 210)));
  }

  private static ShellCommand onDocument(
      String id, java.util.function.BiConsumer<Shell, Document> action) {
    Consumer<Shell> onActive =
        shell -> shell.documents().active().ifPresent(d -> action.accept(shell, d));
    return ShellCommand.of(id, onActive).when(active(document -> true));
  }

  private static Predicate<Shell> active(Predicate<Document> condition) {
    return shell -> shell.documents().active().filter(condition).isPresent();
  }

  private static boolean canRevert(Shell shell) {
    Optional<Document> document = shell.documents().active();
    return document.map(Document::history).filter(History::isDirty).isPresent()
        && document.flatMap(shell.documents()::file).isPresent();
  }

  private static ShellCommand look(String id, UnaryOperator<Look> change) {
    return ShellCommand.of(
        id,
        shell -> {
          change.apply(shell.look()).keep(shell.preferences());
          shell.desk().rebuild();
        });
  }

  private static Look presenter(Look look) {
    return look.sized(look.fontSize() == Look.PRESENTER ? Look.PLAIN : Look.PRESENTER);
  }

  private static void open(Shell shell) {
    String[] endings =
        shell.all(DocumentType.class).stream()
            .map(DocumentType::ending)
            .distinct()
            .toArray(String[]::new);
    String title = Look.TEXTS.text(shell.locale(), "command.open.title");
    shell.questions().fileToOpen(title, endings).ifPresent(shell.documents()::open);
  }
}
