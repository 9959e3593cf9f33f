package org.neurozoo.plot.internal;

import java.awt.geom.Point2D;
import org.neurozoo.picture.NodeGraph;

/** Sizes of boxes and layers on a canvas. */
final class GraphMeasure {
  static final double PADDING = 6;
  private static final double LAYER_GAP = 26;
  private static final double NODE_GAP = 10;

  private final boolean across;
  private final double gap;
  private final double unit;
  private final double breadth;
  private final double[] ends;
  private final double[] sizes;

  GraphMeasure(Canvas canvas, NodeGraph graph, LayeredLayout layout, boolean across) {
    this.across = across;
    gap = canvas.px(LAYER_GAP);
    sizes = new double[layout.layers()];
    double widest = 0;
    for (NodeGraph.Node node : graph.nodes()) {
      double width = width(canvas, node);
      double height = height(canvas, node);
      int layer = layout.place(node.id()).layer;
      sizes[layer] = Math.max(sizes[layer], across ? width : height);
      widest = Math.max(widest, across ? height : width);
    }
    unit = widest + canvas.px(NODE_GAP);
    breadth = layout.breadth();
    ends = new double[sizes.length];
    double end = 0;
    for (int i = 0; i < sizes.length; i++) {
      end += sizes[i] + (i == 0 ? 0 : gap);
      ends[i] = end;
    }
  }

  static double width(Canvas canvas, NodeGraph.Node node) {
    double texts =
        Math.max(
            canvas.width(node.title(), canvas.boldFont()),
            canvas.widest(node.lines(), canvas.smallFont()));
    return Math.max(texts + canvas.px(2 * PADDING), canvas.px(28));
  }

  static double height(Canvas canvas, NodeGraph.Node node) {
    return canvas.px(2 * PADDING)
        + canvas.lineHeight(canvas.boldFont())
        + node.lines().size() * canvas.lineHeight(canvas.smallFont());
  }

  double width() {
    return across ? ends[ends.length - 1] : breadth * unit;
  }

  double height() {
    return across ? breadth * unit : ends[ends.length - 1];
  }

  Point2D middle(LayeredLayout.Place place) {
    double along = ends[place.layer] - sizes[place.layer] / 2;
    double beside = place.position * unit;
    return across ? new Point2D.Double(along, beside) : new Point2D.Double(beside, along);
  }
}
