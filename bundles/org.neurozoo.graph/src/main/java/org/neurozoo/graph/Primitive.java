package org.neurozoo.graph;

import java.util.List;

/**
 * What a tensor is computed by: a closed set of few operations that every backend knows and that
 * have one line each in the table of derivatives. Everything else is composed of them.
 *
 * <p>Inputs are listed with each; attributes are the record's components. Arithmetic follows IEEE
 * 754; a NaN input makes a NaN result unless stated otherwise. F16 is stored, moved, selected and
 * cast; arithmetic, comparisons, reductions and products refuse it.
 */
public sealed interface Primitive {

  /** A value known when the graph is built; no inputs. */
  record Constant(NdArray value) implements Primitive {}

  /** What each step is fed under a name; no inputs. */
  record Input(String name, Spec spec) implements Primitive {}

  /** A named buffer of the state as it is before the step; no inputs. */
  record Variable(String name, Spec spec) implements Primitive {}

  /** The number of the step, counted in 64 bits from 0: I32 [2], low word first; no inputs. */
  record Counter() implements Primitive {}

  /** Its input, through which no derivative flows. */
  record StopGradient() implements Primitive {}

  /** One operation on every element. */
  record Unary(UnaryOp op) implements Primitive {}

  /** One operation on every pair of elements of two inputs of equal type and shape. */
  record Binary(BinaryOp op) implements Primitive {}

  /**
   * A BOOL for every pair of elements of two inputs of equal type and shape; NaN compares false.
   */
  record Compare(Comparison op) implements Primitive {}

  /** Inputs (BOOL condition, a, b) of equal shape: a where the condition holds, else b. */
  record Select() implements Primitive {}

  /**
   * Elements converted. To a floating-point type they are rounded to the nearest number, of two
   * equally near to the even one, and are infinite beyond the greatest; F32, F64 and F16 become I32
   * towards zero, clamped to the range, NaN 0; anything becomes BOOL by "not equal to 0", so NaN
   * becomes true; true becomes 1, false 0. Where both types are floating-point, the derivative
   * flows through.
   */
  record Cast(ElementType type) implements Primitive {}

  /** One number from all elements along some axes; those axes stay, with extent 1. */
  record Reduce(Reduction op, List<Integer> axes) implements Primitive {}

  /**
   * Inputs [batch…, m, k] and [batch…, k, n], both F32 or F64: their matrix products [batch…, m,
   * n].
   */
  record MatrixProduct() implements Primitive {}

  /** Results along one axis up to each element, or of those before it; order as listed. */
  record Cumulate(Cumulation op, int axis, boolean exclusive, boolean reverse)
      implements Primitive {}

  /**
   * Inputs data [batch…, rows, …] and I32 indices [batch…, n…] with so many batch axes: the rows
   * the indices name, [batch…, n…, …]. An index outside is clamped to the first or last row.
   */
  record Gather(int batchAxes) implements Primitive {}

  /**
   * Inputs data [batch…, rows, …], I32 indices [batch…, n] and updates [batch…, n, …]: the data,
   * into which each update is worked at the row its index names, in order. An index outside is
   * clamped.
   */
  record Scatter(ScatterMode mode, int batchAxes) implements Primitive {}

  /**
   * Inputs x [n, channels, spatial…] and kernel [filters, channels / groups, spatial…], float: the
   * cross-correlation [n, filters, spatial…] that networks call convolution.
   */
  record Convolve(Convolution convolution) implements Primitive {}

  /** Inputs dy and kernel: the derivative by x, of the given shape; a transposed convolution. */
  record ConvolveInput(Convolution convolution, Shape x) implements Primitive {}

  /** Inputs x and dy: the derivative by the kernel, of the given shape. */
  record ConvolveKernel(Convolution convolution, Shape kernel) implements Primitive {}

  /**
   * A reduction of each window over the last axes, one {@link Window} for each. Positions are
   * row-major within the window; the padding is what a reduction of nothing yields, and counts as
   * the position it has.
   */
  record WindowReduce(Reduction op, List<Window> windows) implements Primitive {}

  /**
   * Elements {@code from + i · step} along one axis, for i in [0, count); a step may be below 0.
   */
  record Slice(int axis, int from, int count, int step) implements Primitive {}

  /**
   * Inputs x and I32 [] start: elements start + i along an axis, start clamped so that all exist.
   */
  record DynamicSlice(int axis, int count) implements Primitive {}

  /** Inputs x, I32 [] start and update: x with the update put where a dynamic slice is taken. */
  record DynamicUpdate(int axis) implements Primitive {}

  /** Inputs x and a value []: the value put around and between the elements; one for each axis. */
  record Pad(List<Padding> paddings) implements Primitive {}

  /** Inputs of equal shape but for one axis: one after the other along it. */
  record Concatenate(int axis) implements Primitive {}

  /**
   * I32 positions along the last axis of its first {@code count} elements in order; equal ones in
   * the order they stand, NaN last.
   */
  record ArgSort(boolean descending, int count) implements Primitive {}

  /**
   * The lower triangular L with L · Lᵀ = A of symmetric positive definite matrices A [batch…, n,
   * n], of which only the lower triangle is read. NaN from where A is not positive definite.
   */
  record Cholesky() implements Primitive {}

  /**
   * Inputs L [batch…, n, n], of which only the lower triangle is read, and B [batch…, n, m]: the X
   * with L · X = B, or Lᵀ · X = B if transposed. A zero on the diagonal yields infinities or NaN.
   */
  record SolveTriangular(boolean transposed) implements Primitive {}

