package org.neurozoo.graph.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Scan;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.graph.gradient.DifferentiableCases;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.graph.reference.Interpreter;

/**
 * Plans against the interpreter, both in double precision. Folded numbers are rounded to single, so
 * results agree to about 1e-7 of their size; 1e-6 leaves room for a few of them.
 */
class CompilerTest {
  private static final double TOLERANCE = 1e-6;

  private final SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
  private final SequencedMap<String, Tensor> updates = new LinkedHashMap<>();

  private static Tensor variable(String name, int... extents) {
    return Tensor.variable(name, Spec.f32(extents));
  }

  private Plan check() {
    Program program = new Program(outputs, updates);
    Plan plan = Compiler.compile(program);
    Map<String, DoubleArray> before = state(program);
    Map<String, double[]> elements = new HashMap<>();
    before.forEach((name, value) -> elements.put(name, value.elements()));
    long step = (7L << 32) + 5;
    List<DoubleArray> expected =
        new Interpreter(Map.of(), before, step).evaluate(program.targets());
    PlanWalk walk = new PlanWalk(plan, elements);
    walk.step(step, Map.of());
    int next = 0;
    for (String name : outputs.keySet()) {
      same(name, expected.get(next++).elements(), walk.output(name));
    }
    for (String name : updates.keySet()) {
      same(name, expected.get(next++).elements(), walk.state().get(name));
    }
    return plan;
  }

  private static void same(String name, double[] expected, double[] actual) {
    assertArrayEquals(expected, actual, TOLERANCE, name);
  }

  private static Map<String, DoubleArray> state(Program program) {
    Random random = new Random(3);
    Map<String, DoubleArray> state = new HashMap<>();
    for (Tensor tensor : Topology.order(program.targets())) {
      if (tensor.primitive() instanceof Primitive.Variable(String name, Spec spec)) {
        int count = spec.shape().count();
        double[] values =
            spec.type().isFloat()
                ? random.doubles(count, -1, 1).toArray()
                : random.ints(count, 0, 3).asDoubleStream().toArray();
        state.putIfAbsent(name, new DoubleArray(spec, values));
      }
    }
    return state;
  }

  private static long count(Plan plan, Class<? extends Kernel> kind) {
    return plan.kernels().stream().filter(kind::isInstance).count();
  }

  @Test
  void computesViewsWithoutKernels() {
    Tensor x = variable("x", 3, 4);
    outputs.put("y", x.transpose().plus(variable("b", 4, 1)).reshape(2, 6));
    outputs.put("z", x.matmul(x.transpose()));
    Plan plan = check();
    assertEquals(1, count(plan, Kernel.Contract.class));
  }

  @Test
  void computesTransposedProductsTheOtherWayRound() {
    Tensor a = variable("a", 2, 3, 4);
    Tensor b = variable("b", 2, 4, 5);
    updates.put("w", variable("w", 2, 5, 3).plus(a.matmul(b).transpose()));
    Plan plan = check();
    Kernel.Contract product = (Kernel.Contract) plan.kernels().getFirst();
    assertEquals(List.of(Shape.of(5), Shape.of(3)), List.of(product.m(), product.n()));
  }

  @Test
  void computesAProductOnceIfBothWaysAreRead() {
    Tensor product = variable("a", 3, 4).matmul(variable("b", 4, 5));
    outputs.put("straight", product);
    outputs.put("transposed", product.transpose());
    outputs.put("nested", product.matmul(variable("c", 5, 2)).transpose());
    assertEquals(2, count(check(), Kernel.Contract.class));
  }

  @Test
  void makesOneRowKernelOfSoftmax() {
    outputs.put("y", Activations.softmax(variable("x", 5, 70)));
    Plan plan = check();
    assertEquals(4, ((Kernel.Row) plan.kernels().getFirst()).stages().size());
    assertEquals(1, plan.kernels().size());
    assertEquals(4, Compiler.apart(plan).kernels().size());
  }

  @Test
  void joinsRowsAcrossReshapingAndTurnedAxes() {
    Tensor x = variable("x", 3, 6, 20);
    Tensor y = Activations.softmax(x.transpose(1, 0, 2));
    outputs.put("y", Norms.standardised(y.times(2), 1, -1).transpose(1, 0, 2));
    outputs.put("sum", y.sum(2));
    assertEquals(1, check().kernels().size());
  }

