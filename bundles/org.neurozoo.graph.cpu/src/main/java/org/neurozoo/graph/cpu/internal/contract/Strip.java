package org.neurozoo.graph.cpu.internal.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * The sums of some rows and columns of a product in tiles that wait for their epilogue; one for
 * each thread. Where they can, they wait in room of their own, which stays in a cache: sums that
 * nobody else reads never go to memory.
 */
final class Strip {
  /** About so many sums wait: in a second-level cache along with what the epilogue reads. */
  private static final int WAITING = 32 * 1024;

  /** Fewer columns at a time are too few: what an epilogue reads is fetched fastest along a row. */
  private static final int LEAST = 256;

  private final Finish finish;
  private final boolean turned;
  private final int width;
  private final float[] sums;

  private int matrix;
  private int firstRow;
  private int endRow;
  private int firstColumn;
  private int endColumn;

  private Strip(Finish finish, boolean turned, int width, float[] sums) {
    this.finish = finish;
    this.turned = turned;
    this.width = width;
    this.sums = sums;
  }

  /**
   * How wide the room for sums is, in whole panels; 0 if they wait where they belong, until the
   * whole share is complete. Room pays where sums would have to be brought there in pieces: not if
   * columns of the result are of one run. Sums of several blocks or of many rows, and vectors that
   * do not lie as they are computed, have none.
   */
  static int width(Product product, Panels panels) {
    int panel = panels.width();
    int needed = (product.n() + panel - 1) / panel * panel;
    int width = Math.min(needed, WAITING / product.m() / panel * panel);
    boolean apart =
        width >= Math.min(needed, LEAST)
            && panels.stack() == 1
            && product.k() <= Product.BLOCK
            && product.c().columns().stride() == 1
            && !product.c().columns().isEven();
    return apart ? width : 0;
  }

  /** A strip of a kernel's product. */
  static Strip of(
      Kernel.Contract kernel, Tiling tiling, Function<Buffer, Location> locations, Loops loops) {
    int width = tiling.strip();
    if (width == 0) {
      Finish finish = Finish.of(kernel, locations, loops);
      return new Strip(finish, tiling.turned(), 0, new float[0]);
    }
    float[] sums = new float[tiling.product().m() * width + tiling.panels().width()];
    Buffer buffer = new Buffer(Buffer.Region.SCRATCH, "strip", ElementType.F32, sums.length, 0);
    Location location = new Location(ElementType.F32, sums.length, sums, 0);
    Finish finish =
        Finish.of(
            kernel,
            new View(buffer, 0, strides(kernel, tiling.turned(), width)),
            each -> each.equals(buffer) ? location : locations.apply(each),
            loops);
    return new Strip(finish, tiling.turned(), width, sums);
  }

  /** The ways through a strip along the axes of the kernel's result. */
  private static List<Integer> strides(Kernel.Contract kernel, boolean turned, int width) {
    List<Integer> strides = new ArrayList<>(Collections.nCopies(kernel.batch().rank(), 0));
    strides.addAll(strides(kernel.m(), turned ? 1 : width));
    strides.addAll(strides(kernel.n(), turned ? width : 1));
    return strides;
  }

  private static List<Integer> strides(Shape axes, int step) {
    return axes.strides().stream().map(stride -> stride * step).toList();
  }

  /**
   * The columns of a panel are about to be computed, in tiles that may be wider; those before are
   * complete.
   */
  void enter(int ofMatrix, int fromRow, int toRow, int column, int columns, int ofTiles) {
    boolean adjoins =
        column == endColumn
            && matrix == ofMatrix
            && firstRow == fromRow
            && endRow == toRow
            && (width == 0 || column + ofTiles - firstColumn <= width);
    if (!adjoins) {
      finish();
      matrix = ofMatrix;
      firstRow = fromRow;
      endRow = toRow;
      firstColumn = column;
    }
    endColumn = column + columns;
  }

  /** Where rows of sums wait. */
  float[] sums() {
    return sums;
  }

  /** Where a sum waits. */
  int at(int row, int column) {
    return (row - firstRow) * width + column - firstColumn;
  }

  /** All that was entered is complete. */
  void finish() {
    if (firstColumn < endColumn) {
      int origin = firstRow * width + firstColumn;
      if (turned) {
        finish.run(matrix, firstColumn, endColumn, firstRow, endRow, origin);
      } else {
        finish.run(matrix, firstRow, endRow, firstColumn, endColumn, origin);
      }
    }
    firstColumn = 0;
    endColumn = 0;
  }
}
