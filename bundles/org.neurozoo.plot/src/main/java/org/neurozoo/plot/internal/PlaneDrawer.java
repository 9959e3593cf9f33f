package org.neurozoo.plot.internal;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Planar;
import org.neurozoo.picture.Scatter;
import org.neurozoo.plot.Plane;
import org.neurozoo.plot.Spot;

/** Draws pictures of one plane over one another: legend above, axes, colour scale on the right. */
final class PlaneDrawer {
  /** How near to the middle of a point it can be picked. */
  private static final double REACH = 4;

  private PlaneDrawer() {}

  static void draw(Canvas canvas, List<Planar> pictures, Area area) {
    List<PlaneLayer> layers = pictures.stream().map(each -> layer(canvas, each)).toList();
    Extent xs = joined(layers, PlaneLayer::xs);
    Extent ys = joined(layers, PlaneLayer::ys);
    if (xs.isEmpty() || ys.isEmpty()) {
      Page.nothing(canvas, area);
      return;
    }
    List<Legend.Entry> names = layers.stream().flatMap(each -> each.legend().stream()).toList();
    Area below = Legend.draw(canvas, names, area);
    XYPlot plot = plot(canvas, pictures.getFirst(), xs, ys, below);
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).addTo(plot, i, (int) Math.ceil(below.width()));
    }
    PlotRenderingInfo info = new PlotRenderingInfo(null);
    layers.stream()
        .map(PlaneLayer::bar)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresentOrElse(
            bar -> drawBeside(canvas, plot, bar, below, info),
            () -> plot.draw(canvas.g(), below.rectangle(), null, null, info));
    if (info.getDataArea() != null) {
      note(canvas, pictures, plot, info.getDataArea());
    }
  }

  /** Notes where the plane and its points lie. */
  private static void note(Canvas canvas, List<Planar> pictures, XYPlot plot, Rectangle2D area) {
    ValueAxis x = plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    Rectangle2D shown =
        new Rectangle2D.Double(
            x.getLowerBound(),
            y.getLowerBound(),
            x.getRange().getLength(),
            y.getRange().getLength());
    Planar first = pictures.getFirst();
    canvas.places().add(new Plane(first.x(), first.y(), area, shown));
    for (Planar picture : pictures) {
      if (picture instanceof Scatter scatter) {
        points(canvas, scatter, plot, area);
      }
    }
  }

  private static void points(Canvas canvas, Scatter scatter, XYPlot plot, Rectangle2D area) {
    double reach = canvas.px(REACH);
    for (int i = 0; i < scatter.xs().size(); i++) {
      double left =
          plot.getDomainAxis().valueToJava2D(scatter.xs().at(i), area, RectangleEdge.BOTTOM);
      double top = plot.getRangeAxis().valueToJava2D(scatter.ys().at(i), area, RectangleEdge.LEFT);
      Rectangle2D spot = new Rectangle2D.Double(left - reach, top - reach, 2 * reach, 2 * reach);
      canvas.places().add(new Spot(scatter, spot, i));
    }
  }

  private static PlaneLayer layer(Canvas canvas, Planar picture) {
    return switch (picture) {
      case Curves curves -> new CurvesLayer(canvas, curves);
      case Scatter scatter -> new ScatterLayer(canvas, scatter);
      case Field field -> new FieldLayer(canvas, field);
      case Histogram histogram -> new HistogramLayer(canvas, histogram);
    };
  }

  private static Extent joined(List<PlaneLayer> layers, Function<PlaneLayer, Extent> side) {
    return layers.stream().map(side).reduce(Extent.EMPTY, Extent::join);
  }

  private static void drawBeside(
      Canvas canvas, XYPlot plot, ColourBar bar, Area area, PlotRenderingInfo info) {
    double width = bar.width(canvas, area.height());
    Area left = area.without(0, 0, width, 0);
    plot.draw(canvas.g(), left.rectangle(), null, null, info);
    var data = info.getDataArea();
    if (data != null) {
      bar.draw(canvas, new Area(left.right(), data.getY(), width, data.getHeight()));
    }
  }

  private static XYPlot plot(Canvas canvas, Planar picture, Extent xs, Extent ys, Area area) {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(Scales.of(canvas, picture.x(), xs, area.width() * 0.8));
    plot.setRangeAxis(Scales.of(canvas, picture.y(), ys, area.height() * 0.8));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setBackgroundPaint(canvas.theme().plane());
    plot.setOutlinePaint(canvas.theme().faint());
    BasicStroke line = new BasicStroke((float) canvas.px(1));
    plot.setOutlineStroke(line);
    plot.setDomainGridlinePaint(canvas.theme().faint());
    plot.setDomainGridlineStroke(line);
    plot.setRangeGridlinePaint(canvas.theme().faint());
    plot.setRangeGridlineStroke(line);
    double gap = canvas.px(4);
    plot.setInsets(new RectangleInsets(gap, 0, 0, overhang(canvas, picture.x(), xs)));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** The last number below the x axis may reach beyond its end. */
  private static double overhang(Canvas canvas, Axis axis, Extent xs) {
    String last = Figures.text(xs.most(), axis.log() ? 1 : 3);
    return Math.max(canvas.px(10), canvas.width(last, canvas.smallFont()) * 0.6);
  }
}
