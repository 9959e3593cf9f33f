package org.neurozoo.graph.cpu.internal.contract;

/**
 * The tiles of a panel.
 *
 * @param aside whether tiles are computed aside, because c does not hold whole ones or because
 *     there are several blocks to be added
 */
record PanelTiles(RowCut cut, boolean aside, TileCode tall, TileCode low) {
  /**
   * The tiles of a panel of some columns.
   *
   * @param strip how wide the strip is that holds whole tiles; 0 if c itself is to hold them
   */
  static PanelTiles of(
      Product product,
      int vectors,
      int columns,
      boolean packed,
      int apart,
      int strip,
      Tiles tiles) {
    int width = vectors * tiles.lanes();
    boolean whole = product.c().columns().stride() == 1 && product.c().columns().isEven();
    boolean rows = product.c().rows().run() % product.a().rows().run() == 0;
    boolean fits = whole && rows && columns == width && product.k() <= Product.BLOCK;
    boolean aside = strip == 0 && !fits;
    RowCut cut = RowCut.of(product.a().rows().run(), TileShape.maximumRows(vectors, tiles.lanes()));
    TileShape tall =
        new TileShape(
            vectors,
            tiles.lanes(),
            cut.tall(),
            product.a().rows().stride(),
            product.a().columns().step(),
            packed ? width : product.b().rows().step(),
            apart,
            strip > 0 ? strip : aside ? width : product.c().rows().stride());
    return new PanelTiles(cut, aside, tiles.of(tall), tiles.of(tall.withRows(cut.low())));
  }

  TileCode tile(int tile) {
    return cut.isTall(tile) ? tall : low;
  }

  boolean isReady() {
    return tall.isReady() && low.isReady();
  }

  void warm() {
    tall.warm();
    low.warm();
  }

  void warmNow() {
    tall.warmNow();
    low.warmNow();
  }
}
