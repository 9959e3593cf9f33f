package org.neurozoo.graph;

/** What the elements of a tensor are. */
public enum ElementType {
  /** IEEE 754 single precision; the reference backend computes it in double precision. */
  F32,
  /** 32-bit two's complement; arithmetic wraps around. */
  I32,
  /** True or false, held as 1 or 0. */
  BOOL;

  /** Whether elements are floating-point numbers, that is, whether derivatives exist. */
  public boolean isFloat() {
    return this == F32;
  }
}
