package org.neurozoo.graph.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.gradient.Gradient;

class ExplanationTest {
  private static Explanation explain(Map<String, Tensor> outputs, Map<String, Tensor> updates) {
    SequencedMap<String, Tensor> yielded = new LinkedHashMap<>(outputs);
    return Explanation.of(Compiler.compile(new Program(yielded, new LinkedHashMap<>(updates))));
  }

  private static List<String> formulas(Explanation explanation) {
    return explanation.kernels().stream().flatMap(each -> each.formulas().stream()).toList();
  }

  private static Explanation dense() {
    Tensor x = Tensor.input("x", Spec.f32(3, 4));
    Tensor w = Tensor.variable("w", Spec.f32(2, 4));
    Tensor b = Tensor.variable("b", Spec.f32(2));
    Tensor net = Origin.within("hidden", () -> x.matmul(w.transpose()));
    Tensor y = Origin.within("hidden", () -> net.plus(b).max(net.literal(0)));
    return explain(Map.of("y", y), Map.of());
  }

  @Test
  void showsALayerAsItsFormulas() {
    Explanation dense = dense();
    assertEquals(List.of("%1 = x @ w.T", "y = max(%1 + b[j], 0)"), formulas(dense));
    Entry product = dense.kernels().getFirst();
    assertEquals("contract", product.kind());
    assertEquals("hidden", product.origin());
    assertEquals("3x4 @ 4x2", product.extent());
    assertEquals(48 + 12, dense.cost().flops());
    assertEquals(4 * (8 + 2), dense.stateBytes());
    assertEquals(0, dense.writtenBytes());
  }

  @Test
  void putsBracketsWhereTheOrderMatters() {
    Tensor a = Tensor.variable("a", Spec.f32(4));
    Tensor b = Tensor.variable("b", Spec.f32(4));
    assertEquals(
        List.of("y = (a + b) * (-a)"),
        formulas(explain(Map.of("y", a.plus(b).times(a.negate())), Map.of())));
    assertEquals(
        List.of("y = a - (b - a)"), formulas(explain(Map.of("y", a.minus(b.minus(a))), Map.of())));
    assertEquals(
        List.of("y = a / (b * 2.5)"),
        formulas(explain(Map.of("y", a.over(b.times(2.5))), Map.of())));
    assertEquals(
        List.of("y = where(a < b, 1e-30, b)"),
        formulas(explain(Map.of("y", a.less(b).select(a.literal(1e-30), b)), Map.of())));
  }

  @Test
  void namesWhatIsUsedTwice() {
    Tensor a = Tensor.variable("a", Spec.f32(4));
    Tensor half = a.times(0.5);
    assertEquals(
        List.of("t1 = a * 0.5", "y = t1 + t1"),
        formulas(explain(Map.of("y", half.plus(half)), Map.of())));
  }

  @Test
  void showsWhichElementsOfViewsAreTaken() {
    Tensor a = Tensor.variable("a", Spec.f32(3, 4));
    Tensor wide = Tensor.variable("a", Spec.f32(3, 40));
    Tensor rows = Tensor.input("rows", Spec.i32(2));
    assertEquals(
        List.of("y = exp(a[i + 4*j])"),
        formulas(explain(Map.of("y", a.transpose().unary(UnaryOp.EXP)), Map.of())));
    assertEquals(
        List.of("y = a[rows[i], j]"), formulas(explain(Map.of("y", a.gather(rows)), Map.of())));
    assertEquals(
        List.of("y = max_j(a)"),
        formulas(explain(Map.of("y", wide.reduce(Reduction.MAXIMUM, 1)), Map.of())));
    assertEquals(
        List.of("y = argmax_j(a)"),
        formulas(explain(Map.of("y", wide.reduce(Reduction.ARG_MAXIMUM, 1)), Map.of())));
  }

  @Test
  void tellsWritingInPlaceFromCopying() {
    Tensor n = Tensor.variable("n", Spec.f32(4));
    Explanation counting = explain(Map.of(), Map.of("n", n.plus(1)));
    assertEquals(List.of("n <- n + 1"), formulas(counting));
    assertEquals(16, counting.writtenBytes());
    Tensor turned = Tensor.variable("m", Spec.f32(2, 2));
    List<String> transposing = formulas(explain(Map.of(), Map.of("m", turned.transpose())));
    assertEquals("m <- copy of %1", transposing.getLast());
  }

