package org.neurozoo.graph.cpu.internal.contract;

/**
 * The tiles of a panel.
 *
 * @param aside whether tiles are computed aside because c does not hold whole ones
 */
record PanelTiles(RowCut cut, boolean aside, TileCode tall, TileCode low) {
  /** The tiles of a panel of some columns. */
  static PanelTiles of(Product product, int vectors, int columns, boolean packed, Tiles tiles) {
    int width = vectors * tiles.lanes();
    boolean aside = product.c().column() != 1 || columns < width;
    RowCut cut = RowCut.of(product.m(), TileShape.maximumRows(vectors, tiles.lanes()));
    TileShape tall =
        new TileShape(
            vectors,
            tiles.lanes(),
            cut.tall(),
            product.a().row(),
            product.a().column(),
            packed ? width : product.b().row(),
            aside ? width : product.c().row());
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
}
