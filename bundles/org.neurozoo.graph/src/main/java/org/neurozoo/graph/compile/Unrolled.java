package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Window;
import org.neurozoo.graph.plan.Instruction;

/**
 * Reductions of a few elements as part of an expression: no loop, and what they read need not be
 * stored. The order is that of {@link org.neurozoo.graph.plan.Kernel.Reduce}, whose partials hold
 * one element each here.
 */
final class Unrolled {
  /** As many as there are partials. */
  private static final int MOST = 16;

  private Unrolled() {}

  /** Whether a reduction along axes is of few elements. */
  static boolean isSmall(Tensor x, List<Integer> axes) {
    int count = axes.stream().mapToInt(x.shape()::extent).reduce(1, (a, b) -> a * b);
    return count > 0 && count <= MOST;
  }

  /** Whether windows hold few elements. */
  static boolean isSmall(List<Window> windows) {
    return windows.stream().mapToInt(Window::size).reduce(1, (a, b) -> a * b) <= MOST;
  }

  static int reduce(Body body, Tensor y, Reduction op, List<Integer> axes, Along[] at) {
    Tensor x = y.input(0);
    Shape inner = new Shape(axes.stream().map(x.shape()::extent).toList());
    List<Integer> elements = new ArrayList<>();
    for (int i = 0; i < inner.count(); i++) {
      Along[] place = at.clone();
      int rest = i;
      for (int axis = axes.size() - 1; axis >= 0; axis--) {
        place[axes.get(axis)] = Along.fixed(rest % inner.extent(axis));
        rest /= inner.extent(axis);
      }
      elements.add(body.value(x, place));
    }
    return join(body, op, x.type(), elements);
  }

  static int window(Body body, Tensor y, Reduction op, List<Window> windows, Along[] at) {
    Tensor x = y.input(0);
    int first = x.shape().rank() - windows.size();
    Shape inner = new Shape(windows.stream().map(Window::size).toList());
    List<Integer> elements = new ArrayList<>();
    for (int i = 0; i < inner.count(); i++) {
      Along[] place = at.clone();
      int rest = i;
      for (int axis = windows.size() - 1; axis >= 0; axis--) {
        Window window = windows.get(axis);
        int within = rest % window.size() * window.dilation();
        Along start = at[first + axis].through(0, window.stride());
        place[first + axis] = start.through(within, 1);
        rest /= window.size();
      }
      elements.add(body.value(x, place));
    }
    return join(body, op, x.type(), elements);
  }

  private static int join(Body body, Reduction op, ElementType type, List<Integer> x) {
    return switch (op) {
      case SUM -> tree(body, type, BinaryOp.ADD, op, x);
      case PRODUCT -> tree(body, type, BinaryOp.MULTIPLY, op, x);
      case MAXIMUM -> chain(x, (a, b) -> binary(body, type, BinaryOp.MAXIMUM, a, b));
      case MINIMUM -> chain(x, (a, b) -> binary(body, type, BinaryOp.MINIMUM, a, b));
      case ARG_MAXIMUM -> position(body, type, x, (best, next) -> less(body, best, next));
      case ARG_MINIMUM -> position(body, type, x, (best, next) -> less(body, next, best));
    };
  }

  /** Every partial begins with what nothing is reduced to: that makes 0 of -0. */
  private static int tree(
      Body body, ElementType type, BinaryOp op, Reduction reduction, List<Integer> x) {
    int neutral = body.add(new Instruction.Literal(type, reduction.neutral()));
    int[] partials = new int[MOST];
    Arrays.fill(partials, neutral);
    for (int i = 0; i < x.size(); i++) {
      partials[i] = type.isFloat() ? binary(body, type, op, neutral, x.get(i)) : x.get(i);
    }
    for (int h = MOST / 2; h > 0; h /= 2) {
      for (int j = 0; j < h; j++) {
        partials[j] = joined(body, type, op, neutral, partials[j], partials[j + h]);
      }
    }
    return partials[0];
  }

  /** What is not -0 stays as it is when joined with what nothing is reduced to. */
  private static int joined(
      Body body, ElementType type, BinaryOp op, int neutral, int left, int right) {
    return right == neutral ? left : binary(body, type, op, left, right);
  }

  private static int chain(List<Integer> x, IntBinaryOperator join) {
    return x.stream().mapToInt(i -> i).reduce(join).orElseThrow();
  }

  private static int position(
      Body body, ElementType type, List<Integer> x, IntBinaryOperator better) {
    int best = x.getFirst();
    int position = body.add(new Instruction.Literal(ElementType.I32, 0));
    for (int i = 1; i < x.size(); i++) {
      int wins = better.applyAsInt(best, x.get(i));
      int here = body.add(new Instruction.Literal(ElementType.I32, i));
      best = body.add(new Instruction.Select(type, wins, x.get(i), best));
      position = body.add(new Instruction.Select(ElementType.I32, wins, here, position));
    }
    return position;
  }

  private static int less(Body body, int a, int b) {
    return body.add(new Instruction.Compare(Comparison.LESS, a, b));
  }

  private static int binary(Body body, ElementType type, BinaryOp op, int left, int right) {
    return body.add(new Instruction.Binary(op, type, left, right));
  }
}