  /**
   * A body repeated over time; see {@link Loop} for its inputs. Its several results are taken out
   * by {@link Part}; by itself it has none and is an empty I32 tensor.
   */
  record Scan(Loop loop) implements Primitive {}

  /** One result of a scan, its only input, in the order of {@link Loop#parts}. */
  record Part(int index, Spec spec) implements Primitive {}

  /** What the body of a scan is given at a position of {@link Loop#arguments}; no inputs. */
  record Argument(int position, Spec spec) implements Primitive {}

  /** The same elements in row-major order under another shape. */
  record Reshape(Shape shape) implements Primitive {}

  /** Axes reordered: axis i of the result is axis {@code permutation[i]} of the input. */
  record Transpose(List<Integer> permutation) implements Primitive {}

  /** Axes of extent 1 repeated to the extents of a shape of equal rank. */
  record Broadcast(Shape shape) implements Primitive {}

  /** I32 positions along one axis of a shape; no inputs. */
  record Iota(Shape shape, int axis) implements Primitive {}

  /**
   * Inputs I32 key [2] and I32 counter [2]: random I32 words, element i of them {@link
   * Philox#word(int, int, int, int, int, int)} of the key and (i, 0, counter).
   */
  record RandomBits(Shape shape) implements Primitive {}

  /** Operations on one element; those without a note are for F32 and F64. */
  enum UnaryOp {
    /** -x, also I32. */
    NEGATE,
    /** eˣ. */
    EXP,
    /** Natural logarithm; -∞ at 0, NaN below. */
    LOG,
    /** Hyperbolic tangent. */
    TANH,
    /** Square root; NaN below 0; its derivative at 0 is ∞. */
    SQRT,
    /** Sine. */
    SIN,
    /** Cosine. */
    COS,
    /** The error function 2/√π ∫₀ˣ e^-t² dt. */
    ERF,
    /** |x|, also I32; its derivative at 0 is 0. */
    ABS,
    /** -1, 0 or 1, also I32; its derivative is 0. */
    SIGN,
    /** The greatest whole number not above x; its derivative is 0. */
    FLOOR,
    /** BOOL negation. */
    NOT
  }

  /** Operations on two elements, F32, F64 or I32 unless noted. */
  enum BinaryOp {
    /** a + b. */
    ADD,
    /** a - b. */
    SUBTRACT,
    /** a · b. */
    MULTIPLY,
    /** a / b; I32 rounds towards zero, and x / 0 is 0. */
    DIVIDE,
    /** The greater; where both are equal, the derivative goes to the first. */
    MAXIMUM,
    /** The smaller; where both are equal, the derivative goes to the first. */
    MINIMUM,
    /** Bits of both, I32 or BOOL. */
    AND,
    /** Bits of either, I32 or BOOL. */
    OR,
    /** Bits of just one, I32 or BOOL. */
    XOR,
    /** I32 shifted left by b mod 32. */
    SHIFT_LEFT,
    /** I32 shifted right by b mod 32, zeros moving in. */
    SHIFT_RIGHT
  }

  /** Comparisons of F32, F64 or I32. */
  enum Comparison {
    /** a &lt; b. */
    LESS,
    /** a ≤ b. */
    LESS_OR_EQUAL,
    /** a = b. */
    EQUAL
  }

  /**
   * What a reduction yields. Sums run over 16 interleaved partials joined by a fixed tree, so that
   * their bits depend on the shape alone.
   */
  enum Reduction {
    /** The sum; 0 of nothing. */
    SUM,
    /** The product, by the same partials; 1 of nothing. */
    PRODUCT,
    /**
     * The greatest; of nothing -∞, refused for I32; the derivative goes to every element that is
     * equal to it, in a window to the first.
     */
    MAXIMUM,
    /**
     * The smallest; of nothing ∞, refused for I32; the derivative goes to every element that is
     * equal to it, in a window to the first.
     */
    MINIMUM,
    /**
     * I32: where the greatest lies along a single axis, the first of equals; a NaN counts only if
     * it comes first; no derivative.
     */
    ARG_MAXIMUM,
    /** I32: where the smallest lies, by the same rules; no derivative. */
    ARG_MINIMUM;

    /** What nothing is reduced to: what padding is. */
    public double neutral() {
      return switch (this) {
        case SUM -> 0;
        case PRODUCT -> 1;
        case MAXIMUM, ARG_MAXIMUM -> Double.NEGATIVE_INFINITY;
        case MINIMUM, ARG_MINIMUM -> Double.POSITIVE_INFINITY;
      };
    }

    /** Whether the result is a position. */
    public boolean isPosition() {
      return this == ARG_MAXIMUM || this == ARG_MINIMUM;
    }
  }

  /** What is carried along an axis, from the first element on, or from the last if reversed. */
  enum Cumulation {
    /** The sum; 0 before the first. */
    SUM,
    /** The product; 1 before the first. */
    PRODUCT,
    /** The greatest; -∞ before the first, or the least I32; the first of equals is its source. */
    MAXIMUM;

    /** What stands before the first; -∞ as I32 is the least there is. */
    public double neutral() {
      return switch (this) {
        case SUM -> 0;
        case PRODUCT -> 1;
        case MAXIMUM -> Double.NEGATIVE_INFINITY;
      };
    }
  }

  /** How an update meets what is there. */
  enum ScatterMode {
    /** It takes the place; of several at one row the last stays. */
    SET,
    /** It is added. */
    ADD,
    /** The greater stays; where both are equal, both get the derivative. */
    MAXIMUM
  }
}
