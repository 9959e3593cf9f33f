package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Sums of products after Einstein: every operand is laid out along the axes of all letters, the
 * operands are multiplied, and letters that the result lacks are summed. Axes under an ellipsis are
 * given digits as letters, counted from the last.
 */
final class Einsum {
  private final Map<Character, Integer> extents = new LinkedHashMap<>();
  private final List<Tensor> operands = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  private Einsum() {}

  static Tensor compute(Node node) {
    Einsum einsum = new Einsum();
    String[] sides = node.attributes().text("equation", "").replace(" ", "").split("->", -1);
    String[] terms = sides[0].split(",", -1);
    for (int i = 0; i < terms.length; i++) {
      einsum.add(node.x(i), terms[i]);
    }
    return einsum.sum(sides.length > 1 ? einsum.result(sides[1]) : einsum.implied());
  }

  private void add(Tensor operand, String term) {
    int hidden = operand.shape().rank() - term.replace("...", "").length();
    String letters = term.replace("...", digits(hidden));
    Tensor single = operand;
    for (int i = letters.length() - 1; i >= 0; i--) {
      int first = letters.indexOf(letters.charAt(i));
      if (first < i) {
        single = diagonal(single, first, i);
        letters = letters.substring(0, i) + letters.substring(i + 1);
      }
    }
    for (int i = 0; i < letters.length(); i++) {
      extents.merge(letters.charAt(i), single.shape().extent(i), Math::max);
    }
    operands.add(single);
    terms.add(letters);
  }

  private static String digits(int count) {
    return new StringBuilder("0123456789".substring(0, count)).reverse().toString();
  }

  /** Only elements whose positions along two axes agree, the second axis dropped. */
  private static Tensor diagonal(Tensor x, int first, int second) {
    Tensor hit = Tensor.iota(x.shape(), first).same(Tensor.iota(x.shape(), second));
    return hit.select(x, x.literal(0)).sum(second).drop(second);
  }

  private String result(String side) {
    String shared =
        extents.keySet().stream()
            .filter(Character::isDigit)
            .sorted(Comparator.reverseOrder())
            .map(String::valueOf)
            .collect(Collectors.joining());
    return side.replace("...", shared);
  }

  /** Without a result: shared axes, then letters that appear once, in alphabetical order. */
  private String implied() {
    Map<Character, Long> counts =
        String.join("", terms)
            .chars()
            .mapToObj(c -> (char) c)
            .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    String once =
        counts.entrySet().stream()
            .filter(e -> e.getValue() == 1 && Character.isLetter(e.getKey()))
            .map(e -> String.valueOf(e.getKey()))
            .collect(Collectors.joining());
    return result("...") + once;
  }

  private Tensor sum(String result) {
    StringBuilder order = new StringBuilder(result);
    extents.keySet().stream().filter(c -> result.indexOf(c) < 0).forEach(order::append);
    Tensor product = laid(0, order.toString());
    for (int i = 1; i < operands.size(); i++) {
      product = product.times(laid(i, order.toString()));
    }
    Shape all = new Shape(order.chars().mapToObj(c -> extents.get((char) c)).toList());
    Tensor whole = product.broadcast(all);
    int[] summed = Axes.from(result.length(), order.length());
    return Reductions.sum(whole, summed).reshape(all.axes(0, result.length()));
  }

  private Tensor laid(int operand, String order) {
    String term = terms.get(operand);
    int[] sorted = order.chars().map(term::indexOf).filter(axis -> axis >= 0).toArray();
    Tensor x = operands.get(operand).transpose(sorted);
    int[] shape = order.chars().map(c -> term.indexOf(c) < 0 ? 1 : 0).toArray();
    int[] next = {0};
    return x.reshape(
        Arrays.stream(shape).map(one -> one == 1 ? 1 : x.shape().extent(next[0]++)).toArray());
  }
}
