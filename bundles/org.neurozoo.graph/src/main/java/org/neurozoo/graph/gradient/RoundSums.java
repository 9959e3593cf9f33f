package org.neurozoo.graph.gradient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Tensor;

/**
 * Sums, over the rounds of a loop, of what each round computes. The sum of the products of two
 * matrices is one product, of the matrices of all rounds side by side: {@code Σₜ aₜ · bₜ = [a₁ a₂
 * …] · [b₁; b₂; …]}. So instead of a sum that grows round by round, the matrices are stacked,
 * unless they are stacked already; that takes no more room a round than the sum.
 */
final class RoundSums {
  /** What is stacked anyway, in the order of the loop's outputs, then what is for sums alone. */
  private final List<Tensor> outputs;

  /** Elements of the sequences that are fed to the loop. */
  private final Map<Tensor, Tensor> sequences = new HashMap<>();

  /** A sum, told by what the tensors of a round become when they are stacked. */
  interface Total extends Function<Function<Tensor, Tensor>, Tensor> {}

  /**
   * No sums yet.
   *
   * @param elements of a round
   * @param fed the sequences that they are of
   * @param outputs what the rounds yield anyway
   */
  RoundSums(List<Tensor> elements, List<Tensor> fed, List<Tensor> outputs) {
    for (int i = 0; i < elements.size(); i++) {
      sequences.put(elements.get(i), fed.get(i));
    }
    this.outputs = new ArrayList<>(outputs);
  }

  /** What the loop is to yield. */
  List<Tensor> outputs() {
    return outputs;
  }

  /** The sequence of a tensor of the rounds, if it is one of these, or an output. */
  Tensor stacked(Tensor tensor, List<Tensor> stacks) {
    Tensor sequence = sequences.get(tensor);
    return sequence != null ? sequence : stacks.get(outputs.indexOf(tensor));
  }

  /** The sum of a tensor over all rounds, made of stacks; empty if it has to grow. */
  Optional<Total> of(Tensor term) {
    if (isStacked(term)) {
      return Optional.of(stacks -> stacks.apply(term).sum(0).drop(0));
    }
    return switch (term.primitive()) {
      case Primitive.MatrixProduct p when term.shape().rank() == 2 -> product(term);
      case Primitive.Transpose p -> of(term.input(0)).map(sum -> again(sum, p));
      case Primitive.Reshape p -> of(term.input(0)).map(sum -> again(sum, p));
      case Primitive.Binary(var op) when op == BinaryOp.ADD ->
          of(term.input(0))
              .flatMap(
                  a -> of(term.input(1)).map(b -> stacks -> a.apply(stacks).plus(b.apply(stacks))));
      default -> Optional.empty();
    };
  }

  private static Total again(Total sum, Primitive view) {
    return stacks -> Tensor.of(view, sum.apply(stacks));
  }

  private boolean isStacked(Tensor tensor) {
    return sequences.containsKey(tensor) || outputs.contains(tensor);
  }

  private Optional<Total> product(Tensor product) {
    Tensor left = product.input(0);
    Tensor right = product.input(1);
    Tensor a = untransposed(left);
    Tensor b = untransposed(right);
    int more = (isStacked(a) ? 0 : count(a)) + (isStacked(b) ? 0 : count(b));
    if (more > count(product)) {
      return Optional.empty();
    }
    stack(a);
    stack(b);
    return Optional.of(
        stacks -> {
          // Rows that are summed over lie one below the other, those of a round together.
          Tensor rows = column(stacks.apply(a), a != left);
          Tensor columns = column(stacks.apply(b), b == right);
          return rows.transpose().matmul(columns);
        });
  }

  private static int count(Tensor tensor) {
    return tensor.shape().count();
  }

  private void stack(Tensor tensor) {
    if (!isStacked(tensor)) {
      outputs.add(tensor);
    }
  }

  private static Tensor untransposed(Tensor matrix) {
    return matrix.primitive() instanceof Primitive.Transpose ? matrix.input(0) : matrix;
  }

  /** A stack of matrices as one matrix, the summed index going down. */
  private static Tensor column(Tensor stack, boolean goesDown) {
    Tensor matrices = goesDown ? stack : stack.transpose(0, 2, 1);
    int width = matrices.shape().extent(2);
    return matrices.reshape(matrices.shape().extent(0) * matrices.shape().extent(1), width);
  }
}
