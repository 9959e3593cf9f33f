package org.neurozoo.graph.plan;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive;

/**
 * One line of a scalar expression in static single assignment form. An instruction is referred to
 * by its position; operands are earlier positions.
 */
public sealed interface Instruction {
  /** The type of the result. */
  ElementType type();

  /** The element of a view at the loop indices. */
  record Load(View view) implements Instruction {
    @Override
    public ElementType type() {
      return view.buffer().type();
    }
  }

  /**
   * The element of a view at the loop indices, moved by {@code row · stride}; rows outside [0,
   * rows) are clamped.
   */
  record LoadRow(View view, int row, int rows, int stride) implements Instruction {
    @Override
    public ElementType type() {
      return view.buffer().type();
    }
  }

  /** A number. */
  record Literal(ElementType type, double value) implements Instruction {}

  /** The whole number {@code offset + Σ strides[j] · i[j]} of the loop indices i. */
  record Index(List<Integer> strides, int offset) implements Instruction {
    @Override
    public ElementType type() {
      return ElementType.I32;
    }
  }

  /** See {@link Primitive.UnaryOp}. */
  record Unary(Primitive.UnaryOp op, ElementType type, int operand) implements Instruction {}

  /** See {@link Primitive.BinaryOp}. */
  record Binary(Primitive.BinaryOp op, ElementType type, int left, int right)
      implements Instruction {}

  /** See {@link Primitive.Comparison}. */
  record Compare(Primitive.Comparison op, int left, int right) implements Instruction {
    @Override
    public ElementType type() {
      return ElementType.BOOL;
    }
  }

  /** See {@link Primitive.Select}. */
  record Select(ElementType type, int condition, int then, int otherwise) implements Instruction {}

  /** See {@link Primitive.Cast}. */
  record Cast(ElementType type, int operand) implements Instruction {}

  /** {@link org.neurozoo.graph.Philox#word} of (key0, key1) and (index, 0, counter0, counter1). */
  record Random(int key0, int key1, int counter0, int counter1, int index) implements Instruction {
    @Override
    public ElementType type() {
      return ElementType.I32;
    }
  }
}
