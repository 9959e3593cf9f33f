package org.neurozoo.graph.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.formula.Recurrent;
import org.neurozoo.graph.formula.Sequences;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/** Recurrent networks and their derivatives: plans against the interpreter, and what they avoid. */
class LoopTest {
  /** Folded numbers are rounded to single precision; sums of some hundred terms repeat that. */
  private static final double TOLERANCE = 1e-6;

  private static final int TIME = 5;
  private static final int BATCH = 3;

  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();

  private static Tensor variable(String name, int... extents) {
    return Tensor.variable(name, Spec.f32(extents));
  }

  private Plan check() {
    Program program = new Program(outputs, new LinkedHashMap<>());
    Plan plan = Compiler.compile(program);
    Map<String, DoubleArray> state = new HashMap<>();
    Map<String, double[]> elements = new HashMap<>();
    Random random = new Random(5);
    for (Tensor tensor : Topology.order(program.targets())) {
      if (tensor.primitive() instanceof Primitive.Variable(String name, Spec spec)) {
        double[] values = random.doubles(spec.shape().count(), -0.5, 0.5).toArray();
        DoubleArray value = new DoubleArray(spec, values);
        state.put(name, value);
        elements.put(name, value.elements());
      }
    }
    List<DoubleArray> expected = new Interpreter(Map.of(), state, 0).evaluate(program.targets());
    PlanWalk walk = new PlanWalk(plan, elements);
    walk.step(0, Map.of());
    int next = 0;
    for (String name : outputs.keySet()) {
      assertArrayEquals(expected.get(next++).elements(), walk.output(name), TOLERANCE, name);
    }
    return plan;
  }

  private static List<Kernel.Loop> loops(Plan plan) {
    return plan.kernels().stream()
        .filter(Kernel.Loop.class::isInstance)
        .map(Kernel.Loop.class::cast)
        .toList();
  }

  private static List<Integer> products(Plan plan) {
    return loops(plan).stream()
        .map(loop -> (int) loop.body().stream().filter(Kernel.Contract.class::isInstance).count())
        .toList();
  }

  /** The derivatives of a loss by the weights of a network of LSTM cells, and by its inputs. */
  private void derive(int hidden, Optional<Tensor> lengths) {
    Tensor x = variable("x", TIME, BATCH, 3);
    Recurrent.Weights weights =
        new Recurrent.Weights(
            variable("input", 4 * hidden, 3),
            variable("recurrent", 4 * hidden, hidden),
            variable("inputBias", 4 * hidden),
            variable("recurrentBias", 4 * hidden));
    Tensor zeros = x.literal(0).broadcast(Shape.of(BATCH, hidden));
    Tensor last =
        Sequences.run(
                x,
                lengths,
                weights,
                Recurrent.lstm(weights),
                List.of(zeros, zeros),
                Sequences.Direction.FORWARD)
            .last()
            .getFirst();
    Tensor loss = last.square().sum().reshape(Shape.SCALAR);
    List<Tensor> by = List.of(x, weights.input(), weights.recurrent(), weights.recurrentBias());
    List<Tensor> derivatives = Gradient.of(loss, by);
    for (int i = 0; i < by.size(); i++) {
      outputs.put("by " + i, derivatives.get(i));
    }
  }

  @Test
  void roundsOfADerivativeTakeOneProductEach() {
    derive(16, Optional.empty());
    // Forwards the states by the weights, backwards their derivatives: what else there is of
    // products, sums by the weights and what was computed forwards, is outside or kept.
    assertEquals(List.of(1, 1), products(check()));
  }

  @Test
  void shortProductsAreComputedAgain() {
    derive(8, Optional.empty());
    assertEquals(List.of(1, 2), products(check()));
  }

  @Test
  void sumsByTheWeightsGrowInNoRound() {
    derive(16, Optional.empty());
    int weights = 4 * 16 * 16;
    assertTrue(
        loops(check()).stream()
            .flatMap(loop -> loop.body().stream())
            .flatMap(Accesses::writes)
            .noneMatch(view -> view.buffer().size() == weights));
  }

