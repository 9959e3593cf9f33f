package org.neurozoo.graph.cpu.internal.contract;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.pool.Pool;
import org.neurozoo.graph.cpu.internal.pool.Task;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** {@link Kernel.Contract}; parts are ranges of rows. */
public final class ContractTask extends Task {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double COST = 0.1;

  private final int rows;
  private final ScalarProduct[] parts;

  private ContractTask(Product product, Pool pool) {
    super(
        pool,
        COST * product.batch() * product.m() * product.n() * product.k(),
        product.batch() * product.m());
    rows = product.batch() * product.m();
    parts =
        IntStream.range(0, parts())
            .mapToObj(_ -> new ScalarProduct(product))
            .toArray(ScalarProduct[]::new);
  }

  /** Compiles a kernel. */
  public static ContractTask of(
      Kernel.Contract kernel, Function<Buffer, Location> locations, Pool pool) {
    Product product =
        new Product(
            Matrices.of(kernel.a(), kernel.batch(), locations),
            Matrices.of(kernel.b(), kernel.batch(), locations),
            Matrices.of(kernel.c(), kernel.batch(), locations),
            kernel.batch().count(),
            kernel.m(),
            kernel.n(),
            kernel.k());
    return new ContractTask(product, pool);
  }

  @Override
  protected void part(int part) {
    parts[part].rows(begin(part, rows), begin(part + 1, rows));
  }
}
