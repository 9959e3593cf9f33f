package org.neurozoo.workbench.data.internal;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Workbench;

/** The first samples of data about to be opened, or why there are none. */
final class Preview {
  private static final int ROWS = 50;

  private record Outcome(@Nullable DataSet data, @Nullable Fault fault) {}

  private final Workbench workbench;
  private final Words words;
  private final Runnable changed;
  private final CardLayout cards = new CardLayout();
  private final JPanel below = new JPanel(cards);
  private final JPanel panel = new JPanel(new BorderLayout(0, 4));
  private final JLabel heading = new JLabel(" ");
  private final JTable table = new JTable();
  private final JTextArea trouble = new JTextArea();
  private Optional<Draft> shown = Optional.empty();
  private boolean good;
  private long asked;

  /**
   * An empty preview.
   *
   * @param changed is called when it has become clear whether data can be had
   */
  Preview(Workbench workbench, Words words, Runnable changed) {
    this.workbench = workbench;
    this.words = words;
    this.changed = changed;
    heading.setName("preview.heading");
    heading.setForeground(UIManager.getColor("Label.disabledForeground"));
    table.setName("preview.table");
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.getTableHeader().setReorderingAllowed(false);
    table.setPreferredScrollableViewportSize(new Dimension(320, 200));
    table.getAccessibleContext().setAccessibleName(words.text("preview.title"));
    trouble.setName("preview.trouble");
    trouble.setEditable(false);
    trouble.setLineWrap(true);
    trouble.setWrapStyleWord(true);
    trouble.setFont(UIManager.getFont("Label.font"));
    trouble.setForeground(UIManager.getColor("Actions.Red"));
    trouble.setBorder(new EmptyBorder(8, 8, 8, 8));
    JScrollPane scroll = new JScrollPane(table);
    scroll.setColumnHeaderView(table.getTableHeader());
    below.add(scroll, "table");
    below.add(trouble, "trouble");
    panel.add(heading, BorderLayout.NORTH);
    panel.add(below);
  }

  JComponent component() {
    return panel;
  }

  /** Whether the data last asked for can be had, as far as is known. */
  boolean isGood() {
    return good;
  }

  /** Shows the first samples of a draft, once they are there. */
  void show(Draft draft) {
    if (shown.filter(draft::equals).isPresent()) {
      return;
    }
    shown = Optional.of(draft);
    good = false;
    heading.setText(words.text("preview.busy"));
    long mine = ++asked;
    workbench
        .jobs()
        .quietly(
            progress -> attempt(draft),
            outcome -> {
              if (mine == asked) {
                ended(outcome);
              }
            });
  }

  private Outcome attempt(Draft draft) {
    try {
      return new Outcome(first(draft), null);
    } catch (FaultException e) {
      return new Outcome(null, e.fault());
    } catch (RuntimeException | OutOfMemoryError e) {
      workbench.report("data", e);
      Fault fault =
          new Fault(Setup.TEXTS, "loading.failed", "", java.util.List.of(String.valueOf(e)));
      return new Outcome(null, fault);
    }
  }

  /** Without loading all, where a source can yield a few. */
  private static DataSet first(Draft draft) {
    Optional<DataStream> stream = draft.source().stream(draft.path(), draft.values(), 1, ROWS);
    if (stream.isPresent()) {
      try (DataStream open = stream.get()) {
        Optional<DataSet> chunk = open.chunk(0);
        if (chunk.isPresent()) {
          return chunk.get();
        }
      }
    }
    return draft.source().load(draft.path(), draft.values(), 1).train().take(ROWS);
  }

  private void ended(Outcome outcome) {
    DataSet data = outcome.data();
    good = data != null;
    if (data != null) {
      TableBody.fill(table, data, words);
      heading.setText(words.text("preview.first", words.count(data.size())));
      cards.show(below, "table");
    } else if (outcome.fault() != null) {
      heading.setText(words.text("preview.trouble"));
      trouble.setText(outcome.fault().message(words.locale()));
      cards.show(below, "trouble");
    }
    changed.run();
  }
}