  @Test
  void onlyHistoriesOfCarriesAreCopied() {
    derive(16, Optional.empty());
    List<Kernel.Loop> loops = loops(check());
    // Forwards one map copies both states; what the rounds are fed and leave is where it belongs.
    assertEquals(List.of(1L, 0L), loops.stream().map(LoopTest::copies).toList());
    assertTrue(loops.stream().allMatch(loop -> loop.sections().size() == 4));
  }

  private static long copies(Kernel.Loop loop) {
    return loop.body().stream()
        .filter(kernel -> kernel instanceof Kernel.Map map && isCopy(map))
        .count();
  }

  private static boolean isCopy(Kernel.Map map) {
    return map.body().stream().allMatch(Instruction.Load.class::isInstance);
  }

  @Test
  void loopsInLoopsWorkInSectionsOfSections() {
    Tensor x = variable("x", 4, 3, 5);
    Scan.Result outer =
        Scan.backwards(
            4,
            List.of(variable("h", 5)),
            List.of(x),
            round -> {
              Scan.Result inner = Scan.over(3, round.carries(), round.elements(), LoopTest::row);
              return new Scan.Next(inner.carries(), inner.outputs());
            });
    outputs.put("stacks", outer.outputs().getFirst());
    outputs.put("last", outer.carries().getFirst());
    check();
  }

  private static Scan.Next row(Scan.Round round) {
    Tensor next = round.carry(0).times(0.5).plus(round.element(0));
    return new Scan.Next(List.of(next), List.of(next.times(round.index().to(next.type()))));
  }

  @Test
  void derivesSequencesOfUnequalLength() {
    Tensor lengths = Tensor.constant(NdArray.of(Shape.of(BATCH), 5, 2, 0));
    derive(16, Optional.of(lengths));
    check();
  }

  @Test
  void sumsGrowWhereStacksWouldBeLarger() {
    // A column by a row is small, what it is computed from is not.
    Tensor w = variable("w", 2, 2);
    Tensor start = variable("start", 30, 2);
    Tensor y =
        Scan.over(
                TIME,
                List.of(start),
                List.of(),
                round -> new Scan.Next(List.of(round.carry(0).matmul(w).square()), List.of()))
            .carries()
            .getFirst();
    outputs.put("dw", Gradient.of(y.sum().reshape(Shape.SCALAR), List.of(w)).getFirst());
    Plan plan = check();
    assertTrue(
        loops(plan).getLast().body().stream()
            .flatMap(Accesses::writes)
            .anyMatch(view -> view.buffer().size() == w.shape().count()));
  }

  @Test
  void derivativesOfSlicesInAnyOrderAreJoinedByOneMap() {
    Tensor x = variable("x", 4, 12);
    Tensor y =
        Stream.of(9, 0, 6, 3)
            .map(from -> x.slice(1, from, from + 3).times(from + 1).square())
            .reduce(Tensor::plus)
            .orElseThrow();
    Tensor ones = y.literal(1).broadcast(y.shape());
    outputs.put("dx", Gradient.pullBack(List.of(y), List.of(ones), List.of(x)).getFirst());
    Plan plan = check();
    assertEquals(1, plan.kernels().size());
    assertEquals(4, ((Kernel.Map) plan.kernels().getFirst()).stores().size());
  }

  @Test
  void aSliceOfPiecesIsReadWhenTheyAreStored() {
    Tensor x = variable("x", 3, 4);
    Tensor whole = Tensor.concatenate(1, List.of(x.square(), x.plus(1)));
    outputs.put("whole", whole);
    outputs.put("first", whole.slice(1, 0, 4).times(2));
    check();
  }

  @Test
  void piecesOfAVariableAreUpdatedAsIfAtOnce() {
    Tensor x = variable("x", 2, 6);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>();
    updates.put("x", Tensor.concatenate(1, List.of(x.slice(1, 3, 6), x.slice(1, 0, 3).plus(1))));
    Plan plan = Compiler.compile(new Program(new LinkedHashMap<>(), updates));
    double[] before = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    PlanWalk walk = new PlanWalk(plan, Map.of("x", before));
    walk.step(0, Map.of());
    double[] after = {4, 5, 6, 2, 3, 4, 10, 11, 12, 8, 9, 10};
    assertArrayEquals(after, walk.state().get("x"));
  }
}
