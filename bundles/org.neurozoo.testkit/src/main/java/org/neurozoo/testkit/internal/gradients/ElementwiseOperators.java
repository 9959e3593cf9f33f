package org.neurozoo.testkit.internal.gradients;

import static org.neurozoo.testkit.internal.gradients.Operators.add;
import static org.neurozoo.testkit.internal.gradients.Operators.parameter;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Angles;
import org.neurozoo.graph.formula.Elementary;
import org.neurozoo.testkit.internal.gradients.Operators.Operator;

/** Operators on every number. */
final class ElementwiseOperators {
  private ElementwiseOperators() {}

  static void addTo(Map<String, Operator> all) {
    functions(all);
    ActivationOperators.addTo(all);
    binary(all);
  }

  static void one(Map<String, Operator> all, String names, UnaryOperator<Tensor> f) {
    add(all, names, c -> f.apply(c.in(0)));
  }

  private static void functions(Map<String, Operator> all) {
    one(all, "identity", x -> x);
    one(all, "neg negative", Tensor::negate);
    one(all, "abs", x -> x.unary(UnaryOp.ABS));
    one(all, "exp", x -> x.unary(UnaryOp.EXP));
    one(all, "log", x -> x.unary(UnaryOp.LOG));
    one(all, "sqrt", x -> x.unary(UnaryOp.SQRT));
    one(all, "sin", x -> x.unary(UnaryOp.SIN));
    one(all, "cos", x -> x.unary(UnaryOp.COS));
    one(all, "erf", x -> x.unary(UnaryOp.ERF));
    one(all, "erfc", x -> x.unary(UnaryOp.ERF).subtractedFrom(1));
    one(all, "sign", x -> x.unary(UnaryOp.SIGN));
    one(all, "floor", x -> x.unary(UnaryOp.FLOOR));
    one(all, "ceil", Elementary::ceil);
    one(all, "round", Elementary::round);
    one(all, "square", Tensor::square);
    one(all, "cube", x -> Elementary.power(x, 3));
    one(all, "reciprocal", Elementary::reciprocal);
    one(all, "rsqrt", x -> Elementary.reciprocal(x.unary(UnaryOp.SQRT)));
    one(all, "log1p", x -> x.plus(1).unary(UnaryOp.LOG));
    one(all, "expm1", x -> x.unary(UnaryOp.EXP).minus(1));
    one(all, "exp2", x -> x.times(Math.log(2)).unary(UnaryOp.EXP));
    one(all, "log2", x -> x.unary(UnaryOp.LOG).over(Math.log(2)));
    one(all, "log10", x -> x.unary(UnaryOp.LOG).over(Math.log(10)));
    one(all, "logit", x -> x.over(x.subtractedFrom(1)).unary(UnaryOp.LOG));
    one(all, "cbrt", ElementwiseOperators::cubeRoot);
    one(all, "tan", Angles::tan);
    one(all, "sinh", Angles::sinh);
    one(all, "cosh", Angles::cosh);
    one(all, "atan arctan", Angles::arcTan);
    one(all, "asin arcsin", Angles::arcSin);
    one(all, "acos arccos", Angles::arcCos);
    one(all, "asinh arcsinh", Angles::areaSinh);
    one(all, "acosh arccosh", Angles::areaCosh);
    one(all, "atanh arctanh", Angles::areaTanh);
  }

  private static Tensor cubeRoot(Tensor x) {
    Tensor size = x.unary(UnaryOp.ABS);
    return Elementary.power(size, size.literal(1.0 / 3)).times(x.unary(UnaryOp.SIGN));
  }

  private static void two(Map<String, Operator> all, String names, BinaryOperator<Tensor> f) {
    add(all, names, c -> f.apply(c.in(0), c.operand(1, "b", "y", "value", "other")));
  }

  private static void several(Map<String, Operator> all, String names, BinaryOperator<Tensor> f) {
    add(all, names, c -> c.inputs().values().stream().reduce(f).orElseThrow());
  }

  private static void binary(Map<String, Operator> all) {
    two(all, "sub", Tensor::minus);
    two(all, "div", Tensor::over);
    two(all, "remainder", Elementary::remainder);
    two(all, "fmod", Elementary::truncatedRemainder);
    several(all, "add sum", Tensor::plus);
    several(all, "mul", Tensor::times);
    several(all, "max maximum", Tensor::max);
    several(all, "min minimum", Tensor::min);
    add(all, "mean", ElementwiseOperators::mean);
    add(
        all,
        "mod",
        c ->
            c.flag("fmod", false)
                ? Elementary.truncatedRemainder(c.in(0), c.operand(1, "b"))
                : Elementary.remainder(c.in(0), c.operand(1, "b")));
    add(all, "pow power", ElementwiseOperators::power);
    add(all, "where", ElementwiseOperators::where);
    two(all, "hypot", (a, b) -> a.square().plus(b.square()).unary(UnaryOp.SQRT));
    two(all, "squareddifference", (a, b) -> a.minus(b).square());
    two(
        all,
        "logaddexp",
        (a, b) -> a.max(b).plus(Activations.softplus(a.minus(b).unary(UnaryOp.ABS).negate())));
  }

  private static Tensor mean(GradientCase c) {
    return c.count() == 1
        ? ReductionOperators.reduced(c, c.in(0)::mean)
        : c.inputs().values().stream().reduce(Tensor::plus).orElseThrow().over(c.count());
  }

  private static Tensor power(GradientCase c) {
    if (c.count() > 1) {
      return Elementary.power(c.in(0), c.in(1));
    }
    double exponent = c.number("exponent", c.number("y", parameter(c, "p", 2)));
    return Elementary.power(c.in(0), exponent);
  }

  private static Tensor where(GradientCase c) {
    String[] names = {"condition", "cond", "mask", "c"};
    Tensor condition = c.named(names).or(() -> c.attribute(names)).orElseThrow();
    Tensor[] branches =
        c.inputs().values().stream().filter(x -> x != condition).toArray(Tensor[]::new);
    Tensor truth = condition.to(ElementType.BOOL);
    Tensor y = branches[1];
    Shape shape = y.plus(branches[0]).plus(condition.to(c.type())).shape();
    return truth.broadcast(shape).select(branches[0], y);
  }
}