  @Test
  void tellsWhoseDerivativeItIs() {
    Tensor w = Tensor.variable("w", Spec.f32(3, 3));
    Tensor x = Tensor.input("x", Spec.f32(3, 3));
    Tensor loss = Origin.within("hidden", () -> x.matmul(w)).square().sum().reshape(Shape.SCALAR);
    Tensor derivative = Gradient.of(loss, List.of(w)).getFirst();
    Explanation explanation = explain(Map.of("d", derivative), Map.of());
    assertEquals("hidden/gradient", explanation.kernels().getLast().origin());
  }

  @Test
  void addsUpdatesToRows() {
    Tensor table = Tensor.variable("table", Spec.f32(5, 2));
    Tensor rows = Tensor.input("rows", Spec.i32(3));
    Tensor loss = table.gather(rows).square().sum().reshape(Shape.SCALAR);
    Tensor derivative = Gradient.of(loss, List.of(table)).getFirst();
    assertTrue(
        formulas(explain(Map.of("d", derivative), Map.of())).contains("d[rows[i]] += %1[i]"));
  }

  @Test
  void showsSoftmaxAsOneKernel() {
    Tensor x = Tensor.variable("x", Spec.f32(20, 30));
    Explanation softmax = explain(Map.of("y", Activations.softmax(x)), Map.of());
    assertEquals(
        List.of("%1 = max_j(x)", "%2 = exp(x - %1)", "%3 = sum_j(%2)", "y = %2 / %3"),
        formulas(softmax));
    Entry row = softmax.kernels().getFirst();
    assertEquals("row", row.kind());
    assertEquals("20x30", row.extent());
    assertEquals(5 * 600, row.cost().flops());
    assertEquals(2 * 2400, row.cost().bytes());
  }

  @Test
  void writesTheWholeForPeople() {
    List<String> lines = dense().lines(Locale.ENGLISH);
    assertEquals("  1  contract  hidden  3x4 @ 4x2      48 FLOP       104 B", lines.getFirst());
    assertEquals("      %1 = x @ w.T", lines.get(1));
    assertEquals("      (x 48 B, w 32 B -> %1 24 B)", lines.get(2));
    assertTrue(lines.contains("Kernels    2 a step: 1 contract, 1 map"), lines.toString());
    assertTrue(lines.contains("Compute    60 FLOP a step"), lines.toString());
    assertTrue(
        lines.contains("Memory     160 B moved a step: 112 B read, 48 B written"),
        lines.toString());
    List<String> german = dense().lines(Locale.GERMAN);
    assertEquals(lines.size(), german.size());
    assertTrue(german.contains("Rechnung     60 FLOP je Schritt"), german.toString());
  }

  @Test
  void roundsToThreeDigits() {
    assertEquals("999 FLOP", Quantity.flops(999));
    assertEquals("1.00 kFLOP", Quantity.flops(1000));
    assertEquals("12.3 MFLOP", Quantity.flops(12_345_678));
    assertEquals("1.00 MiB", Quantity.bytes(1 << 20));
    assertEquals("1.00 KiB", Quantity.bytes(1023));
  }

  private static final Tensor IMAGES = Tensor.input("x", Spec.f32(2, 3, 4, 4));
  private static final Tensor FILTERS = Tensor.variable("w", Spec.f32(5, 3, 3, 3));

  private static Tensor convolved() {
    return IMAGES.convolve(FILTERS, Convolution.valid(3, 3));
  }

  @Test
  void showsWhatAConvolutionTakesAlong() {
    Tensor b = Tensor.variable("b", Spec.f32(5, 1, 1));
    Tensor sums = convolved();
    Tensor y = Tensor.variable("y", Spec.f32(2, 5, 2, 2)).plus(sums.plus(b).unary(UnaryOp.TANH));
    Explanation alone = explain(Map.of(), Map.of("y", y));
    String at = "[4*j + 20*k + 2*l + m]";
    assertEquals(List.of("y" + at + " <- y" + at + " + tanh(w * x + b[j])"), formulas(alone));
    // Each of 40 sums of 27 products; then bias, function and sum.
    int flops = 40 * (2 * 27 + 3);
    assertEquals(new Cost(flops, 4 * (96 + 135 + 5 + 40), 4 * 40), alone.cost());
    assertEquals(2, formulas(explain(Map.of("sums", sums), Map.of("y", y))).size());
  }

  @Test
  void namesSumsThatAreUsedTwice() {
    Tensor sums = convolved();
    Tensor v = Tensor.variable("v", Spec.f32(2, 5, 2, 2));
    String at = "[4*j + 20*k + 2*l + m]";
    assertEquals(
        List.of("t1 = w * x", "v" + at + " <- v" + at + " + t1 * tanh(t1)"),
        formulas(explain(Map.of(), Map.of("v", v.plus(sums.times(sums.unary(UnaryOp.TANH)))))));
  }
}
