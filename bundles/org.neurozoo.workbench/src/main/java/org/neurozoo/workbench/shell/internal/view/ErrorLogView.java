package org.neurozoo.workbench.shell.internal.view;

import java.awt.EventQueue;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.ErrorLog;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** What went wrong in this session, newest first, with causes. */
public final class ErrorLogView implements View {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  @Override
  public String id() {
    return "error-log";
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.EXCLAMATION_TRIANGLE);
  }

  @Override
  public Texts texts() {
    return Look.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new Shown((Shell) workbench);
  }

  private static final class Shown implements Part {
    private final Shell shell;
    private final Rows<ErrorLog.Entry> rows;
    private final JTable table;
    private final JTextArea cause = new JTextArea();
    private final JSplitPane split;
    private final Subscription subscription;

    Shown(Shell shell) {
      this.shell = shell;
      rows =
          new Rows<>(
              List.of(text("log.time"), text("log.severity"), text("log.plugin"), text("log.what")),
              this::cells);
      table = new JTable(rows);
      table.setName("error-log");
      table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
      table.getSelectionModel().addListSelectionListener(event -> showCause());
      table.getColumnModel().getColumn(3).setPreferredWidth(600);
      cause.setEditable(false);
      cause.getAccessibleContext().setAccessibleName(text("log.cause"));
      split =
          new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(table), new JScrollPane(cause));
      split.setResizeWeight(0.6);
      subscription = shell.errors().listen(() -> EventQueue.invokeLater(this::refresh));
      refresh();
    }

    private String text(String key) {
      return Look.TEXTS.text(shell.locale(), key);
    }

    private Object[] cells(ErrorLog.Entry entry) {
      String severity = entry.severity().name().toLowerCase(Locale.ROOT);
      return new Object[] {
        TIME.format(entry.time()), text("severity." + severity), entry.plugin(), entry.message()
      };
    }

    private void refresh() {
      rows.show(shell.errors().entries().reversed());
    }

    private void showCause() {
      int row = table.getSelectedRow();
      cause.setText(row < 0 ? "" : rows.at(row).cause());
      cause.setCaretPosition(0);
    }

    @Override
    public JComponent component() {
      return split;
    }

    @Override
    public JComponent focus() {
      return table;
    }

    @Override
    public void close() {
      subscription.close();
    }
  }
}
