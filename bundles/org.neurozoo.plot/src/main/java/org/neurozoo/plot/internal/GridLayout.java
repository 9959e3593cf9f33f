package org.neurozoo.plot.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How images of one size are laid out.
 *
 * @param columns images in a row
 * @param scale pixels of the page for one pixel of an image
 * @param cellWidth from one image to the next on the right
 * @param cellHeight from one image to the next below
 */
record GridLayout(int columns, double scale, double cellWidth, double cellHeight) {
  /** What is to be laid out: sizes of images in their own pixels, the rest in those of the page. */
  record Task(int count, int width, int height, double gap, double captionWidth, double line) {}

  /** The one with the largest images; of several, the one with the fullest last row. */
  static GridLayout best(Task task, Area area) {
    return IntStream.rangeClosed(1, task.count())
        .mapToObj(columns -> of(task, area, columns))
        .flatMap(Optional::stream)
        .max(
            Comparator.comparingDouble(GridLayout::scale)
                .thenComparingInt(layout -> -layout.empty(task.count()))
                .thenComparingInt(GridLayout::columns))
        .orElse(new GridLayout(1, 0, 1, 1));
  }

  private int empty(int count) {
    return (columns - count % columns) % columns;
  }

  private static Optional<GridLayout> of(Task task, Area area, int columns) {
    int rows = (task.count() + columns - 1) / columns;
    double cellWidth = (area.width() + task.gap()) / columns;
    double cellHeight = (area.height() + task.gap()) / rows;
    double scale =
        Math.min(
            (cellWidth - task.gap()) / task.width(),
            (cellHeight - task.gap() - task.line()) / task.height());
    if (scale <= 0 || cellWidth - task.gap() < task.captionWidth()) {
      return Optional.empty();
    }
    double whole = even(scale);
    double width = Math.max(whole * task.width(), task.captionWidth()) + task.gap();
    double height = whole * task.height() + task.line() + task.gap();
    return Optional.of(new GridLayout(columns, whole, width, height));
  }

  /** Small factors are rounded down: pixels of one and of two would look uneven. */
  private static double even(double scale) {
    return scale >= 1 && scale < 3 ? Math.floor(scale) : scale;
  }
}
