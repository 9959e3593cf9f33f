package org.neurozoo.graph;

import java.util.List;

/**
 * How a kernel moves over images.
 *
 * @param windows where it lies along each spatial axis; sizes are the kernel's extents
 * @param groups into how many groups channels and filters are divided; each filter sees the
 *     channels of its own
 */
public record Convolution(List<Window> windows, int groups) {
  /**
   * Copies the windows.
   *
   * @throws IllegalArgumentException if there are no windows or no groups
   */
  public Convolution {
    windows = List.copyOf(windows);
    if (windows.isEmpty() || groups < 1) {
      throw new IllegalArgumentException("not a convolution: " + windows + ", groups " + groups);
    }
  }

  /** Every position of a kernel of these extents that lies within the image. */
  public static Convolution valid(int... sizes) {
    return of(sizes, 1, 0);
  }

  /** The same stride and padding along all axes. */
  public static Convolution of(int[] sizes, int stride, int padding) {
    return new Convolution(
        java.util.Arrays.stream(sizes)
            .mapToObj(size -> new Window(size, stride, 1, padding, padding))
            .toList(),
        1);
  }

  /** The shape of y for x and a kernel. */
  Shape y(Shape x, Shape kernel) {
    Shape y = x.with(1, kernel.extent(0));
    for (int i = 0; i < windows.size(); i++) {
      y = y.with(2 + i, Math.max(0, windows.get(i).count(x.extent(2 + i))));
    }
    return y;
  }

  /** Whether x and the kernel fit this and each other. */
  boolean fits(Shape x, Shape kernel) {
    int rank = windows.size() + 2;
    boolean ranks = x.rank() == rank && kernel.rank() == rank;
    return ranks
        && kernel.axes(2, rank).extents().equals(windows.stream().map(Window::size).toList())
        && x.extent(1) == kernel.extent(1) * groups
        && kernel.extent(0) % groups == 0;
  }

  /** The same over images that are padded already. */
  public Convolution withoutPadding() {
    return new Convolution(windows.stream().map(Window::withoutPadding).toList(), groups);
  }
}
