package org.neurozoo.graph;

/**
 * Where windows lie along one axis: window i holds the elements {@code i · stride + j · dilation -
 * low} for j in [0, size).
 *
 * @param size how many elements a window holds
 * @param stride how far apart windows begin
 * @param dilation how far apart the elements of a window lie
 * @param low how much padding there is before the first element
 * @param high how much padding there is after the last
 */
public record Window(int size, int stride, int dilation, int low, int high) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if size, stride or dilation is not positive or a padding is
   *     negative
   */
  public Window {
    if (size < 1 || stride < 1 || dilation < 1 || low < 0 || high < 0) {
      throw new IllegalArgumentException(
          "not a window: size %d, stride %d, dilation %d, padding %d and %d"
              .formatted(size, stride, dilation, low, high));
    }
  }

  /** Windows next to each other, without padding. */
  public static Window of(int size) {
    return new Window(size, size, 1, 0, 0);
  }

  /** How far a window reaches. */
  public int reach() {
    return (size - 1) * dilation + 1;
  }

  /** Whether it holds at least one element that is not padding, wherever it lies. */
  boolean isNarrow() {
    return low < reach() && high < reach();
  }

  /** The same over elements that are padded already. */
  public Window withoutPadding() {
    return new Window(size, stride, dilation, 0, 0);
  }

  /** The same at every place, over elements that are padded already. */
  public Window dense() {
    return new Window(size, 1, dilation, 0, 0);
  }

  /** The padding around the elements. */
  public Padding padding() {
    return new Padding(low, high, 0);
  }

  /** How many windows there are over so many elements; below 1 if not one fits. */
  public int count(int elements) {
    return Math.floorDiv(elements + low + high - reach(), stride) + 1;
  }

  /**
   * How the results of windows must be padded so that windows of stride 1 over them gather, for
   * each of so many elements, all windows that hold it, the last first.
   */
  public Padding transposed(int elements) {
    int spread = (count(elements) - 1) * stride + 1;
    int before = reach() - 1 - low;
    return new Padding(before, elements + reach() - 1 - before - spread, stride - 1);
  }
}
