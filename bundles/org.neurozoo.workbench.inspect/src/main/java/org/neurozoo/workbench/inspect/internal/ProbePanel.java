package org.neurozoo.workbench.inspect.internal;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Probe;
import org.neurozoo.network.SampleId;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Drawing;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.Pace;
import org.neurozoo.workbench.component.PicturePane;
import org.neurozoo.workbench.component.PropertySheet;

/** One probe of a run: its picture, what it is pointed at, and what can be done with it. */
final class ProbePanel {
  private final Workbench workbench;
  private final Looking looking;
  private final Picking picking;
  private final PicturePane picture;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JComboBox<Item> choice = new JComboBox<>();
  private final JToggleButton live;
  private final JToggleButton input;
  private final JScrollPane sheet = new JScrollPane();
  private final JTextArea trouble = Notes.fault("");
  private final Pace pace = new Pace();
  private @Nullable Run run;
  private @Nullable Probe probe;
  private Values values = Schema.EMPTY.defaults();
  private boolean busy;
  private boolean changing;

  /** A probe as it stands in the list of choices. */
  private record Item(Probe probe, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * An empty panel.
   *
   * @param closed is called when the user has enough of it
   */
  ProbePanel(Workbench workbench, Looking looking, Consumer<ProbePanel> closed) {
    this.workbench = workbench;
    this.looking = looking;
    live = toggle(BootstrapIcons.BROADCAST, "probe.live");
    input = toggle(BootstrapIcons.SLIDERS, "probe.input");
    picking = new Picking(workbench);
    picture = new PicturePane(workbench);
    picture.onClick(this::clicked);
    live.setSelected(true);
    panel.add(head(closed), BorderLayout.NORTH);
    panel.add(picture.component());
    sheet.setBorder(null);
    sheet.setVisible(false);
    panel.add(sheet, BorderLayout.EAST);
    panel.add(trouble, BorderLayout.SOUTH);
    panel.setBorder(UIManager.getBorder("ScrollPane.border"));
    trouble.setVisible(false);
  }

  private JComponent head(Consumer<ProbePanel> closed) {
    JPanel head = new JPanel(new MigLayout("insets 2 4 2 4, fillx, gap 2", "[grow][][][][]"));
    choice.setName("probe.choice");
    choice.getAccessibleContext().setAccessibleName(text("probe.choice"));
    choice.addActionListener(event -> chosen());
    input.addActionListener(event -> showInput());
    live.addActionListener(event -> pace.reset());
    JButton export = button(BootstrapIcons.DOWNLOAD, "probe.export");
    export.addActionListener(event -> picture.picture().ifPresent(p -> Export.of(workbench, p)));
    JButton close = button(BootstrapIcons.X, "probe.close");
    close.addActionListener(event -> closed.accept(this));
    head.add(choice, "growx, wmin 60");
    head.add(input);
    head.add(live);
    head.add(export);
    head.add(close);
    return head;
  }

  private String text(String key, Object... arguments) {
    return Looking.TEXTS.text(workbench.locale(), key, arguments);
  }

  private JButton button(Ikon ikon, String key) {
    JButton button = new JButton(Glyph.small(ikon));
    button.setName(key);
    button.setToolTipText(text(key));
    button.getAccessibleContext().setAccessibleName(text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    return button;
  }

  private JToggleButton toggle(Ikon ikon, String key) {
    JToggleButton button = new JToggleButton(Glyph.small(ikon));
    button.setName(key);
    button.setToolTipText(text(key));
    button.getAccessibleContext().setAccessibleName(text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    return button;
  }

  JComponent component() {
    return panel;
  }

  /** The id of the probe shown; empty for none. */
  String probe() {
    return probe == null ? "" : probe.id();
  }

  /** Looks into a run from now on, by the probe of an id if it fits, else by the first one. */
  void show(Run next, List<Probe> fitting, String wanted) {
    run = next;
    changing = true;
    choice.removeAllItems();
    fitting.forEach(each -> choice.addItem(new Item(each, each.title(workbench.locale()))));
    changing = false;
    for (int i = 0; i < fitting.size(); i++) {
      if (fitting.get(i).id().equals(wanted)) {
        choice.setSelectedIndex(i);
      }
    }
    chosen();
  }

  private void chosen() {
    if (changing || !(choice.getSelectedItem() instanceof Item item)) {
      return;
    }
    if (!item.probe().equals(probe)) {
      probe = item.probe();
      values = item.probe().schema().defaults();
      picture.clear();
    }
    choice.setToolTipText(item.probe().help(workbench.locale()));
    input.setVisible(!item.probe().schema().properties().isEmpty());
    showInput();
    pace.reset();
  }

  private void showInput() {
    boolean wanted = input.isSelected() && input.isVisible() && probe != null;
    sheet.setVisible(wanted);
    if (wanted) {
      PropertySheet properties =
          PropertySheet.of(
              Objects.requireNonNull(probe),
              values,
              workbench.locale(),
              this::choices,
              this::point);
      JPanel room = new JPanel(new MigLayout("insets 8, fillx", "[220:220:]"));
      room.add(properties.component(), "growx");
      sheet.setViewportView(room);
    }
    panel.revalidate();
  }

  private List<Contribution> choices(String kind) {
    return workbench.all(Contribution.class).stream()
        .filter(each -> each.kind().equals(kind))
        .toList();
  }

  /** Points the probe at something else. */
  private void point(Values next) {
    values = next;
    pace.reset();
  }

  /** Points the probe at a sample, if it is one that can be pointed at one. */
  void follow(SampleId sample) {
    if (probe != null && run != null && sample.isOf(run.experiment())) {
      Pointing.at(probe.schema(), values, sample)
          .filter(next -> !next.equals(values))
          .ifPresent(
              next -> {
                point(next);
                showInput();
              });
    }
  }

  private Picking.Place place(Run of) {
    return new Picking.Place(of, probe(), Pointing.set(values), Pointing.head(values));
  }

  private void clicked(Drawing drawing, MouseEvent event) {
    if (run != null) {
      picking.clicked(place(run), drawing, event);
    }
  }

  /** Looks again if that is due; called every frame. */
  void frame() {
    if (busy || run == null || probe == null) {
      return;
    }
    Run.Progress progress = run.progress();
    boolean running = progress.status() == Run.Status.RUNNING;
    boolean first = picture.picture().isEmpty();
    boolean wanted = live.isSelected() || first || !pace.hasLooked();
    if (wanted && pace.isDue(System.nanoTime(), progress.step(), running)) {
      look(run, probe, values);
    }
  }

  private void look(Run at, Probe by, Values with) {
    busy = true;
    looking
        .at(at, by, with, workbench.locale())
        .whenComplete(
            (seen, failure) ->
                EventQueue.invokeLater(
                    () -> {
                      busy = false;
                      boolean wanted = at == run && by == probe && with == values;
                      arrived(wanted ? seen : null, wanted ? failure : null, at);
                    }));
  }

  private void arrived(Looking.@Nullable Seen<Picture> seen, @Nullable Throwable failure, Run at) {
    if (seen != null) {
      pace.looked(System.nanoTime(), seen.step(), seen.nanos());
      trouble.setVisible(false);
      picture.show(seen.picture());
    } else if (failure != null) {
      pace.looked(System.nanoTime(), at.progress().step(), 0);
      trouble.setText(Looking.sentence(workbench, "probe " + probe(), failure));
      trouble.setVisible(true);
      panel.revalidate();
    }
  }
}
