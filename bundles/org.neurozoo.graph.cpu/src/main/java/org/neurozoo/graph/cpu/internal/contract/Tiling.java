package org.neurozoo.graph.cpu.internal.contract;

/**
 * How a product is computed in tiles: panels of columns, in each tiles of rows.
 *
 * @param turned whether the product is the transpose of what it was made for
 * @param packs whether the columns of b are copied so that they lie next to each other
 * @param strip how wide the room is where sums wait for an epilogue; 0 if they do not wait there
 * @param wide the tiles of all panels but the last of a run
 * @param last the tiles of the last panel of a run
 */
record Tiling(
    Product product,
    boolean turned,
    Panels panels,
    boolean packs,
    int strip,
    PanelTiles wide,
    PanelTiles last) {
  /** With more rows than this it pays to copy a large b even if its columns are contiguous. */
  private static final int MANY_ROWS = 96;

  /** More elements than this are far apart in memory. */
  private static final int LARGE = 32 * 1024;

  /**
   * A vector multiplied and added takes half a cycle if so many others are under way, else more.
   */
  private static final int UNDER_WAY = 8;

  /** The product or its transpose, whichever takes less, in tiles. */
  static Tiling of(Product product, boolean finishes, Tiles tiles) {
    Product transposed = product.transposed();
    boolean turn = cost(transposed, tiles.lanes()) < cost(product, tiles.lanes());
    return ofColumns(turn ? transposed : product, turn, finishes, tiles);
  }

  /** About how many cycles it takes: multiplications, packing, storing apart. */
  private static double cost(Product product, int lanes) {
    boolean packs = !isContiguous(product.b().columns());
    Panels panels = panels(product, packs, lanes);
    double vectors = 0;
    for (int panel = 0; panel <= panels.last(); panel++) {
      vectors += panels.vectors(panel) * (double) panels.runs() / panels.stack();
    }
    int widest = panels.vectors(0);
    int rows = Math.min(product.a().rows().run(), TileShape.maximumRows(widest, lanes));
    double slow = Math.max(1, (double) UNDER_WAY / (rows * widest));
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
    Offsets columns = product.b().columns();
    int run = packs ? product.n() : columns.run();
    int runs = run == 0 ? 0 : product.n() / run;
    int needed = Math.max(1, (run + lanes - 1) / lanes);
    int wide = TileShape.wideVectors(lanes);
    boolean stacks = !packs && needed == 1 && columns.stack() > 1;
    return stacks
        ? new Panels(Math.min(wide, columns.stack()), lanes, run, runs, columns.stack())
        : new Panels(Math.min(wide, needed), lanes, run, runs, 1);
  }

  private static Tiling ofColumns(Product product, boolean turned, boolean finishes, Tiles tiles) {
    boolean packs = !isContiguous(product.b().columns()) || isLarge(product);
    Panels panels = panels(product, packs, tiles.lanes());
    int strip = finishes ? Strip.width(product, panels) : 0;
    return new Tiling(
        product,
        turned,
        panels,
        packs,
        strip,
        tiles(product, panels, 0, packs, strip, tiles),
        tiles(product, panels, panels.last(), packs, strip, tiles));
  }

  private static PanelTiles tiles(
      Product product, Panels panels, int panel, boolean packs, int strip, Tiles tiles) {
    boolean stacked = panels.stack() > 1;
    int apart = stacked ? product.b().columns().apart() : tiles.lanes();
    int vectors = panels.vectors(panel);
    return PanelTiles.of(product, vectors, panels.columns(panel), packs, apart, strip, tiles);
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
