package org.neurozoo.picture;

import java.util.Arrays;

/** An immutable row of positions from 0 (classes, rows of a data set), compared by value. */
public final class Indices {
  /** No positions; where they are optional, this stands for unknown ones. */
  public static final Indices NONE = new Indices(new int[0]);

  private final int[] values;

  private Indices(int[] values) {
    this.values = values;
  }

  /** A copy of these positions. */
  public static Indices of(int... values) {
    return new Indices(values.clone());
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** The position at a place from 0. */
  public int at(int index) {
    return values[index];
  }

  /** A copy as an array. */
  public int[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Indices indices && Arrays.equals(values, indices.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** All positions if they are few, else the first and how many there are. */
  @Override
  public String toString() {
    return values.length <= 8
        ? Arrays.toString(values)
        : "[" + values[0] + ", … " + values.length + " indices]";
  }
}
