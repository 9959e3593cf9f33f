package org.neurozoo.plot.internal;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.neurozoo.picture.Box;
import org.neurozoo.picture.Field;

/** A field as a smooth image; it lies below all points and curves and hides the grid. */
record FieldLayer(Canvas canvas, Field field) implements PlaneLayer {
  private static final double PALE = 0.62;

  @Override
  public Extent xs() {
    Box box = field.box();
    return held() ? new Extent(box.left(), box.right()) : Extent.EMPTY;
  }

  @Override
  public Extent ys() {
    Box box = field.box();
    return held() ? new Extent(box.bottom(), box.top()) : Extent.EMPTY;
  }

  @Override
  public List<Legend.Entry> legend() {
    List<String> names = field.classNames();
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Legend.Entry(names.get(i), new Legend.Mark.Region(region(i))))
        .toList();
  }

  @Override
  public Optional<ColourBar> bar() {
    return field.classNames().isEmpty()
        ? Optional.of(new ColourBar(ColourMap.of(field.range()), field.range(), field.valueLabel()))
        : Optional.empty();
  }

  @Override
  public void addTo(XYPlot plot, int index, int width) {
    XYLineAndShapeRenderer carrier = new XYLineAndShapeRenderer(false, false);
    carrier.addAnnotation(new FieldImage(field.box(), this::colour), Layer.BACKGROUND);
    plot.setDataset(index, new DefaultXYDataset());
    plot.setRenderer(index, carrier);
  }

  /** The colour at a place of the box, given as fractions from its lower left corner. */
  private Color colour(double right, double up) {
    if (field.classNames().isEmpty()) {
      double value = Bilinear.at(field.values(), right, up);
      ColourMap map = ColourMap.of(field.range());
      return map.at(value, field.range(), canvas.theme().missing());
    }
    return Regions.at(field.values(), right, up)
        .colour(value -> Double.isNaN(value) ? canvas.theme().missing() : region((int) value));
  }

  /** Paler than the points of the class, so that these stand out. */
  private Color region(int index) {
    return Colours.between(canvas.theme().classColour(index), canvas.theme().plane(), PALE);
  }

  private boolean held() {
    Box box = field.box();
    return (!field.x().log() || box.left() > 0)
        && (!field.y().log() || box.bottom() > 0)
        && field.values().values().stream().anyMatch(Double::isFinite);
  }
}
