package org.neurozoo.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PictureTest {
  private static final Axis X = Axis.of("x");
  private static final Axis Y = Axis.of("y");
  private static final Box BOX = new Box(-1, 1, 0, 4);

  @Test
  void numbersAreCopiedOnTheWayInAndOut() {
    double[] source = {1, 2};
    Numbers numbers = Numbers.of(source);
    source[0] = 7;
    numbers.toArray()[1] = 7;
    assertEquals(Numbers.of(1, 2), numbers);
    assertEquals(Numbers.of(new float[] {1, 2}), numbers);
    assertEquals(Numbers.of(new int[] {1, 2}), numbers);
    assertEquals(Numbers.counting(1, 2), numbers);
  }

  @Test
  void indicesAreCopiedOnTheWayInAndOut() {
    int[] source = {1, 2};
    Indices indices = Indices.of(source);
    source[0] = 7;
    indices.toArray()[1] = 7;
    assertEquals(Indices.of(1, 2), indices);
    assertNotEquals(Indices.of(1, 3), indices);
  }

  @Test
  void picturesAreEqualByValueAndDoNotFollowTheirLists() {
    List<Series> series = new ArrayList<>(List.of(Series.of("a", 1, Double.NaN)));
    Curves curves = new Curves("t", X, Y, series);
    series.clear();
    assertEquals(new Curves("t", X, Y, List.of(Series.of("a", 1, Double.NaN))), curves);
    assertNotEquals(new Curves("t", X, Y, List.of(Series.of("a", 1, 2))), curves);
  }

  @Test
  void aMatrixIsReadRowAfterRow() {
    assertEquals(6, Matrix.of(2, 3, 1, 2, 3, 4, 5, 6).at(1, 2));
    assertEquals(4, Matrix.of(2, 3, 1, 2, 3, 4, 5, 6).at(1, 0));
  }

  @Test
  void imagesAreReadImageChannelRowColumn() {
    ImageGrid grid =
        new ImageGrid(
            "", 3, 2, 2, Numbers.counting(0, 24), new Range(0, 23), List.of(), Indices.NONE);
    assertEquals(2, grid.count());
    assertEquals(12 + 4 + 2 + 1, grid.pixel(1, 1, 1, 1));
  }

  @Test
  void aRangeLeavesOutWhatIsNotFinite() {
    Numbers numbers = Numbers.of(Double.NaN, -2, 3, Double.POSITIVE_INFINITY);
    assertEquals(new Range(-2, 3), Range.of(numbers));
    assertEquals(new Range(-3, 3), Range.signed(numbers));
    assertTrue(Range.signed(numbers).signed());
    assertFalse(Range.of(numbers).signed());
    assertEquals(Range.UNIT, Range.of(Numbers.of()));
  }

  @Test
  void aRangeMapsItsEndsToZeroAndOne() {
    Range range = new Range(-1, 3);
    assertEquals(0, range.fraction(-9));
    assertEquals(0.25, range.fraction(0));
    assertEquals(1, range.fraction(3));
    assertEquals(0.5, new Range(2, 2).fraction(2));
  }

  @Test
  void boxCellsAreSampledInTheirMiddles() {
    assertEquals(-0.5, BOX.x(0, 2));
    assertEquals(3, BOX.y(1, 2));
  }

  @Test
  void badInputIsNamed() {
    assertFault("3 numbers for 2 rows of 2 columns", () -> Matrix.of(2, 2, 1, 2, 3));
    assertFault("a matrix of 0 rows", () -> Matrix.of(0, 2));
    assertFault("a range from 2.0 to 1.0", () -> new Range(2, 1));
    assertFault("a box from 1.0 to 1.0", () -> new Box(1, 1, 0, 1));
    assertFault(
        "series loss has 1 x and 2 y", () -> new Series("loss", Numbers.of(1), Numbers.of(1, 2)));
    assertFault("class index 2 at 1, but there are only 2", () -> points(Indices.of(0, 2)));
    assertFault("1 class indices for 2", () -> points(Indices.of(0)));
    assertFault(
        "class index 0.5 in a field of 2 classes",
        () -> Field.classes("", X, Y, BOX, Matrix.of(1, 2, 0, 0.5), List.of("a", "b")));
    assertFault("no layers", () -> new Layers("", List.of()));
    assertFault("layers with different axes", () -> new Layers("", List.of(empty(X), empty(Y))));
    assertFault("2 channels", () -> grid(2, 8));
    assertFault("7 numbers for images of 4", () -> grid(1, 7));
    assertFault(
        "row 1 has 1 cells for 2 columns",
        () -> new Table("", List.of("a", "b"), List.of(List.of("1", "2"), List.of("3"))));
    assertFault(
        "1 row names for 2",
        () ->
            new HeatMap(
                "", "", "", List.of("a"), List.of(), Matrix.of(2, 1, 1, 2), "", Range.UNIT, false));
  }

  private static Scatter points(Indices classes) {
    return new Scatter(
        "", X, Y, Numbers.of(1, 2), Numbers.of(1, 2), classes, List.of("a", "b"), Indices.NONE);
  }

  private static Curves empty(Axis x) {
    return new Curves("", x, Y, List.of());
  }

  private static ImageGrid grid(int channels, int count) {
    Numbers pixels = Numbers.counting(0, count);
    return new ImageGrid("", channels, 2, 2, pixels, Range.UNIT, List.of(), Indices.NONE);
  }

  private static void assertFault(String words, Executable action) {
    String message = assertThrows(IllegalArgumentException.class, action).getMessage();
    assertTrue(message.contains(words), message);
  }

  @Test
  void barsCountWhatLiesInEachInterval() {
    Numbers numbers = Numbers.of(0, 0.49, 0.5, 1, 2, -0.1, 2.1, Double.NaN);
    Bars bars = Bars.counted("", numbers, new Range(0, 2), 4);
    assertEquals(Numbers.of(0, 0.5, 1, 1.5, 2), bars.edges());
    assertEquals(Numbers.of(2.0, 1, 1, 1), bars.heights());
    assertEquals(2, Bars.counted("", Numbers.of(3, 3), new Range(3, 3), 1).heights().at(0));
    assertThrows(
        IllegalArgumentException.class, () -> new Bars("", Numbers.of(1.0, 1), Numbers.of(1.0)));
  }

  @Test
  void graphsNameNodesOnceAndOnlyThem() {
    NodeGraph.Node a = new NodeGraph.Node("a", "", List.of(), -1, Double.NaN);
    List<NodeGraph.Edge> wrong = List.of(new NodeGraph.Edge("a", "b", ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NodeGraph("", List.of(a, a), List.of(), List.of(), "", Range.UNIT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NodeGraph("", List.of(a), wrong, List.of(), "", Range.UNIT));
    assertThrows(IllegalArgumentException.class, () -> new Panels("", 0, List.of()));
  }
}
