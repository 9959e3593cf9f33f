package org.neurozoo.graph.cpu.internal.contract;

import org.jspecify.annotations.Nullable;

/** Computes panels of a product in tiles; one for each thread. */
final class TiledProduct {
  private static final int MOST_ROWS = 12;

  /** Copying more elements than this takes a call. */
  private static final int SHORT = 4;

  private final Tiling tiling;
  private final Product product;
  private final @Nullable Strip strip;
  private final float[] packed;
  private final float[] aside;

  private PanelTiles tiles;
  private int column;
  private int columns;
  private int aStart;
  private int bStart;
  private int cStart;

  /**
   * A product in tiles.
   *
   * @param strip where sums wait that have an epilogue
   */
  TiledProduct(Tiling tiling, @Nullable Strip strip) {
    this.tiling = tiling;
    this.strip = strip;
    product = tiling.product();
    tiles = tiling.last();
    int width = tiling.panels().width();
    packed = new float[tiling.packs() ? Math.min(product.k(), Product.BLOCK) * width : 0];
    aside = new float[MOST_ROWS * width];
  }

  /** How many panels each matrix has. */
  int panels() {
    return tiling.panels().count();
  }

  /**
   * Computes a range of shares; each panel of each matrix has so many, that is, ranges of its
   * tiles.
   */
  void shares(int from, int to, int perPanel) {
    int count = tiling.panels().count();
    for (int share = from; share < to; ) {
      int panel = share / perPanel;
      int first = share % perPanel;
      int end = Math.min(perPanel, first + to - share);
      int tiles = rowRuns() * tiling.tiles(panel % count).cut().count();
      panel(panel / count, panel % count, tiles * first / perPanel, tiles * end / perPanel);
      share += end - first;
    }
    if (strip != null) {
      strip.finish();
    }
  }

  /** How many runs the rows of a have, each cut alike. */
  private int rowRuns() {
    return product.m() / product.a().rows().run();
  }

  private void panel(int matrix, int panel, int firstTile, int endTile) {
    if (firstTile == endTile) {
      return;
    }
    int block = 0;
    do {
      int k = Math.min(product.k() - block, Product.BLOCK);
      enter(matrix, panel, block, k);
      if (strip != null && block == 0) {
        int width = tiles.low().shape().columns();
        strip.enter(matrix, row(firstTile), row(endTile), column, columns, width);
      }
      for (int tile = firstTile; tile < endTile; tile++) {
        compute(tile, block, k);
      }
      block += Product.BLOCK;
    } while (block < product.k());
  }

  /** The first row of a tile of the panel. */
  private int row(int tile) {
    RowCut cut = tiles.cut();
    return tile / cut.count() * product.a().rows().run() + cut.start(tile % cut.count());
  }

  /** Finds, and packs if need be, what all tiles of a panel share in a block of the sums. */
  private void enter(int matrix, int panel, int block, int k) {
    Matrices b = product.b();
    column = tiling.panels().start(panel);
    tiles = tiling.tiles(panel);
    columns = tiling.panels().columns(panel);
    aStart = product.a().starts()[matrix] + start(product.a().columns(), block);
    cStart = product.c().starts()[matrix];
    if (tiling.packs()) {
      int width = tiles.low().shape().columns();
      Packing.pack(b, b.starts()[matrix], block, k, column, columns, width, packed);
      bStart = 0;
    } else {
      bStart = b.starts()[matrix] + b.columns().at(column) + start(b.rows(), block);
    }
  }

  /** Where a block begins, unless a table tells. */
  private static int start(Offsets steps, int block) {
    return steps.isEven() ? block * steps.stride() : 0;
  }

  private void compute(int tile, int block, int k) {
    TileCode code = tiles.tile(tile % tiles.cut().count());
    int row = row(tile);
    int[] aSteps = product.a().columns().table();
    int[] bSteps = product.b().rows().table();
    float[] a = product.a().numbers();
    float[] b = tiling.packs() ? packed : product.b().numbers();
    int left = aStart + product.a().rows().at(row);
    if (strip != null && tiling.strip() > 0) {
      int into = strip.at(row, column);
      code.tile().run(a, left, aSteps, b, bStart, bSteps, strip.sums(), into, block, k);
    } else if (tiles.aside()) {
      code.tile().run(a, left, aSteps, b, bStart, bSteps, aside, 0, block, k);
      bring(code.shape(), row, block > 0);
    } else {
      int into = cStart + product.c().rows().at(row) + product.c().columns().at(column);
      float[] c = product.c().numbers();
      code.tile().run(a, left, aSteps, b, bStart, bSteps, c, into, block, k);
    }
  }

  /** Copies or adds a tile to where it belongs. */
  private void bring(TileShape shape, int row, boolean add) {
    int each = tiling.panels().perVector();
    for (int i = 0; i < shape.rows(); i++) {
      int into = cStart + product.c().rows().at(row + i);
      int from = i * shape.cRow();
      for (int done = 0; done < columns; done += each) {
        bring(from, into, column + done, Math.min(each, columns - done), add);
        from += tiling.panels().lanes();
      }
    }
  }

  private void bring(int from, int into, int first, int count, boolean add) {
    float[] c = product.c().numbers();
    int[] to = product.c().columns().table();
    if (!add && to[first + count - 1] - to[first] == count - 1 && count > SHORT) {
      System.arraycopy(aside, from, c, into + to[first], count);
      return;
    }
    for (int j = 0; j < count; j++) {
      int position = into + to[first + j];
      c[position] = add ? c[position] + aside[from + j] : aside[from + j];
    }
  }
}
