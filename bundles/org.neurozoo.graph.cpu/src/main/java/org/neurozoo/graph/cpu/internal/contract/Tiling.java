package org.neurozoo.graph.cpu.internal.contract;

/**
 * How a product is computed in tiles: panels of columns, in each tiles of rows.
 *
 * @param packs whether the columns of b are copied so that they lie next to each other
 * @param wide the tiles of all panels but the last of a run
 * @param last the tiles of the last panel of a run
 */
record Tiling(Product product, Panels panels, boolean packs, PanelTiles wide, PanelTiles last) {
  /** With more rows than this it pays to copy a large b even if its columns are contiguous. */
  private static final int MANY_ROWS = 96;

  /** More elements than this are far apart in memory. */
  private static final int LARGE = 32 * 1024;

  /**
   * A vector multiplied and added takes half a cycle if so many others are under way, else more.
   */
  private static final int UNDER_WAY = 8;

  /** The product or its transpose, whichever takes less, in tiles. */
  static Tiling of(Product product, Tiles tiles) {
    Product transposed = product.transposed();
    boolean turn = cost(transposed, tiles.lanes()) < cost(product, tiles.lanes());
    return ofColumns(turn ? transposed : product, tiles);
  }

  /** About how many cycles it takes: multiplications, packing, storing apart. */
  private static double cost(Product product, int lanes) {
    boolean packs = !isContiguous(product.b().columns());
    Panels panels = panels(product, packs, lanes);
    int last = panels.count() == 0 ? 0 : panels.count() / panels.runs() - 1;
    double vectors = (double) panels.runs() * (last * panels.vectors() + panels.vectors(last));
    int rows =
        Math.min(product.a().rows().run(), TileShape.maximumRows(panels.vectors(last), lanes));
    double slow = Math.max(1, (double) UNDER_WAY / (rows * panels.vectors(last)));
    double packing = packs ? product.n() : 0;
    double apart = isWhole(product.c().columns()) ? 0 : product.n();
    return (vectors * product.m() / 2 * slow + packing) * product.k() + apart * product.m();
  }

  private static boolean isContiguous(Offsets columns) {
    return columns.stride() == 1;
  }

  private static boolean isWhole(Offsets columns) {
    return columns.stride() == 1 && columns.isEven();
  }

  /** Columns that are copied need not be of one run. */
  private static Panels panels(Product product, boolean packs, int lanes) {
    int run = packs ? product.n() : product.b().columns().run();
    int needed = Math.max(1, (run + lanes - 1) / lanes);
    int vectors = Math.min(TileShape.wideVectors(lanes), needed);
    return new Panels(vectors, lanes, run, run == 0 ? 0 : product.n() / run);
  }

  private static Tiling ofColumns(Product product, Tiles tiles) {
    boolean packs = !isContiguous(product.b().columns()) || isLarge(product);
    Panels panels = panels(product, packs, tiles.lanes());
    int lastPanel = panels.count() / panels.runs() - 1;
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
    boolean large = product.m() > MANY_ROWS && (long) product.k() * product.n() > LARGE;
    return large && product.b().columns().isEven();
  }

  PanelTiles tiles(int panel) {
    return panels.isLast(panel) ? last : wide;
  }

  boolean isReady() {
    return wide.isReady() && last.isReady();
  }

  void warm() {
    wide.warm();
    last.warm();
  }

  void warmNow() {
    wide.warmNow();
    last.warmNow();
  }
}
