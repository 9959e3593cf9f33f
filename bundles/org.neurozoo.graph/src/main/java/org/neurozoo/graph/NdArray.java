package org.neurozoo.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in host memory, row-major: what goes into and comes out of a device. Its storage is
 * shared, not copied, so that a burst moves no garbage; whoever keeps an array copies it.
 */
public final class NdArray {
  private final Spec spec;
  private final float[] floats;
  private final int[] ints;

  private NdArray(Spec spec, float[] floats, int[] ints) {
    this.spec = spec;
    this.floats = floats;
    this.ints = ints;
    int length = spec.type().isFloat() ? floats.length : ints.length;
    if (length != spec.shape().count()) {
      throw new IllegalArgumentException(length + " numbers do not fill " + spec);
    }
  }

  /** Zeros (false). */
  public static NdArray zeros(Spec spec) {
    int count = spec.shape().count();
    return spec.type().isFloat()
        ? new NdArray(spec, new float[count], new int[0])
        : new NdArray(spec, new float[0], new int[count]);
  }

  /** F32 numbers over the given storage. */
  public static NdArray of(Shape shape, float... numbers) {
    return new NdArray(new Spec(ElementType.F32, shape), numbers, new int[0]);
  }

  /** I32 numbers over the given storage. */
  public static NdArray of(Shape shape, int... numbers) {
    return new NdArray(new Spec(ElementType.I32, shape), new float[0], numbers);
  }

  /** One F32 number. */
  public static NdArray scalar(float number) {
    return of(Shape.SCALAR, number);
  }

  /** Element type and shape. */
  public Spec spec() {
    return spec;
  }

  /** The shape. */
  public Shape shape() {
    return spec.shape();
  }

  /**
   * The storage of an F32 array.
   *
   * @throws IllegalStateException if it holds another type
   */
  public float[] floats() {
    if (!spec.type().isFloat()) {
      throw new IllegalStateException("not floats but " + spec);
    }
    return floats;
  }

  /**
   * The storage of an I32 or BOOL array.
   *
   * @throws IllegalStateException if it holds another type
   */
  public int[] ints() {
    if (spec.type().isFloat()) {
      throw new IllegalStateException("not whole numbers but " + spec);
    }
    return ints;
  }

  /** The element at a row-major position, whatever its type. */
  public double at(int position) {
    return spec.type().isFloat() ? floats[position] : ints[position];
  }

  /** The same storage under another shape of as many elements. */
  public NdArray reshape(Shape shape) {
    return new NdArray(new Spec(spec.type(), shape), floats, ints);
  }

  /** A copy with storage of its own. */
  public NdArray copy() {
    return new NdArray(spec, floats.clone(), ints.clone());
  }

  /** Whether another array has the same type, shape and bits. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NdArray array
        && spec.equals(array.spec)
        && Arrays.equals(ints, array.ints)
        && Arrays.equals(floats, array.floats);
  }

  @Override
  public int hashCode() {
    return 31 * spec.hashCode() + Arrays.hashCode(floats) + Arrays.hashCode(ints);
  }

  @Override
  public String toString() {
    return spec.toString();
  }
}
