package org.neurozoo.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;

/** What lies under a pixel is what was drawn there. */
class SpotTest {
  private static Drawing drawn(Picture picture) {
    return Plotter.sketch(picture, 600, 400, Theme.LIGHT);
  }

  @Test
  void cellsOfAHeatMapAreFoundRowByRow() {
    HeatMap map = HeatMap.of("", "", "", Matrix.of(2, 3, 0, 1, 2, 3, 4, 5), "");
    Drawing drawing = drawn(map);
    Spot spot = drawing.spots().getFirst();
    double width = spot.area().getWidth() / 3;
    double height = spot.area().getHeight() / 2;
    for (int i = 0; i < 6; i++) {
      double x = spot.area().getX() + (i % 3 + 0.5) * width;
      double y = spot.area().getY() + (Math.floorDiv(i, 3) + 0.5) * height;
      assertEquals(OptionalInt.of(i), drawing.spot(x, y).orElseThrow().elementAt(x, y));
    }
    assertTrue(drawing.spot(1, 1).isEmpty());
  }

  @Test
  void pointsAreFoundWhereTheyAreDrawnAndPixelsHaveCoordinates() {
    Axis axis = new Axis("a", false);
    Numbers xs = Numbers.of(1, 2, 4);
    Numbers ys = Numbers.of(-1, 3, 0);
    Drawing drawing = drawn(new Scatter("", axis, axis, xs, ys));
    for (Spot spot : drawing.spots()) {
      double x = spot.area().getCenterX();
      double y = spot.area().getCenterY();
      Point2D at = drawing.plane(x, y).orElseThrow().at(x, y).orElseThrow();
      int i = spot.elementAt(x, y).orElseThrow();
      // Exact up to the rounding of a few operations on numbers below ten.
      assertEquals(xs.at(i), at.getX(), 1e-9);
      assertEquals(ys.at(i), at.getY(), 1e-9);
    }
    assertEquals(3, drawing.spots().size());
  }

  @Test
  void imagesAndNodesAreFound() {
    ImageGrid grid = ImageGrid.grey("", 1, 2, Numbers.of(0, 1, 2, 3, 4, 5), new Range(0, 5));
    assertEquals(3, drawn(grid).spots().size());
    List<NodeGraph.Node> nodes =
        List.of(
            new NodeGraph.Node("a", "a", List.of(), -1, Double.NaN),
            new NodeGraph.Node("b", "b", List.of(), -1, Double.NaN));
    NodeGraph graph =
        new NodeGraph(
            "", nodes, List.of(new NodeGraph.Edge("a", "b", "")), List.of(), "", new Range(0, 1));
    Drawing drawing = drawn(graph);
    Spot second = drawing.spots().getLast();
    double x = second.area().getCenterX();
    double y = second.area().getCenterY();
    assertEquals(OptionalInt.of(1), drawing.spot(x, y).orElseThrow().elementAt(x, y));
  }
}
