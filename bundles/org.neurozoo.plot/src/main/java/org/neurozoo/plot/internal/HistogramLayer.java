package org.neurozoo.plot.internal;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Numbers;

/** Bars below all points and curves; those of several groups let one another shine through. */
record HistogramLayer(Canvas canvas, Histogram histogram) implements PlaneLayer {
  private static final double OPACITY = 0.55;

  @Override
  public Extent xs() {
    return held() ? joined(histogram.x(), Bars::edges) : Extent.EMPTY;
  }

  @Override
  public Extent ys() {
    Extent tops = held() ? joined(histogram.y(), Bars::heights) : Extent.EMPTY;
    if (tops.isEmpty() || histogram.y().log()) {
      return tops.isEmpty() ? tops : tops.widened(histogram.y(), 0.04);
    }
    Extent ground = tops.join(new Extent(0, 0));
    Extent wide = ground.widened(histogram.y(), 0.04);
    return new Extent(ground.least() == 0 ? 0 : wide.least(), ground.most() == 0 ? 0 : wide.most());
  }

  @Override
  public List<Legend.Entry> legend() {
    List<Bars> all = histogram.groups();
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).name().isEmpty())
        .mapToObj(i -> new Legend.Entry(all.get(i).name(), new Legend.Mark.Region(fill(i))))
        .toList();
  }

  @Override
  public void addTo(XYPlot plot, int index, int width) {
    XYLineAndShapeRenderer carrier = new XYLineAndShapeRenderer(false, false);
    for (int i = 0; i < histogram.groups().size(); i++) {
      carrier.addAnnotation(
          new BarShapes(histogram.groups().get(i), fill(i), canvas.theme().plane()),
          Layer.BACKGROUND);
    }
    plot.setDataset(index, new DefaultXYDataset());
    plot.setRenderer(index, carrier);
  }

  private Extent joined(Axis axis, Function<Bars, Numbers> side) {
    return histogram.groups().stream()
        .map(bars -> Extent.of(axis, side.apply(bars)))
        .reduce(Extent.EMPTY, Extent::join);
  }

  private boolean held() {
    return histogram.groups().stream()
        .anyMatch(bars -> bars.heights().stream().anyMatch(histogram.y()::holds));
  }

  private Color fill(int group) {
    Color colour = canvas.theme().classColour(group);
    return histogram.groups().size() == 1 ? colour : Colours.translucent(colour, OPACITY);
  }
}
