package org.neurozoo.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType.Storage;

/**
 * Numbers in host memory, row-major: what goes into and comes out of a device. Its storage is
 * shared, not copied, so that a burst moves no garbage; whoever keeps an array copies it.
 */
public final class NdArray {
  private static final float[] NO_FLOATS = {};
  private static final double[] NO_DOUBLES = {};
  private static final short[] NO_HALVES = {};
  private static final int[] NO_INTS = {};

  private final Spec spec;
  private final float[] floats;
  private final double[] doubles;
  private final short[] halves;
  private final int[] ints;

  private NdArray(Spec spec, float[] floats, double[] doubles, short[] halves, int[] ints) {
    this.spec = spec;
    this.floats = floats;
    this.doubles = doubles;
    this.halves = halves;
    this.ints = ints;
    if (length() != spec.shape().count()) {
      throw new IllegalArgumentException(length() + " numbers do not fill " + spec);
    }
  }

  /** Zeros (false). */
  public static NdArray zeros(Spec spec) {
    int count = spec.shape().count();
    return switch (spec.type().storage()) {
      case FLOATS -> over(spec, new float[count]);
      case DOUBLES -> over(spec, new double[count]);
      case HALVES -> over(spec, new short[count]);
      case INTS -> over(spec, new int[count]);
    };
  }

  private static NdArray over(Spec spec, float[] numbers) {
    return new NdArray(spec, numbers, NO_DOUBLES, NO_HALVES, NO_INTS);
  }

  private static NdArray over(Spec spec, double[] numbers) {
    return new NdArray(spec, NO_FLOATS, numbers, NO_HALVES, NO_INTS);
  }

  private static NdArray over(Spec spec, short[] numbers) {
    return new NdArray(spec, NO_FLOATS, NO_DOUBLES, numbers, NO_INTS);
  }

  private static NdArray over(Spec spec, int[] numbers) {
    return new NdArray(spec, NO_FLOATS, NO_DOUBLES, NO_HALVES, numbers);
  }

  /** F32 numbers over the given storage. */
  public static NdArray of(Shape shape, float... numbers) {
    return over(new Spec(ElementType.F32, shape), numbers);
  }

  /** F64 numbers over the given storage. */
  public static NdArray of(Shape shape, double... numbers) {
    return over(new Spec(ElementType.F64, shape), numbers);
  }

  /** I32 numbers over the given storage. */
  public static NdArray of(Shape shape, int... numbers) {
    return over(new Spec(ElementType.I32, shape), numbers);
  }

  /** F16 numbers over the given storage, which holds their bits. */
  public static NdArray ofHalves(Shape shape, short... numbers) {
    return over(new Spec(ElementType.F16, shape), numbers);
  }

  /** One F32 number. */
  public static NdArray scalar(float number) {
    return of(Shape.SCALAR, number);
  }

  /** One number, converted to a type as {@link Primitive.Cast} does. */
  public static NdArray scalar(ElementType type, double number) {
    NdArray scalar = zeros(new Spec(type, Shape.SCALAR));
    scalar.put(0, number);
    return scalar;
  }

  /** Element type and shape. */
  public Spec spec() {
    return spec;
  }

  /** The shape. */
  public Shape shape() {
    return spec.shape();
  }

  /** The number of elements. */
  public int length() {
    return floats.length + doubles.length + halves.length + ints.length;
  }

  /**
   * The storage of an F32 array.
   *
   * @throws IllegalStateException if it holds another type
   */
  public float[] floats() {
    require(Storage.FLOATS);
    return floats;
  }

  /**
   * The storage of an F64 array.
   *
   * @throws IllegalStateException if it holds another type
   */
  public double[] doubles() {
    require(Storage.DOUBLES);
    return doubles;
  }

  /**
   * The storage of an F16 array: the bits of its numbers.
   *
   * @throws IllegalStateException if it holds another type
   */
  public short[] halves() {
    require(Storage.HALVES);
    return halves;
  }

  /**
   * The storage of an I32 or BOOL array.
   *
   * @throws IllegalStateException if it holds another type
   */
  public int[] ints() {
    require(Storage.INTS);
    return ints;
  }

  private void require(Storage storage) {
    if (spec.type().storage() != storage) {
      throw new IllegalStateException("no " + storage + " in " + spec);
    }
  }

  /** The storage whatever its type, for {@link System#arraycopy} to and from another one. */
  public Object storage() {
    return switch (spec.type().storage()) {
      case FLOATS -> floats;
      case DOUBLES -> doubles;
      case HALVES -> halves;
      case INTS -> ints;
    };
  }

  /** The element at a row-major position, whatever its type. */
  public double at(int position) {
    return switch (spec.type().storage()) {
      case FLOATS -> floats[position];
      case DOUBLES -> doubles[position];
      case HALVES -> Half.toFloat(halves[position]);
      case INTS -> ints[position];
    };
  }

  /** Stores a number at a row-major position, converted as {@link Primitive.Cast} does. */
  public void put(int position, double number) {
    switch (spec.type()) {
      case F32 -> floats[position] = (float) number;
      case F64 -> doubles[position] = number;
      case F16 -> halves[position] = Half.of(number);
      case I32, BOOL -> ints[position] = (int) spec.type().convert(number);
    }
  }

  /** The same storage under another shape of as many elements. */
  public NdArray reshape(Shape shape) {
    return new NdArray(new Spec(spec.type(), shape), floats, doubles, halves, ints);
  }

  /** A copy with storage of its own. */
  public NdArray copy() {
    return new NdArray(spec, floats.clone(), doubles.clone(), halves.clone(), ints.clone());
  }

  /** Whether another array has the same type, shape and bits. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NdArray array
        && spec.equals(array.spec)
        && Arrays.equals(ints, array.ints)
        && Arrays.equals(floats, array.floats)
        && Arrays.equals(doubles, array.doubles)
        && Arrays.equals(halves, array.halves);
  }

  @Override
  public int hashCode() {
    int numbers = Arrays.hashCode(floats) + Arrays.hashCode(doubles) + Arrays.hashCode(halves);
    return 31 * spec.hashCode() + numbers + Arrays.hashCode(ints);
  }

  @Override
  public String toString() {
    return spec.toString();
  }
}