  @Test
  void keepsApartWhatReadsOtherRows() {
    Tensor x = variable("x", 20, 20);
    Tensor y = Activations.softmax(x);
    outputs.put("turned", Activations.softmax(y.plus(y.transpose())));
    outputs.put("reversed", Activations.softmax(y.plus(y.reverse(0))));
    outputs.put("within", Activations.softmax(y.plus(y.reverse(1))));
    Plan plan = check();
    assertTrue(count(plan, Kernel.Row.class) >= 3, plan.kernels().toString());
  }

  @Test
  void keepsApartWhatAWayRoundWouldConnect() {
    Tensor x = variable("x", 20, 30);
    Tensor sums = x.sum(1).reshape(20, 1).broadcast(x.shape());
    Tensor product = x.minus(sums).matmul(variable("w", 30, 30));
    outputs.put("y", x.minus(sums).plus(product).sum(1));
    Plan plan = check();
    assertEquals(1, count(plan, Kernel.Contract.class));
  }

  @Test
  void leavesLongAndFewRowsToSeveralKernels() {
    outputs.put("long", Activations.softmax(variable("x", 16, 20000)));
    outputs.put("few", Activations.softmax(variable("y", 2, 3000)));
    Plan plan = Compiler.compile(new Program(outputs, updates));
    assertEquals(0, count(plan, Kernel.Row.class));
  }

  @Test
  void joinsRowsOfALoopsBody() {
    Tensor start = variable("start", 16, 20);
    Scan.Result result =
        Scan.over(
            3,
            List.of(start),
            List.of(),
            round -> new Scan.Next(List.of(Activations.softmax(round.carry(0))), List.of()));
    outputs.put("last", result.carries().getFirst());
    Kernel.Loop loop =
        (Kernel.Loop)
            check().kernels().stream().filter(Kernel.Loop.class::isInstance).findFirst().get();
    assertEquals(1, loop.body().stream().filter(Kernel.Row.class::isInstance).count());
  }

  @Test
  void exchangesVariablesAsIfAtOnce() {
    updates.put("a", variable("b", 3));
    updates.put("b", variable("a", 3));
    check();
  }

  @Test
  void readsOldValuesWhileNewOnesAreWritten() {
    Tensor a = variable("a", 3, 3);
    updates.put("a", a.transpose().plus(1));
    updates.put("c", variable("c", 3, 3).plus(a.matmul(a)));
    outputs.put("old", a.sum().reshape(Shape.SCALAR));
    check();
  }

  @Test
  void givesOneValueToSeveralNames() {
    Tensor y = variable("x", 4).times(2);
    updates.put("x", y);
    updates.put("y", variable("y", 4).minus(variable("y", 4)).plus(y));
    updates.put("z", y);
    outputs.put("z", y);
    outputs.put("old z", variable("z", 4));
    outputs.put("same", variable("x", 4));
    check();
  }

  @Test
  void writesUpdatesInPlace() {
    Tensor w = variable("w", 8, 8);
    Tensor v = variable("v", 8, 8);
    Tensor next = v.times(0.9).plus(w);
    updates.put("v", next);
    updates.put("w", w.minus(next.times(0.1)));
    Plan plan = check();
    assertEquals(1, plan.kernels().size());
    assertEquals(16 * Integer.BYTES, plan.bytes(), "only the counter's line of scratch");
  }

  @Test
  void gathersScattersAndPicks() {
    Tensor x = variable("x", 5, 3);
    Tensor rows = Tensor.variable("rows", Spec.i32(4));
    Tensor y = x.square().gather(rows);
    outputs.put("y", y);
    Tensor gradient = Gradient.of(y.square().sum(), List.of(x)).getFirst();
    updates.put("x", x.minus(gradient.times(0.1)));
    outputs.put("picked", Losses.picked(y, Tensor.variable("classes", Spec.i32(4))));
    check();
  }

  @Test
  void drawsRandomNumbers() {
    outputs.put("normal", Randoms.normal(Shape.of(6, 5), 42, "noise"));
    outputs.put("class", Randoms.categorical(variable("scores", 9, 4), 42, "pick"));
    check();
  }

  @Test
  void reducesAlongAnyAxes() {
    Tensor x = variable("x", 3, 4, 5);
    outputs.put("middle", x.sum(1));
    outputs.put("outside", x.unary(UnaryOp.EXP).sum(0, 2));
    outputs.put("most", x.reduce(Reduction.ARG_MAXIMUM, 1).to(ElementType.F32));
    outputs.put("transposed", x.transpose(2, 0, 1).reduce(Reduction.MAXIMUM, 1));
    check();
  }

