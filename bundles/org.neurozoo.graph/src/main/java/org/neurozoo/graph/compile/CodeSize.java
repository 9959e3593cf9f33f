package org.neurozoo.graph.compile;

import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Instruction;

/**
 * About how much code an expression becomes, in additions. Java's virtual machine never compiles a
 * method of 8000 bytes or more, about 330 additions in vectors and the rest of a row in scalars,
 * and takes tens of seconds to make good code of one of 6000, on a machine that others use; shaders
 * are compiled ever more slowly, too. The gates of an LSTM and their derivatives, 230 and 300
 * additions, take 0.67 and 0.76 of the time in kernels of at most 150; a step is as fast with 110
 * and with 200.
 */
final class CodeSize {
  /** A kernel's expression has no more. */
  static final int MOST = 200;

  /** Finding an element and loading it. */
  static final int LOAD = 3;

  private static final int LOAD_ROW = 5;

  private CodeSize() {}

  static int of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load _ -> LOAD;
      case Instruction.LoadRow _ -> LOAD_ROW;
      case Instruction.Unary unary -> of(unary.op());
      default -> 1;
    };
  }

  /** What a tensor adds to the expressions of its inputs. */
  static int of(Primitive primitive) {
    return switch (primitive) {
      case Primitive.Unary(var op) -> of(op);
      case Primitive.Gather _, Primitive.DynamicSlice _ -> LOAD_ROW;
      case Primitive.Input _, Primitive.Variable _, Primitive.Argument _ -> LOAD;
      default -> 1;
    };
  }

  private static int of(UnaryOp op) {
    return switch (op) {
      case NEGATE, ABS, SQRT, NOT -> 1;
      case SIGN -> 4;
      case FLOOR -> 11;
      case EXP -> 25;
      case SIN, COS -> 31;
      case LOG -> 36;
      case TANH -> 45;
      case ERF -> 63;
    };
  }

  /** How often the expressions of its inputs stand in that of a tensor. */
  static int repeats(Tensor tensor) {
    return switch (tensor.primitive()) {
      // Each has a kernel of its own.
      case Primitive.Concatenate _, Primitive.Pad _, Primitive.Scatter _, Primitive.Scan _ -> 0;
      case Primitive.Reduce(var op, var axes) when Unrolled.isSmall(tensor.input(0), axes) ->
          tensor.input(0).shape().count() / Math.max(1, tensor.shape().count());
      case Primitive.WindowReduce(var op, var windows) when Unrolled.isSmall(windows) ->
          windows.stream().mapToInt(window -> window.size()).reduce(1, (a, b) -> a * b);
      default -> 1;
    };
  }
}
