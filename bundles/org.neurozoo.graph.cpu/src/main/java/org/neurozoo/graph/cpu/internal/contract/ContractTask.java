package org.neurozoo.graph.cpu.internal.contract;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/**
 * {@link Kernel.Contract}: in tiles as soon as they are worth it; parts are ranges of rows or of
 * panels.
 */
public final class ContractTask extends Task {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double COST = 0.02;

  /** So many multiplications in scalars, then tiles are rehearsed. */
  private static final long PATIENCE = 2_000_000;

  /** So many multiplications in scalars take longer than making tiles ready. */
  private static final long ENDLESS = 1_000_000_000;

  private final Product product;
  private final ScalarProduct[] scalar;
  private final @Nullable Tiling tiling;
  private final TiledProduct[] tiled;
  private long patience = PATIENCE;
  private boolean inTiles;

  /** For each part; none if the sums are all there is. */
  private final Finish[] finishes;

  private ContractTask(
      Product product, @Nullable Tiling tiling, Finishing finishing, double work, Pool pool) {
    super(pool, work, product.batch() * product.m() * product.n());
    this.product = product;
    finishes = finishing.finishes(parts());
    this.tiling = tiling;
    scalar =
        IntStream.range(0, parts())
            .mapToObj(_ -> new ScalarProduct(product))
            .toArray(ScalarProduct[]::new);
    tiled =
        Stream.ofNullable(tiling)
            .flatMap(
                t ->
                    IntStream.range(0, parts())
                        .mapToObj(_ -> new TiledProduct(t, finishing.strip(t))))
            .toArray(TiledProduct[]::new);
  }

  /** Compiles a kernel. */
  public static ContractTask of(
      Kernel.Contract kernel,
      Function<Buffer, Location> locations,
      Tiles tiles,
      Loops loops,
      Pool pool) {
    Product product =
        new Product(
            Matrices.of(kernel.a(), kernel.batch(), kernel.m(), kernel.k(), locations),
            Matrices.of(kernel.b(), kernel.batch(), kernel.k(), kernel.n(), locations),
            Matrices.of(kernel.c(), kernel.batch(), kernel.m(), kernel.n(), locations),
            kernel.batch().count(),
            kernel.m().count(),
            kernel.n().count(),
            kernel.k().count());
    Kernel.Epilogue epilogue = kernel.epilogue();
    return new ContractTask(
        product,
        tiles.lanes() > 1 ? Tiling.of(product, !epilogue.isEmpty(), tiles) : null,
        new Finishing(kernel, locations, loops),
        COST * product.multiplications()
            + kernel.extent().count() * Body.of(epilogue.body()).cost(),
        pool);
  }

  /** What epilogues are made of. */
  private record Finishing(
      Kernel.Contract kernel, Function<Buffer, Location> locations, Loops loops) {
    /** For each part; none if the sums are all there is. */
    Finish[] finishes(int parts) {
      return IntStream.range(0, kernel.epilogue().isEmpty() ? 0 : parts)
          .mapToObj(_ -> Finish.of(kernel, locations, loops))
          .toArray(Finish[]::new);
    }

    @Nullable Strip strip(Tiling tiling) {
      return kernel.epilogue().isEmpty() ? null : Strip.of(kernel, tiling, locations, loops);
    }
  }

  private @Nullable Finish finish(int part) {
    return finishes.length == 0 ? null : finishes[part];
  }

  /** Decided once for all parts, for the two ways cut differently. */
  @Override
  protected void prepare() {
    if (!inTiles && tiling != null) {
      patience -= product.multiplications();
      if (product.multiplications() > ENDLESS) {
        tiling.warmNow();
      } else if (patience < 0) {
        tiling.warm();
      }
      inTiles = tiling.isReady();
    }
  }

  @Override
  protected void part(int part) {
    if (inTiles) {
      int shares = product.batch() * tiled[part].panels() * parts();
      tiled[part].shares(begin(part, shares), begin(part + 1, shares), parts());
    } else {
      int rows = product.batch() * product.m();
      inScalars(part, begin(part, rows), begin(part + 1, rows));
    }
  }

  private void inScalars(int part, int from, int to) {
    Finish finish = finish(part);
    int all = product.m();
    for (int row = from; row < to; row += all - row % all) {
      int end = Math.min(to, row + all - row % all);
      scalar[part].rows(row, end);
      if (finish != null) {
        int matrix = row / all;
        finish.run(matrix, row - matrix * all, end - matrix * all, 0, product.n(), 0);
      }
    }
  }
}
