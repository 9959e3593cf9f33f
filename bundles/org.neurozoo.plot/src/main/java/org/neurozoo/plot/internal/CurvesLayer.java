package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Series;

/** Curves as lines; the points of short ones, and those between gaps, as dots, too. */
record CurvesLayer(Canvas canvas, Curves curves) implements PlaneLayer {
  private static final int SHORT = 25;
  private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};

  @Override
  public Extent xs() {
    Extent xs = extent(curves.x(), Series::xs);
    boolean dotted = curves.series().stream().anyMatch(each -> each.xs().size() <= SHORT);
    return xs.isEmpty() ? xs : xs.widened(curves.x(), dotted ? 0.015 : 0);
  }

  @Override
  public Extent ys() {
    Extent ys = extent(curves.y(), Series::ys);
    Extent wide = ys.isEmpty() ? ys : ys.widened(curves.y(), 0.04);
    return ys.fromZero(curves.y()).least() == 0 ? new Extent(0, wide.most()) : wide;
  }

  @Override
  public List<Legend.Entry> legend() {
    List<Series> all = curves.series();
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).name().isEmpty())
        .mapToObj(
            i ->
                new Legend.Entry(
                    all.get(i).name(), new Legend.Mark.Stroke(colour(i), stroke(i, 2))))
        .toList();
  }

  @Override
  public void addTo(XYPlot plot, int index, int width) {
    var range = plot.getDomainAxis().getRange();
    Extent xs = new Extent(range.getLowerBound(), range.getUpperBound());
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer lines = new Lines();
    lines.setDrawSeriesLineAsPath(true);
    double r = canvas.px(2.5);
    for (int i = 0; i < curves.series().size(); i++) {
      Series placed = placed(curves.series().get(i));
      Series thin = Decimation.of(curves.x(), xs, width).thinned(placed);
      data.addSeries(i, new double[][] {thin.xs().toArray(), thin.ys().toArray()});
      lines.setSeriesPaint(i, colour(i));
      lines.setSeriesStroke(i, stroke(i, thin.equals(placed) ? 2 : 1.2));
      lines.setSeriesShape(i, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }
    plot.setDataset(index, data);
    plot.setRenderer(index, lines);
  }

  /** The same curve with gaps where a point has no place on the axes. */
  private Series placed(Series series) {
    double[] ys = series.ys().toArray();
    for (int i = 0; i < ys.length; i++) {
      if (!curves.x().holds(series.xs().at(i)) || !curves.y().holds(ys[i])) {
        ys[i] = Double.NaN;
      }
    }
    return new Series(series.name(), series.xs(), Numbers.of(ys));
  }

  private Extent extent(Axis axis, Function<Series, Numbers> side) {
    return curves.series().stream()
        .map(this::placedOnly)
        .map(series -> Extent.of(axis, side.apply(series)))
        .reduce(Extent.EMPTY, Extent::join);
  }

  private Series placedOnly(Series series) {
    Series placed = placed(series);
    int[] kept =
        IntStream.range(0, placed.ys().size())
            .filter(i -> !Double.isNaN(placed.ys().at(i)))
            .toArray();
    return new Series(
        series.name(),
        Numbers.of(IntStream.of(kept).mapToDouble(placed.xs()::at).toArray()),
        Numbers.of(IntStream.of(kept).mapToDouble(placed.ys()::at).toArray()));
  }

  private Color colour(int series) {
    return canvas.theme().classColour(series);
  }

  /** Series that share a colour differ in their dashes. */
  private BasicStroke stroke(int series, double width) {
    float[] dash = DASHES[series / canvas.theme().classes().size() % DASHES.length];
    float[] scaled = dash.clone();
    for (int i = 0; i < dash.length; i++) {
      scaled[i] = (float) canvas.px(dash[i]);
    }
    return new BasicStroke(
        (float) canvas.px(width),
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dash.length == 0 ? null : scaled,
        0);
  }

  private static final class Lines extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean getItemShapeVisible(int series, int item) {
      XYDataset data = getPlot().getDataset(getPlot().getIndexOf(this));
      return data.getItemCount(series) <= SHORT
          || (gap(data, series, item - 1) && gap(data, series, item + 1));
    }

    private static boolean gap(XYDataset data, int series, int item) {
      return item < 0
          || item >= data.getItemCount(series)
          || Double.isNaN(data.getYValue(series, item));
    }
  }
}
