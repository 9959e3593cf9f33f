package org.neurozoo.workbench.inspect.internal;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.SampleId;
import org.neurozoo.network.StateSubject;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.plot.Drawing;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.Pace;
import org.neurozoo.workbench.component.PicturePane;
import org.neurozoo.workbench.inspect.internal.Picking.CellSelection;

/** The samples of the selected cell, or the selected sample, on the screen. */
final class SelectedSamples implements Framed {
  /**
   * What is shown: all samples of a cell, or one.
   *
   * @param cell if there is one
   * @param one a sample by itself
   */
  private record Asked(Run run, @Nullable CellSelection cell, @Nullable SampleId one) {
    Function<StateSubject, SampleList> question() {
      return subject ->
          cell != null
              ? SampleList.of(subject.learner(), cell)
              : SampleList.of(subject.learner(), set(), one == null ? 0 : one.row());
    }

    String set() {
      return cell != null ? cell.set() : one != null ? Pointing.set(one) : Pointing.TRAIN;
    }
  }

  private final Workbench workbench;
  private final Looking looking;
  private final CardLayout cards = new CardLayout();
  private final JPanel component = new JPanel(cards);
  private final CardLayout kinds = new CardLayout();
  private final JPanel list = new JPanel(kinds);
  private final JTextArea title = Notes.plain("");
  private final JTextArea which = Notes.quiet("");
  private final PicturePane images;
  private final JTable table = new JTable();
  private final AnswerBars bars = new AnswerBars();
  private final Pace pace = new Pace();
  private final Subscription subscriptions;
  private @Nullable Asked asked;
  private @Nullable SampleList shown;
  private boolean busy;
  private boolean changing;

  SelectedSamples(Workbench workbench, Looking looking) {
    this.workbench = workbench;
    this.looking = looking;
    images = new PicturePane(workbench);
    images.onClick(this::clicked);
    component.setName("selected-samples");
    component.add(Hint.of("samples.empty", text("samples.empty")), "empty");
    component.add(full(), "full");
    subscriptions =
        Subscription.all(
            List.of(
                workbench.selection().listen(this::selected),
                workbench.everyFrame(component, this::frame)));
    selected();
  }

  private String text(String key, Object... arguments) {
    return Looking.TEXTS.text(workbench.locale(), key, arguments);
  }

