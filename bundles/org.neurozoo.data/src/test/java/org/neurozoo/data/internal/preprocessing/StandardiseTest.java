package org.neurozoo.data.internal.preprocessing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class StandardiseTest {
  private final Standardise standardise = new Standardise();

  private static DataSet data(int features, float... numbers) {
    Shape shape = Shape.of(numbers.length / features, features);
    return new DataSet(NdArray.of(shape, numbers), new Target.None());
  }

  private UnaryOperator<DataSet> fit(DataSet train) {
    return standardise.fit(train, standardise.schema().defaults());
  }

  @Test
  void shiftsAndScalesByTheTrainingSamples() {
    // Feature 1: mean 5, deviation 2 (population); feature 2: mean 1e6, deviation 1.
    DataSet train = data(2, 3, 999_999, 7, 1_000_001, 3, 999_999, 7, 1_000_001);
    UnaryOperator<DataSet> change = fit(train);
    assertArrayEquals(
        new float[] {-1, -1, 1, 1, -1, -1, 1, 1}, change.apply(train).features().floats());
    assertArrayEquals(new float[] {0, 2}, change.apply(data(2, 5, 1_000_002)).features().floats());
  }

  @Test
  void constantFeatureBecomesZeroEverywhere() {
    // 0.1f three times: its mean is not exactly 0.1f, so a tiny deviation must not be taken for
    // one.
    UnaryOperator<DataSet> change = fit(data(1, 0.1f, 0.1f, 0.1f));
    assertArrayEquals(new float[] {0, 0}, change.apply(data(1, 0.1f, 7)).features().floats());
  }

  @Test
  void leavesItsInputAsItWas() {
    DataSet train = data(1, 1, 3);
    String before = train.hash();
    assertNotEquals(before, fit(train).apply(train).hash());
    assertEquals(before, train.hash());
  }

  @Test
  void refusesSamplesOfAnotherShape() {
    UnaryOperator<DataSet> change = fit(data(1, 1, 2));
    assertThrows(FaultException.class, () -> change.apply(data(2, 1, 2)));
  }
}
