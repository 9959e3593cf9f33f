package org.neurozoo.workbench.train.internal.curves;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.swing.UIManager;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Charts of scenes: one scale above the other, over the same steps. */
final class Charts {
  /** Curves of so few points show them. */
  private static final int SHORT = 25;

  private static final int FAINT = 70;

  /** Smoothing weighs what lies such a part of the whole way before. */
  private static final double SPANS = 200;

  private final Scene scene;

  private Charts(Scene scene) {
    this.scene = scene;
  }

  /** The chart of a scene that has lines. */
  static JFreeChart of(Scene scene) {
    return new Charts(scene).chart();
  }

  private double px(double plain) {
    return plain * scene.theme().scale();
  }

  private JFreeChart chart() {
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(steps());
    all.setGap(px(14));
    all.setInsets(new RectangleInsets(px(8), px(8), px(8), px(20)));
    scene.groups().forEach((group, lines) -> all.add(plot(group, lines)));
    JFreeChart chart = new JFreeChart(null, null, all, false);
    chart.setBackgroundPaint(UIManager.getColor("Panel.background"));
    chart.setAntiAlias(true);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  private NumberAxis steps() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(scene.locale()));
    axis.setRange(0, Math.max(1, scene.steps()));
    styled(axis);
    return axis;
  }

  private void styled(ValueAxis axis) {
    Font font = UIManager.getFont("Label.font");
    axis.setTickLabelFont(font.deriveFont(font.getSize2D() * 0.92f));
    axis.setTickLabelPaint(UIManager.getColor("Label.foreground"));
    axis.setLabelFont(font);
    axis.setLabelPaint(UIManager.getColor("Label.foreground"));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  private XYPlot plot(String group, List<Line> lines) {
    XYPlot plot = new XYPlot();
    plot.setRangeAxis(values(group, Range.of(lines, scene.log())));
    plot.setBackgroundPaint(scene.theme().plane());
    plot.setOutlinePaint(scene.theme().faint());
    plot.setDomainGridlinePaint(scene.theme().faint());
    plot.setRangeGridlinePaint(scene.theme().faint());
    BasicStroke thin = new BasicStroke((float) px(1));
    plot.setDomainGridlineStroke(thin);
    plot.setRangeGridlineStroke(thin);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    scene.changes().forEach(step -> plot.addDomainMarker(change(step)));
    fill(plot, lines);
    return plot;
  }

  private ValueAxis values(String group, Range range) {
    if (scene.log()) {
      LogScale axis = new LogScale(scene.locale());
      styled(axis);
      axis.setLabel(group);
      axis.setRange(range.least(), range.most());
      return axis;
    }
    NumberAxis axis = new NumberAxis(group);
    styled(axis);
    axis.setNumberFormatOverride(format(range, scene.locale()));
    axis.setRange(range.least(), range.most());
    return axis;
  }

  /** Digits where they are few, else a power of ten as on the other scale. */
  private static NumberFormat format(Range range, Locale locale) {
    double most = Math.max(Math.abs(range.least()), Math.abs(range.most()));
    if (most >= 1e6 || most < 1e-4) {
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
      symbols.setExponentSeparator("e");
      return new DecimalFormat("0.##E0", symbols);
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(6);
    return format;
  }

  private ValueMarker change(long step) {
    Color colour = UIManager.getColor("Actions.Yellow");
    float[] dash = {(float) px(3), (float) px(3)};
    return new ValueMarker(
        step,
        colour == null ? Color.ORANGE : colour,
        new BasicStroke((float) px(1.5), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dash, 0));
  }

  /** What was measured lies faint below what is shown of it. */
  private void fill(XYPlot plot, List<Line> lines) {
    DefaultXYDataset below = new DefaultXYDataset();
    DefaultXYDataset above = new DefaultXYDataset();
    XYLineAndShapeRenderer faint = new XYLineAndShapeRenderer(true, false);
    XYLineAndShapeRenderer strong = new XYLineAndShapeRenderer(true, false);
    faint.setDrawSeriesLineAsPath(true);
    strong.setDrawSeriesLineAsPath(true);
    double r = px(2.5);
    double span = Math.max(1, scene.steps() / SPANS);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Points points = new Points(line.curve(), scene.log());
      below.addSeries(i, points.measured(scene.smoothing()));
      above.addSeries(i, points.shown(scene.smoothing(), span));
      faint.setSeriesPaint(i, faint(line.colour()));
      faint.setSeriesStroke(i, new BasicStroke((float) px(1)));
      strong.setSeriesPaint(i, line.colour());
      strong.setSeriesStroke(i, line.stroke(1.8, scene.theme().scale()));
      strong.setSeriesShape(i, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
      strong.setSeriesShapesVisible(i, line.curve().size() <= SHORT);
    }
    plot.setDataset(0, below);
    plot.setRenderer(0, faint);
    plot.setDataset(1, above);
    plot.setRenderer(1, strong);
    plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
  }

  private static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
  }
}