  @Test
  void holdsConstantsAndEmptyTensors() {
    Tensor table = Tensor.constant(NdArray.of(Shape.of(2, 2), 1f, 2f, 3f, 4f));
    outputs.put("y", table.matmul(variable("x", 2, 3)));
    outputs.put("constant", table.transpose());
    outputs.put("nothing", variable("none", 0, 3).plus(1));
    outputs.put("sum", variable("none", 0, 3).sum());
    check();
  }

  private static void assertFits(Plan plan, int most) {
    for (Kernel kernel : plan.kernels()) {
      int instructions = ((Kernel.Map) kernel).body().size();
      assertTrue(instructions <= CodeSize.MOST, kernel.origin() + ": " + instructions);
    }
    assertTrue(plan.kernels().size() <= most, "kernels: " + plan.kernels().size());
  }

  @Test
  void cutsALongChain() {
    Tensor x = variable("x", 5);
    Tensor y = x;
    for (int i = 0; i < 2000; i++) {
      y = y.times(0.5).plus(x);
    }
    outputs.put("y", y);
    // Counted six a round, for loads of one element count as often as they are written.
    assertFits(check(), 65);
  }

  @Test
  void cutsACrowdOverOneExtent() {
    Tensor x = variable("x", 5);
    for (int i = 0; i < 300; i++) {
      Tensor v = variable("v" + i, 5);
      updates.put("v" + i, v.minus(x.times(i)));
    }
    assertFits(check(), 20);
  }

  @Test
  void storesWhatASumOfFewWouldRepeat() {
    Tensor x = variable("x", 5, 16);
    outputs.put("y", x.unary(UnaryOp.TANH).sum(1));
    Plan plan = check();
    assertFits(Compiler.apart(plan), 2);
    long functions =
        Compiler.apart(plan).kernels().stream()
            .flatMap(kernel -> ((Kernel.Map) kernel).body().stream())
            .filter(Instruction.Unary.class::isInstance)
            .count();
    assertEquals(1, functions);
  }

  @Test
  void trainsAnMlpWithoutDoubleBuffers() {
    Tensor x = variable("x", 6, 4);
    Tensor t = Tensor.variable("t", Spec.i32(6));
    List<Tensor> w = new ArrayList<>();
    Tensor h = x;
    int[] sizes = {4, 5, 5, 3};
    for (int i = 0; i + 1 < sizes.length; i++) {
      w.add(variable("w" + i, sizes[i + 1], sizes[i]));
      w.add(variable("b" + i, sizes[i + 1]));
      Tensor z = h.matmul(w.get(2 * i).transpose()).plus(w.get(2 * i + 1));
      h = i + 2 < sizes.length ? Activations.relu(z) : z;
    }
    Tensor loss = Losses.categoricalCrossEntropy(h, t).mean().reshape(Shape.SCALAR);
    outputs.put("loss", loss);
    List<Tensor> gradients = Gradient.of(loss, w);
    for (int i = 0; i < w.size(); i++) {
      String name = ((Primitive.Variable) w.get(i).primitive()).name();
      updates.put(name, w.get(i).minus(gradients.get(i).times(0.1)));
    }
    Plan plan = check();
    assertEquals(8, count(plan, Kernel.Contract.class));
    boolean copies =
        plan.kernels().stream()
            .anyMatch(kernel -> kernel instanceof Kernel.Map map && map.body().size() == 1);
    assertFalse(copies, "every parameter is written where it lies");
  }

  /** Values and derivatives of every primitive and formula. */
  @TestFactory
  Stream<DynamicTest> plansWhatCanBeDifferentiated() {
    return DifferentiableCases.all().map(c -> DynamicTest.dynamicTest(c.name(), () -> plan(c)));
  }

  private static void plan(DifferentiableCases.Case c) {
    CompilerTest test = new CompilerTest();
    List<Tensor> x = c.variables();
    Tensor y = c.build().apply(x);
    List<Tensor> gradients = Gradient.of(y.times(y).sum(), x);
    Tensor slope =
        gradients.stream().map(g -> g.square().sum().reshape(1)).reduce(Tensor::plus).get();
    List<Tensor> slopes = Gradient.of(slope, x);
    test.outputs.put("y", y);
    for (int i = 0; i < x.size(); i++) {
      test.updates.put("x" + i, gradients.get(i));
      test.outputs.put("slope" + i, slopes.get(i));
    }
    test.check();
  }

  /** Short ones share a launch; long ones only what they both read. */
  @Test
  void longMapsJoinOnlyForWhatTheyShare() {
    for (int size : List.of(4096, 4097)) {
      for (boolean sharing : List.of(false, true)) {
        updates.clear();
        Tensor shared = variable("shared", size);
        for (String name : List.of("a", "b")) {
          Tensor variable = variable(name, size);
          updates.put(name, variable.times(0.5).plus(sharing ? shared : variable("rate", 1)));
        }
        int maps = size > 4096 && !sharing ? 2 : 1;
        assertEquals(maps, count(check(), Kernel.Map.class), size + " " + sharing);
      }
    }
  }

