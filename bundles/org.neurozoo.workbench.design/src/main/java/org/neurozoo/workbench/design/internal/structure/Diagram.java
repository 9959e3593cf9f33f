package org.neurozoo.workbench.design.internal.structure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;

/**
 * A network laid out from left to right: boxes of one size, and lines between them.
 *
 * @param boxes in the order written
 * @param wires from box to box
 * @param width of the whole
 * @param height of the whole
 */
public record Diagram(List<Box> boxes, List<Wire> wires, double width, double height) {
  /** The width of a box. */
  public static final double BOX_WIDTH = 136;

  /** The height of a box. */
  public static final double BOX_HEIGHT = 64;

  /**
   * A node.
   *
   * @param rank how many boxes lie before it at least
   * @param x of its left edge
   * @param y of its upper edge
   */
  public record Box(NodeDocument node, int rank, double x, double y) {
    /** Where it lies. */
    public Rectangle2D bounds() {
      return new Rectangle2D.Double(x, y, BOX_WIDTH, BOX_HEIGHT);
    }
  }

  /**
   * A line.
   *
   * @param points its ends, and between which other boxes it goes
   */
  public record Wire(String from, String to, List<Point2D> points) {
    /** Copies the points. */
    public Wire {
      points = List.copyOf(points);
    }
  }

  /** Copies the lists. */
  public Diagram {
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
  }

  /** Lays a network out; what feeds itself stands behind all else. */
  public static Diagram of(NetworkDocument network) {
    return new Layering(network).diagram();
  }

  /** The box of a node. */
  public Optional<Box> box(String node) {
    return boxes.stream().filter(each -> each.node().id().equals(node)).findFirst();
  }

  /** The box at a point. */
  public Optional<Box> at(double x, double y) {
    return boxes.stream().filter(each -> each.bounds().contains(x, y)).findFirst();
  }

  /** The nearest box in a direction, given by the signs of two numbers of which one is 0. */
  public Optional<Box> next(Box from, int right, int down) {
    return boxes.stream()
        .filter(each -> along(from, each, right, down) > 1)
        .min(
            (a, b) ->
                Double.compare(distance(from, a, right, down), distance(from, b, right, down)));
  }

  private static double along(Box from, Box to, int right, int down) {
    return (to.x - from.x) * right + (to.y - from.y) * down;
  }

  /** What lies aside is farther than it looks. */
  private static double distance(Box from, Box to, int right, int down) {
    double aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
    return along(from, to, right, down) + 3 * aside;
  }
}
