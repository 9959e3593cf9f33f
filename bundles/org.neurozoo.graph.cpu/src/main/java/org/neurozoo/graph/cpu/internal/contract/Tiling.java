package org.neurozoo.graph.cpu.internal.contract;

/**
 * How a product is computed in tiles: panels of columns, in each tiles of rows.
 *
 * @param packs whether the columns of b are copied so that they lie next to each other
 * @param wide the tiles of all panels but the last
 * @param last the tiles of the last panel
 */
record Tiling(Product product, Panels panels, boolean packs, PanelTiles wide, PanelTiles last) {
  /** With more rows than this it pays to copy a large b even if its columns are contiguous. */
  private static final int MANY_ROWS = 96;

  /** More elements than this are far apart in memory. */
  private static final int LARGE = 32 * 1024;

  /** The product or its transpose, whichever takes less, in tiles. */
  static Tiling of(Product product, Tiles tiles) {
    Product transposed = product.transposed();
    boolean turn = cost(transposed, tiles.lanes()) < cost(product, tiles.lanes());
    return ofColumns(turn ? transposed : product, tiles);
  }

  /** About how many cycles it takes: multiplications, packing, storing apart. */
  private static double cost(Product product, int lanes) {
    double vectors = (product.n() + lanes - 1) / lanes;
    double packing = product.b().column() == 1 ? 0 : product.n();
    double apart = product.c().column() == 1 ? 0 : product.n();
    return (vectors * product.m() / 2 + packing) * product.k() + apart * product.m();
  }

  private static Tiling ofColumns(Product product, Tiles tiles) {
    int lanes = tiles.lanes();
    boolean fewRows = product.m() <= TileShape.maximumRows(4, lanes);
    Panels panels = new Panels(fewRows ? 4 : 2, lanes, product.n());
    boolean packs = product.b().column() != 1 || isLarge(product);
    int lastPanel = panels.count() - 1;
    int lastVectors = panels.vectors(lastPanel);
    return new Tiling(
        product,
        panels,
        packs,
        lastPanel == 0
            ? PanelTiles.of(product, lastVectors, panels.columns(0), packs, tiles)
            : PanelTiles.of(product, panels.vectors(), panels.width(), packs, tiles),
        PanelTiles.of(product, lastVectors, panels.columns(lastPanel), packs, tiles));
  }

  private static boolean isLarge(Product product) {
    return product.m() > MANY_ROWS && (long) product.k() * product.n() > LARGE;
  }

  PanelTiles tiles(int panel) {
    return panel == panels.count() - 1 ? last : wide;
  }

  boolean isReady() {
    return wide.isReady() && last.isReady();
  }

  void warm() {
    wide.warm();
    last.warm();
  }
}
