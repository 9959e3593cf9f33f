package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Scatter;

/** Points as dots with a rim, smaller the more there are. */
record ScatterLayer(Canvas canvas, Scatter scatter) implements PlaneLayer {
  @Override
  public Extent xs() {
    return extent(scatter.x(), scatter.xs());
  }

  @Override
  public Extent ys() {
    return extent(scatter.y(), scatter.ys());
  }

  @Override
  public List<Legend.Entry> legend() {
    List<String> names = scatter.classNames();
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Legend.Entry(names.get(i), new Legend.Mark.Point(colour(i))))
        .toList();
  }

  @Override
  public void addTo(XYPlot plot, int index, int width) {
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    double r = radius();
    for (int i = 0; i < Math.max(1, scatter.classNames().size()); i++) {
      int[] members = members(i);
      data.addSeries(i, new double[][] {of(scatter.xs(), members), of(scatter.ys(), members)});
      dots.setSeriesPaint(i, colour(i));
      dots.setSeriesShape(i, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
      dots.setSeriesOutlinePaint(i, canvas.theme().plane());
      dots.setSeriesOutlineStroke(i, new BasicStroke((float) (r / 4)));
    }
    dots.setUseOutlinePaint(true);
    dots.setDrawOutlines(true);
    plot.setDataset(index, data);
    plot.setRenderer(index, dots);
  }

  private Extent extent(Axis axis, Numbers numbers) {
    Extent extent = Extent.of(axis, Numbers.of(of(numbers, placed())));
    return extent.isEmpty() ? extent : extent.widened(axis, 0.04);
  }

  private int[] members(int index) {
    return IntStream.of(placed())
        .filter(i -> scatter.classes().isEmpty() || scatter.classes().at(i) == index)
        .toArray();
  }

  private int[] placed() {
    return IntStream.range(0, scatter.xs().size())
        .filter(i -> scatter.x().holds(scatter.xs().at(i)) && scatter.y().holds(scatter.ys().at(i)))
        .toArray();
  }

  private double radius() {
    return canvas.px(Math.clamp(60 / Math.sqrt(Math.max(1, scatter.xs().size())), 1.5, 4.0));
  }

  private Color colour(int index) {
    return canvas.theme().classColour(index);
  }

  private static double[] of(Numbers numbers, int[] indices) {
    return IntStream.of(indices).mapToDouble(numbers::at).toArray();
  }
}
