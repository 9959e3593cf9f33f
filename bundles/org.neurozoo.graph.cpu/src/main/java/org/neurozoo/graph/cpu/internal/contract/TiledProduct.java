package org.neurozoo.graph.cpu.internal.contract;

/** Computes panels of a product in tiles; one for each thread. */
final class TiledProduct {
  private static final int MOST_ROWS = 12;

  private final Tiling tiling;
  private final Product product;
  private final float[] packed;
  private final float[] aside;

  private PanelTiles tiles;
  private int columns;
  private int aStart;
  private int bStart;
  private int cStart;

  TiledProduct(Tiling tiling) {
    this.tiling = tiling;
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
      int tiles = tiling.tiles(panel % count).cut().count();
      panel(panel / count, panel % count, tiles * first / perPanel, tiles * end / perPanel);
      share += end - first;
    }
  }

  private void panel(int matrix, int panel, int firstTile, int endTile) {
    if (firstTile == endTile) {
      return;
    }
    int block = 0;
    do {
      int k = Math.min(product.k() - block, Product.BLOCK);
      enter(matrix, panel, block, k);
      for (int tile = firstTile; tile < endTile; tile++) {
        compute(tile, k, block > 0);
      }
      block += Product.BLOCK;
    } while (block < product.k());
  }

  /** Finds, and packs if need be, what all tiles of a panel share in a block of the sums. */
  private void enter(int matrix, int panel, int block, int k) {
    Matrices b = product.b();
    int column = tiling.panels().start(panel);
    tiles = tiling.tiles(panel);
    columns = tiling.panels().columns(panel);
    aStart = product.a().starts()[matrix] + block * product.a().column();
    bStart = b.starts()[matrix] + block * b.row() + column * b.column();
    cStart = product.c().starts()[matrix] + column * product.c().column();
    if (tiling.packs()) {
      Packing.pack(b, bStart, k, columns, tiles.low().shape().columns(), packed);
      bStart = 0;
    }
  }

  private void compute(int tile, int k, boolean add) {
    TileCode code = tiles.tile(tile);
    int row = tiles.cut().start(tile);
    float[] a = product.a().numbers();
    float[] b = tiling.packs() ? packed : product.b().numbers();
    int left = aStart + row * product.a().row();
    int into = cStart + row * product.c().row();
    if (tiles.aside()) {
      code.tile().run(a, left, b, bStart, aside, 0, k, false);
      bring(code.shape(), into, add);
    } else {
      code.tile().run(a, left, b, bStart, product.c().numbers(), into, k, add);
    }
  }

  /** Copies or adds a tile to where it belongs. */
  private void bring(TileShape shape, int into, boolean add) {
    Matrices c = product.c();
    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < columns; column++) {
        int position = into + row * c.row() + column * c.column();
        float sum = aside[row * shape.cRow() + column];
        c.numbers()[position] = add ? c.numbers()[position] + sum : sum;
      }
    }
  }
}
