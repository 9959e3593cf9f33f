package org.neurozoo.graph;

/**
 * Element type and shape.
 *
 * @param type what the elements are
 * @param shape how many there are along each axis
 */
public record Spec(ElementType type, Shape shape) {
  /** Single-precision numbers of a shape. */
  public static Spec f32(int... extents) {
    return new Spec(ElementType.F32, Shape.of(extents));
  }

  /** Double-precision numbers of a shape. */
  public static Spec f64(int... extents) {
    return new Spec(ElementType.F64, Shape.of(extents));
  }

  /** Half-precision numbers of a shape. */
  public static Spec f16(int... extents) {
    return new Spec(ElementType.F16, Shape.of(extents));
  }

  /** Whole numbers of a shape. */
  public static Spec i32(int... extents) {
    return new Spec(ElementType.I32, Shape.of(extents));
  }

  @Override
  public String toString() {
    return type.name().toLowerCase(java.util.Locale.ROOT) + shape;
  }
}