  private static List<Kernel.Epilogue> epilogues(Plan plan) {
    return plan.kernels().stream()
        .flatMap(kernel -> kernel instanceof Kernel.Contract c ? Stream.of(c.epilogue()) : null)
        .filter(epilogue -> !epilogue.isEmpty())
        .toList();
  }

  @Test
  void aProductOfMatricesTakesNothingAlong() {
    Tensor z = variable("x", 5, 9).matmul(variable("w", 7, 9).transpose()).plus(variable("b", 7));
    updates.put("y", variable("y", 5, 7).plus(Activations.tanh(z)));
    outputs.put("z", Activations.relu(z));
    assertEquals(List.of(), epilogues(check()));
  }

  @Test
  void aConvolutionTakesBiasAndActivationAlong() {
    Tensor x = variable("x", 2, 3, 6, 6);
    Tensor z = x.convolve(variable("w", 4, 3, 3, 3), Convolution.valid(3, 3));
    outputs.put("y", Activations.relu(z.plus(variable("b", 4, 1, 1))));
    outputs.put("sums", z);
    Plan plan = check();
    assertEquals(1, count(plan, Kernel.Contract.class));
    assertTrue(epilogues(plan).getFirst().keeps());
  }

  @Test
  void aDerivativeTakesItsUpdateAlong() {
    Tensor x = variable("x", 2, 3, 6, 6);
    Tensor w = variable("w", 4, 3, 3, 3);
    Tensor m = variable("m", 4, 3, 3, 3);
    Tensor loss = x.convolve(w, Convolution.valid(3, 3)).square().sum();
    Tensor derivative = Gradient.of(loss, List.of(w)).getFirst();
    Tensor next = m.times(0.9).plus(derivative.square());
    updates.put("m", next);
    updates.put("w", w.minus(derivative.times(0.1).over(next.unary(UnaryOp.TANH).plus(2))));
    outputs.put("loss", loss);
    Plan plan = check();
    Kernel.Contract last = (Kernel.Contract) plan.kernels().getLast();
    List<String> written =
        last.epilogue().stores().stream().map(store -> store.target().buffer().name()).toList();
    assertEquals(List.of("m", "w"), written);
  }

  /** Writing what it reads, a product would see new numbers among the old. */
  @Test
  void aProductThatReadsWhatIsUpdatedStaysApart() {
    Tensor x = variable("x", 1, 1, 5, 5);
    Tensor w = variable("w", 1, 1, 3, 3);
    Convolution valid = Convolution.valid(3, 3);
    updates.put("w", w.minus(x.convolve(w, valid).unary(UnaryOp.TANH).times(0.1)));
    assertEquals(List.of(), epilogues(check()));
    updates.clear();
    Tensor v = variable("v", 1, 1, 3, 3);
    updates.put("w", w.plus(1));
    updates.put("v", v.plus(x.convolve(w, valid).unary(UnaryOp.TANH)));
    check();
  }

  @Test
  void whatDoesNotGoAlongWithTheSumsStaysApart() {
    Tensor x = variable("x", 2, 3, 6, 6);
    Tensor sums = x.convolve(variable("w", 4, 3, 3, 3), Convolution.valid(3, 3));
    Tensor few =
        variable("g", 2, 7, 6, 6).convolve(variable("h", 4, 7, 1, 1), Convolution.valid(1, 1));
    Map<String, Tensor> apart =
        Map.of(
            "transposed", sums.plus(sums.transpose(0, 1, 3, 2)),
            "uneven", sums.reshape(2, 4, 2, 8).plus(variable("c", 8)),
            "gathered",
                sums.plus(variable("d", 20, 4, 4, 4).gather(Tensor.variable("r", Spec.i32(2)))),
            "few terms", few.plus(1),
            "across", sums.plus(variable("e", 4, 4, 4, 2).transpose(3, 2, 1, 0)));
    apart.forEach(
        (name, tensor) -> {
          updates.clear();
          updates.put(name, Tensor.variable(name, tensor.spec()).plus(tensor));
          assertEquals(List.of(), epilogues(check()), name);
        });
    updates.clear();
    updates.put("even", variable("even", 2, 4, 4, 4).plus(sums.plus(variable("f", 4))));
    assertEquals(1, epilogues(check()).size());
  }
}
