package org.neurozoo.graph.opengl.internal.shader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurozoo.graph.opengl.internal.device.ShaderFile;

/**
 * Functions that the shading language lacks, or has without a promise about their errors: one file
 * each, named as the function.
 */
public enum Library {
  /** Whether a number is none; by its bits, for drivers take comparisons to be ordered. */
  IS_NAN,
  /** The greater of two numbers; none if either is none. */
  GREATER(IS_NAN),
  /** The smaller of two numbers; none if either is none. */
  SMALLER(IS_NAN),
  /** eˣ. */
  EXPONENTIAL(IS_NAN),
  /** The natural logarithm. */
  LOGARITHM(IS_NAN),
  /** The hyperbolic tangent. */
  HYPERBOLIC_TANGENT(EXPONENTIAL),
  /** Sine and cosine. */
  WAVES,
  /** The error function. */
  ERROR_FUNCTION(EXPONENTIAL),
  /** The square root; none below 0. */
  SQUARE_ROOT,
  /** -1, 0 or 1. */
  SIGN_OF,
  /** Quotients of whole numbers that are defined everywhere. */
  QUOTIENT,
  /** Conversions that saturate. */
  TO_WHOLE(IS_NAN),
  /** Half-precision numbers to others. */
  OF_HALF,
  /** Other numbers to half precision. */
  TO_HALF,
  /** Random words. */
  PHILOX;

  private final List<Library> needs;

  Library(Library... needs) {
    this.needs = List.of(needs);
  }

  /** Adds itself and what it needs. */
  void addTo(Set<Library> used) {
    needs.forEach(each -> each.addTo(used));
    used.add(this);
  }

  /** Its text. */
  String text() {
    String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".glsl";
    return ShaderFile.read(Library.class, file);
  }
}
