package org.neurozoo.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.reference.Interpreter;
import org.neurozoo.schema.FaultException;

class ScanTest {
  private static final Tensor LINE = Tensor.constant(NdArray.of(Shape.of(5), 1f, 2f, 3f, 4f, 5f));
  private static final Tensor ZERO = Tensor.constant(0);

  private static double[] run(Tensor tensor) {
    return new Interpreter(Map.of(), Map.of(), 0).evaluate(List.of(tensor)).getFirst().elements();
  }

  private static Tensor whole(int number) {
    return Tensor.constant(NdArray.of(Shape.SCALAR, number));
  }

  private static Scan.Next sum(Scan.Round round) {
    Tensor sum = round.carry(0).plus(round.element(0));
    return new Scan.Next(List.of(sum), List.of(sum));
  }

  @Test
  void goesOverSequencesInBothDirections() {
    Scan.Result forwards = Scan.over(5, List.of(ZERO), List.of(LINE), ScanTest::sum);
    Scan.Result backwards = Scan.backwards(5, List.of(ZERO), List.of(LINE), ScanTest::sum);
    assertArrayEquals(new double[] {1, 3, 6, 10, 15}, run(forwards.outputs().getFirst()));
    assertArrayEquals(new double[] {15, 14, 12, 9, 5}, run(backwards.outputs().getFirst()));
  }

  @Test
  void freezesWhenTheLengthIsReached() {
    Scan.Result three = Scan.upTo(5, whole(3), List.of(ZERO), List.of(LINE), ScanTest::sum);
    assertArrayEquals(new double[] {1, 3, 6, 0, 0}, run(three.outputs().getFirst()));
    assertArrayEquals(new double[] {6}, run(three.carries().getFirst()));
    Scan.Result all = Scan.upTo(5, whole(99), List.of(ZERO), List.of(LINE), ScanTest::sum);
    assertArrayEquals(new double[] {15}, run(all.carries().getFirst()));
    Scan.Result none = Scan.upTo(5, whole(0), List.of(ZERO), List.of(LINE), ScanTest::sum);
    assertArrayEquals(new double[] {0}, run(none.carries().getFirst()));
  }

  @Test
  void freezesAfterTheRoundInWhichUntilHolds() {
    Scan.Result result =
        Scan.upTo(
            5,
            whole(5),
            List.of(ZERO),
            List.of(LINE),
            round -> {
              Scan.Next next = sum(round);
              Tensor enough = next.carries().getFirst().greater(ZERO.plus(5));
              return new Scan.Next(next.carries(), next.outputs(), Optional.of(enough));
            });
    assertArrayEquals(new double[] {6}, run(result.carries().getFirst()));
    assertArrayEquals(new double[] {1, 3, 6, 0, 0}, run(result.outputs().getFirst()));
  }

  /** Σᵢ Σⱼ xᵢ · xⱼ of loops within each other is (Σ x)². */
  @Test
  void bodiesHoldBodies() {
    Scan.Result result =
        Scan.over(
            5,
            List.of(ZERO),
            List.of(LINE),
            outer -> {
              Scan.Result inner =
                  Scan.over(
                      5,
                      List.of(outer.carry(0)),
                      List.of(LINE),
                      round -> {
                        Tensor product = outer.element(0).times(round.element(0));
                        Tensor sum = round.carry(0).plus(product);
                        return new Scan.Next(List.of(sum), List.of());
                      });
              return new Scan.Next(inner.carries(), List.of());
            });
    assertEquals(225, run(result.carries().getFirst())[0]);
  }

  @Test
  void aCarryThatChangesItsShapeIsRefused() {
    var fault =
        assertThrows(
            FaultException.class,
            () ->
                Scan.over(
                    5,
                    List.of(ZERO),
                    List.of(LINE),
                    round -> new Scan.Next(List.of(LINE), List.of())));
    assertTrue(fault.getMessage().contains("scan of 5"), fault.getMessage());
  }

  @Test
  void untilNeedsABound() {
    Optional<Tensor> always = Optional.of(ZERO.same(ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Scan.over(
                5,
                List.of(ZERO),
                List.of(LINE),
                round -> new Scan.Next(round.carries(), List.of(), always)));
  }
}
