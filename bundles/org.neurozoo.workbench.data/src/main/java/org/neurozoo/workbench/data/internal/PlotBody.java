package org.neurozoo.workbench.data.internal;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.plot.Drawing;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.PicturePane;
import org.neurozoo.workbench.data.internal.Plots.Way;

/** Samples as points, as curves along time, or counted by value. */
final class PlotBody implements Body {
  private final Workbench workbench;
  private final Words words;
  private final PicturePane picture;
  private final JPanel controls =
      new JPanel(new MigLayout("insets 0, hidemode 3", "[][]rel[]unrel[]rel[]unrel[]rel[]", "[]"));
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0 8 8 8, fill", "[grow]", "[][grow]"));
  private final JComboBox<Item> way = new JComboBox<>();
  private final JComboBox<String> x = new JComboBox<>();
  private final JComboBox<String> y = new JComboBox<>();
  private final JSpinner sample = new JSpinner();
  private final JLabel across;
  private final JLabel up;
  private final JLabel which;
  private Sight.@Nullable Shown shown;
  private long asked;
  private boolean changing;

  /** A way as it stands in the list of choices. */
  private record Item(Way way, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  PlotBody(Workbench workbench) {
    this.workbench = workbench;
    words = new Words(workbench.locale());
    picture = new PicturePane(workbench);
    picture.onClick(this::clicked);
    across = label("plot.x", x);
    up = label("plot.y", y);
    which = label("plot.sample", sample);
    way.setName("plot.way");
    way.setToolTipText(words.text("plot.way"));
    way.getAccessibleContext().setAccessibleName(words.text("plot.way"));
    way.addActionListener(event -> chosen());
    x.addActionListener(event -> plot());
    y.addActionListener(event -> plot());
    sample.addChangeListener(event -> plot());
    controls.add(way);
    controls.add(across);
    controls.add(x, "wmax 200");
    controls.add(up);
    controls.add(y, "wmax 200");
    controls.add(which);
    controls.add(sample);
    panel.add(controls, "wmin 0, wrap");
    panel.add(picture.component(), "grow, wmin 0, hmin 0");
  }

  private JLabel label(String key, JComponent field) {
    JLabel label = new JLabel(words.text(key));
    label.setLabelFor(field);
    field.setName(key);
    field.getAccessibleContext().setAccessibleName(words.text(key));
    return label;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Optional<String> refusal(DataSet data) {
    return Plots.ways(data).isEmpty() ? Optional.of(words.text("plot.none")) : Optional.empty();
  }

  /** What is shown now, if anything is. */
  Optional<Picture> picture() {
    return picture.picture();
  }

  @Override
  public void show(Sight.Shown next) {
    boolean alike = shown != null && names(shown.data()).equals(names(next.data()));
    shown = next;
    changing = true;
    if (!alike) {
      fill(next.data());
    }
    int samples = next.data().kind() instanceof Features.Sequence ? next.data().size() : 1;
    sample.setModel(new SpinnerNumberModel(1, 1, samples, 1));
    changing = false;
    chosen();
  }

  private List<String> names(DataSet data) {
    return new Plots(data, words).names();
  }

  private void fill(DataSet data) {
    way.removeAllItems();
    for (Way each : Plots.ways(data)) {
      way.addItem(new Item(each, words.text("plot." + each.name().toLowerCase(Locale.ROOT))));
    }
    x.removeAllItems();
    y.removeAllItems();
    names(data).forEach(x::addItem);
    names(data).forEach(y::addItem);
    y.setSelectedIndex(Math.min(1, y.getItemCount() - 1));
  }

  private Way way() {
    return way.getSelectedItem() instanceof Item item ? item.way() : Way.HISTOGRAM;
  }

  /** Shows the choices that mean something for the way chosen. */
  private void chosen() {
    if (changing || shown == null) {
      return;
    }
    Way now = way();
    boolean one = now != Way.SERIES && x.getItemCount() > 1;
    across.setVisible(one);
    x.setVisible(one);
    across.setText(words.text(now == Way.SCATTER ? "plot.x" : "plot.of"));
    up.setVisible(now == Way.SCATTER);
    y.setVisible(now == Way.SCATTER);
    boolean sequence = now == Way.SERIES && shown.data().kind() instanceof Features.Sequence;
    which.setVisible(sequence);
    sample.setVisible(sequence);
    plot();
  }

  private void plot() {
    Sight.Shown of = shown;
    if (changing || of == null) {
      return;
    }
    Way now = way();
    int across = Math.max(0, x.getSelectedIndex());
    int upward = Math.max(0, y.getSelectedIndex());
    int row = sample.getValue() instanceof Integer number ? number - 1 : 0;
    Plots plots = new Plots(of.data(), words);
    long mine = ++asked;
    workbench
        .jobs()
        .quietly(
            progress ->
                switch (now) {
                  case SCATTER -> plots.scatter(across, upward);
                  case SERIES -> plots.series(row);
                  case HISTOGRAM -> plots.histogram(across);
                },
            made -> {
              if (mine == asked) {
                picture.show(made);
              }
            });
  }

  private void clicked(Drawing drawing, MouseEvent event) {
    Sight.Shown of = shown;
    if (of != null && picture.picture().orElse(null) instanceof Scatter scatter) {
      drawing
          .spot(event.getX(), event.getY())
          .ifPresent(
              spot ->
                  spot.elementAt(event.getX(), event.getY())
                      .ifPresent(
                          index ->
                              workbench.selection().select(of.sample(scatter.rows().at(index)))));
    }
  }

  @Override
  public void sample(int row) {
    if (sample.isVisible() && sample.getValue() instanceof Integer now && now != row + 1) {
      sample.setValue(row + 1);
    }
  }

  @Override
  public void close() {
    asked++;
  }
}
