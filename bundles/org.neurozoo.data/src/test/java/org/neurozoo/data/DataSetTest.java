package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class DataSetTest {
  private static DataSet classes(float last, String name) {
    return new DataSet(
        NdArray.of(Shape.of(2, 2), 1f, 2f, 3f, last),
        new Target.Classes(List.of("a", name), NdArray.of(Shape.of(2), 1, 0)));
  }

  @Test
  void hashIsSha256OverShapesNamesAndBits() {
    // Computed with Python's hashlib over the same layout.
    assertEquals(
        "b142eed9a1c4eeb0a40a0bdc97fc0c3a6d7145fb10e6c9f331147586a977da31",
        classes(4.5f, "ä").hash());
  }

  @Test
  void hashTellsOneBitAndOneNameApart() {
    String hash = classes(4.5f, "ä").hash();
    assertNotEquals(hash, classes(Math.nextUp(4.5f), "ä").hash());
    assertNotEquals(hash, classes(4.5f, "b").hash());
    assertNotEquals(classes(0f, "b").hash(), classes(-0f, "b").hash());
  }

  @Test
  void hashOfManyChunksSeesTheLastNumber() {
    float[] numbers = new float[40_000];
    DataSet before = new DataSet(NdArray.of(Shape.of(40_000), numbers.clone()), new Target.None());
    numbers[39_999] = 1;
    DataSet after = new DataSet(NdArray.of(Shape.of(40_000), numbers), new Target.None());
    assertNotEquals(before.hash(), after.hash());
  }

  @Test
  void rowsCopiesFeaturesAndTarget() {
    DataSet all = classes(4, "b");
    assertEquals(
        new DataSet(
            NdArray.of(Shape.of(3, 2), 3f, 4f, 1f, 2f, 3f, 4f),
            new Target.Classes(List.of("a", "b"), NdArray.of(Shape.of(3), 0, 1, 0))),
        all.rows(1, 0, 1));
    assertEquals(all, all.take(99));
    assertEquals(all.rows(0), all.take(1));
    assertThrows(IndexOutOfBoundsException.class, () -> all.rows(2));
  }

  @Test
  void refusesTargetsThatAreNotAsManyAsSamples() {
    Target three = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(3, 1), 0f, 0f, 0f));
    NdArray features = NdArray.of(Shape.of(2, 1), 0f, 0f);
    assertThrows(IllegalArgumentException.class, () -> new DataSet(features, three));
  }
}
