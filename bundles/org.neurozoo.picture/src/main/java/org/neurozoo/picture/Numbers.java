package org.neurozoo.picture;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** An immutable row of numbers, compared by value; NaN stands for a missing one. */
public final class Numbers {
  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  /** A copy of these numbers. */
  public static Numbers of(double... values) {
    return new Numbers(values.clone());
  }

  /** A copy of these numbers. */
  public static Numbers of(float[] values) {
    double[] copy = new double[values.length];
    Arrays.setAll(copy, i -> values[i]);
    return new Numbers(copy);
  }

  /** A copy of these numbers. */
  public static Numbers of(int[] values) {
    return new Numbers(IntStream.of(values).asDoubleStream().toArray());
  }

  /** The numbers first, first + 1, … : steps, epochs, positions. */
  public static Numbers counting(long first, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> first + i);
    return new Numbers(values);
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The number at a position from 0. */
  public double at(int index) {
    return values[index];
  }

  /** A copy as an array. */
  public double[] toArray() {
    return values.clone();
  }

  /** The numbers in order. */
  public DoubleStream stream() {
    return Arrays.stream(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** All numbers if they are few, else the first and how many there are. */
  @Override
  public String toString() {
    return values.length <= 8
        ? Arrays.toString(values)
        : "[" + values[0] + ", … " + values.length + " numbers]";
  }
}
