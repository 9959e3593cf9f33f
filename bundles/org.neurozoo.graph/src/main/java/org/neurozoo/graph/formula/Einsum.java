package org.neurozoo.graph.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * Einstein's summation: each axis has a letter; axes of equal letters run together, and letters
 * that the result lacks are summed. {@code "bij,bjk->bik"} is a batched matrix product.
 */
public final class Einsum {
  /** A tensor and a letter for each of its axes, all different. */
  private record Term(String letters, Tensor tensor) {}

  private Einsum() {}

  /**
   * The sum of products.
   *
   * @param equation letters of each operand, split by commas; then an arrow and those of the
   *     result, or nothing: letters that stand once, in the order of the alphabet
   */
  public static Tensor of(String equation, Tensor... operands) {
    String[] sides = equation.replace(" ", "").split("->", -1);
    String[] terms = sides[0].split(",", -1);
    String result = sides.length > 1 ? sides[1] : single(sides[0]);
    if (terms.length != operands.length) {
      throw new IllegalArgumentException(equation + " is not for " + operands.length + " tensors");
    }
    Term product = term(terms[0], operands[0]);
    for (int i = 1; i < operands.length; i++) {
      String later = result + String.join("", Arrays.copyOfRange(terms, i + 1, terms.length));
      product = multiply(product, term(terms[i], operands[i]), later);
    }
    return arranged(summed(product, result), result);
  }

  private static String single(String operands) {
    return letters(operands.replace(",", ""))
        .filter(c -> operands.indexOf(c) == operands.lastIndexOf(c))
        .sorted()
        .collect(Collectors.joining());
  }

  private static Stream<String> letters(String word) {
    return word.chars().mapToObj(Character::toString);
  }

  /** An operand; of axes of equal letters the diagonal is taken. */
  private static Term term(String letters, Tensor tensor) {
    for (int i = 0; i < letters.length(); i++) {
      int again = letters.indexOf(letters.charAt(i), i + 1);
      if (again >= 0) {
        Tensor diagonal = Tensor.iota(tensor.shape(), i).same(Tensor.iota(tensor.shape(), again));
        Tensor sum = diagonal.select(tensor, tensor.literal(0)).sum(again).drop(again);
        return term(letters.substring(0, again) + letters.substring(again + 1), sum);
      }
    }
    return new Term(letters, tensor);
  }

  /** The product of two terms as a batched matrix product; letters not needed later are summed. */
  private static Term multiply(Term a, Term b, String later) {
    Term left = summed(a, b.letters() + later);
    Term right = summed(b, a.letters() + later);
    String both = common(left.letters(), right.letters());
    String batch = common(both, later);
    String inner = without(both, batch);
    String rows = without(left.letters(), both);
    String columns = without(right.letters(), both);
    Tensor product = matrix(left, batch, rows, inner).matmul(matrix(right, batch, inner, columns));
    List<Integer> extents = new ArrayList<>();
    extents.addAll(extents(left, batch + rows));
    extents.addAll(extents(right, columns));
    return new Term(batch + rows + columns, product.reshape(new Shape(extents)));
  }

  private static Tensor matrix(Term term, String batch, String rows, String columns) {
    return arranged(term, batch + rows + columns)
        .reshape(
            new Shape(extents(term, batch)).count(),
            new Shape(extents(term, rows)).count(),
            new Shape(extents(term, columns)).count());
  }

  private static List<Integer> extents(Term term, String letters) {
    return letters(letters)
        .map(c -> term.tensor().shape().extent(term.letters().indexOf(c)))
        .toList();
  }

  private static Term summed(Term term, String kept) {
    int[] axes =
        letters(without(term.letters(), kept)).mapToInt(c -> term.letters().indexOf(c)).toArray();
    String left = common(term.letters(), kept);
    Tensor sum = axes.length == 0 ? term.tensor() : term.tensor().sum(axes);
    return new Term(left, sum.reshape(new Shape(extents(term, left))));
  }

  private static Tensor arranged(Term term, String letters) {
    return term.tensor()
        .transpose(letters(letters).mapToInt(c -> term.letters().indexOf(c)).toArray());
  }

  private static String common(String a, String b) {
    return letters(a).filter(b::contains).collect(Collectors.joining());
  }

  private static String without(String a, String b) {
    return letters(a).filter(c -> !b.contains(c)).collect(Collectors.joining());
  }
}