  private JComponent full() {
    table.setName("samples.table");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getAccessibleContext().setAccessibleName(text("view.selected-samples.title"));
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!changing && !event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                choose(table.getSelectedRow());
              }
            });
    JScrollPane scroll = new JScrollPane(table);
    scroll.setColumnHeaderView(table.getTableHeader());
    list.add(images.component(), "images");
    list.add(scroll, "table");
    list.add(new JPanel(), "none");
    JPanel aside = new JPanel(new BorderLayout(0, 8));
    aside.add(which, BorderLayout.NORTH);
    aside.add(bars);
    JPanel full =
        new JPanel(
            new MigLayout(
                "insets 8, fill, gap 12 6", "[grow 70, fill][grow 30, fill]", "[][grow, fill]"));
    full.add(title, "span 2, growx, wmin 0, wrap");
    full.add(list, "wmin 0, hmin 0, w 100:500:");
    full.add(aside, "wmin 0, hmin 0, w 120:260:");
    return full;
  }

  /** A sample of the cell that is shown is looked at in it; another one by itself. */
  private void selected() {
    Object current = workbench.selection().current().orElse(null);
    Optional<Run> run = workbench.selection().of(Run.class);
    if (asked != null && run.isPresent() && run.get() != asked.run()) {
      ask(null);
    }
    if (current instanceof CellSelection cell && cell.probe().equals("confusion")) {
      ask(new Asked(cell.run(), cell, null));
    } else if (current instanceof SampleId sample && !isShown(sample)) {
      run.filter(of -> sample.isOf(of.experiment()))
          .ifPresent(of -> ask(new Asked(of, null, sample)));
    }
    look();
  }

  private boolean isShown(SampleId sample) {
    return asked != null
        && shown != null
        && sample.isOf(asked.run().experiment())
        && asked.set().equals(Pointing.set(sample))
        && shown.rows().contains(sample.row());
  }

  private void ask(@Nullable Asked next) {
    if (next == null || !next.equals(asked)) {
      asked = next;
      shown = null;
      images.clear();
      bars.show(null);
      which.setText("");
      title.setText("");
      pace.reset();
      cards.show(component, next == null ? "empty" : "full");
    }
  }

  /** Asks again when the network has changed. */
  @Override
  public void frame() {
    Asked of = asked;
    if (busy || of == null) {
      return;
    }
    Run.Progress progress = of.run().progress();
    boolean running = progress.status() == Run.Status.RUNNING;
    if (pace.isDue(System.nanoTime(), progress.step(), running)) {
      busy = true;
      looking
          .timed(of.run(), of.question())
          .whenComplete(
              (found, failure) -> EventQueue.invokeLater(() -> arrived(of, found, failure)));
    }
  }

  private void arrived(
      Asked of, Looking.@Nullable Seen<SampleList> found, @Nullable Throwable failure) {
    busy = false;
    if (!of.equals(asked)) {
      return;
    }
    if (found == null) {
      pace.looked(System.nanoTime(), of.run().progress().step(), 0);
      if (failure != null) {
        title.setText(Looking.sentence(workbench, "samples", failure));
      }
      return;
    }
    pace.looked(System.nanoTime(), found.step(), found.nanos());
    boolean first = shown == null;
    shown = found.picture();
    title.setText(title(of, shown));
    show(shown);
    look();
    if (first && of.cell() != null && isCurrent(of.cell())) {
      choose(0);
    }
  }

  /**
   * Whether nothing has been selected since: then its first sample is, for all who show samples.
   */
  private boolean isCurrent(CellSelection cell) {
    return workbench.selection().current().filter(cell::equals).isPresent();
  }

  private String title(Asked of, SampleList found) {
    String set = text("lens.set." + of.set());
    CellSelection cell = of.cell();
    if (cell == null) {
      return text("samples.one", set);
    }
    boolean some = found.rows().size() < found.all();
    return text(
        some ? "samples.cell.some" : "samples.cell",
        cell.row(),
        cell.column(),
        set,
        found.all(),
        found.rows().size());
  }

  private void show(SampleList found) {
    Optional<ImageGrid> grid = found.images();
    grid.ifPresent(images::show);
    if (grid.isEmpty() && !found.rows().isEmpty()) {
      changing = true;
      if (table.getModel() instanceof SampleTable rows) {
        rows.show(found);
      } else {
        table.setModel(new SampleTable(workbench.locale(), found));
      }
      var last = table.getColumnModel().getColumn(table.getColumnCount() - 1);
      last.setPreferredWidth(table.getFontMetrics(table.getFont()).charWidth('n') * 22);
      changing = false;
    }
    kinds.show(list, grid.isPresent() ? "images" : found.rows().isEmpty() ? "none" : "table");
  }

  private void clicked(Drawing drawing, MouseEvent event) {
    drawing
        .spot(event.getX(), event.getY())
        .filter(spot -> spot.picture() instanceof ImageGrid)
        .ifPresent(spot -> spot.elementAt(event.getX(), event.getY()).ifPresent(this::choose));
  }

  private void choose(int index) {
    if (asked != null && shown != null && index < shown.rows().size()) {
      workbench
          .selection()
          .select(Pointing.sample(asked.run(), asked.set(), shown.rows().get(index)));
    }
  }

  /** Shows what the network says of the selected sample, if it is here; else of the first one. */
  private void look() {
    SampleList of = shown;
    if (of == null || of.rows().isEmpty()) {
      bars.show(null);
      which.setText("");
      return;
    }
    int index =
        workbench
            .selection()
            .of(SampleId.class)
            .filter(this::isShown)
            .map(sample -> of.rows().indexOf(sample.row()))
            .orElse(0);
    bars.show(of.answers().get(index));
    String truth = of.truth(index);
    which.setText(
        text(
            truth.isEmpty() ? "samples.which" : "samples.which.true", of.rows().get(index), truth));
    if (table.getModel() instanceof SampleTable && of.images().isEmpty()) {
      changing = true;
      table.setRowSelectionInterval(index, index);
      changing = false;
    }
  }

  @Override
  public JComponent component() {
    return component;
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
