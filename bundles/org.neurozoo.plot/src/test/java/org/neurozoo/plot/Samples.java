package org.neurozoo.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Box;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.picture.Table;
import org.neurozoo.picture.TextPicture;

/** One picture of each kind, with awkward contents. */
final class Samples {
  static final Axis X = Axis.of("x");
  static final Axis Y = Axis.of("y");
  static final Box BOX = new Box(-1, 1, -1, 1);
  static final List<String> AB = List.of("a class", "another class");

  private Samples() {}

  static List<Picture> all() {
    Scatter scatter = scatter();
    Field regions = Field.classes("", X, Y, BOX, Matrix.of(2, 2, 0, 1, Double.NaN, 0), AB);
    Field numbers = Field.numbers("f", X, Y, BOX, Matrix.of(2, 2, 0, 1, 2, Double.NaN), "f(x)");
    return List.of(
        new Curves("title", X, Axis.log("loss"), List.of(series(3000), series(1), series(0))),
        scatter,
        numbers,
        new Layers(
            "A title that needs more than a line in most windows", List.of(regions, scatter)),
        HeatMap.confusion("confusion", "true", "said", AB, Matrix.of(2, 2, 9, 1, 0, 1e6), "n"),
        HeatMap.of("", "row", "column", new Matrix(300, 700, Numbers.counting(0, 210000)), "v"),
        images(7, List.of("a", "b", "c", "d", "e", "f", "a caption that is rather long")),
        images(5000, List.of()),
        histogram(),
        graph(9),
        placed(),
        new Panels("panels", 2, List.of(scatter, histogram(), graph(2))),
        new TextPicture("text", "long words and lines ".repeat(300)),
        new Table(
            "table", AB, IntStream.range(0, 99).mapToObj(i -> List.of("r", "" + i)).toList()));
  }

  static List<Picture> empty() {
    Matrix unknown = Matrix.of(1, 1, Double.NaN);
    return List.of(
        new Curves("", X, Y, List.of()),
        new Curves("", X, Y, List.of(Series.of("a", Double.NaN))),
        new Curves("", X, Axis.log("y"), List.of(Series.of("a", 0, -1))),
        new Scatter("", X, Y, Numbers.of(), Numbers.of()),
        Field.numbers("", X, Y, BOX, unknown, ""),
        HeatMap.of("", "", "", unknown, ""),
        new Histogram("", X, Y, List.of()),
        new NodeGraph("", List.of(), List.of(), List.of(), "", Range.UNIT),
        images(0, List.of()),
        new TextPicture("", " \n"),
        new Table("", List.of(), List.of()));
  }

  static Histogram histogram() {
    Bars some = Bars.counted("a", Numbers.of(1, 2, 2, 3, Double.NaN), new Range(0, 4), 5);
    Bars others = Bars.counted("b", Numbers.of(-1, 2), new Range(-1, 2), 300);
    return new Histogram("histogram", X, Y, List.of(some, others));
  }

  /** A chain with arrows over one and over several nodes, and one back. */
  static NodeGraph graph(int count) {
    List<NodeGraph.Node> nodes =
        IntStream.range(0, count)
            .mapToObj(
                i -> new NodeGraph.Node("n" + i, "node " + i, List.of("a", "b"), i % 2, i % 3 - 1))
            .toList();
    List<NodeGraph.Edge> edges = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      edges.add(new NodeGraph.Edge("n" + (i - 1), "n" + i, i == 1 ? "label" : ""));
      edges.add(new NodeGraph.Edge("n" + i / 3, "n" + i, ""));
    }
    edges.add(new NodeGraph.Edge("n" + (count - 1), "n0", ""));
    return new NodeGraph("graph", nodes, edges, AB, "value", new Range(-1, 1));
  }

  private static NodeGraph placed() {
    List<NodeGraph.Node> nodes =
        List.of(
            new NodeGraph.Node("a", "a", List.of(), -1, Double.NaN, 0, 0),
            new NodeGraph.Node("b", "b", List.of("line"), -1, Double.NaN, 1, 1),
            new NodeGraph.Node("c", "c", List.of(), -1, Double.NaN, 0, 1));
    List<NodeGraph.Edge> edges =
        List.of(new NodeGraph.Edge("a", "b", "on"), new NodeGraph.Edge("c", "a", ""));
    return new NodeGraph("", nodes, edges, List.of(), "", Range.UNIT);
  }

  static Series series(int count) {
    double[] ys = IntStream.range(0, count).mapToDouble(i -> Math.sin(i * 0.1)).toArray();
    return Series.of("series of " + count, ys);
  }

  private static Scatter scatter() {
    Numbers xs = Numbers.of(-3, 0.5, Double.NaN, 3);
    Numbers ys = Numbers.of(1, 2, 3, 4);
    return new Scatter("s", X, Y, xs, ys, Indices.of(0, 1, 1, 0), AB, Indices.NONE);
  }

  static ImageGrid images(int count, List<String> captions) {
    double[] white = new double[count * 12];
    Arrays.fill(white, 1);
    return new ImageGrid("", 1, 3, 4, Numbers.of(white), Range.UNIT, captions, Indices.NONE);
  }
}
