package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Cuts a product into pieces: vectors along its columns or along its rows, or scalars. */
final class Products {
  /** Elements of a sum that are added in one go, by the definition of the kernel. */
  private static final int BLOCK = 1024;

  /** What copying an element costs, compared to a vector multiplied and added. */
  private static final double COPY = 2;

  /** What a multiplication in scalars costs. */
  private static final double SCALAR = 0.75;

  private final Kernel.Contract kernel;
  private final Work work;
  private final List<Lanes> widths;

  private Products(Kernel.Contract kernel, Work work, List<Lanes> widths) {
    this.kernel = kernel;
    this.work = work;
    this.widths = widths;
  }

  /** The pieces of a kernel; empty if it is none that can be printed. */
  static Optional<List<Piece>> of(Kernel.Contract kernel, Work work, List<Lanes> widths) {
    return kernel.k().count() > BLOCK
        ? Optional.empty()
        : new Products(kernel, work, widths).pieces();
  }

  private Optional<List<Piece>> pieces() {
    SmallProduct scalar = product(false);
    SmallProduct straight = product(true);
    SmallProduct turned = turned(straight);
    SmallProduct best = cost(turned) < cost(straight) ? turned : straight;
    double scalars = SCALAR * scalar.rows() * scalar.columns() * scalar.k();
    if (widths.size() == 1 || cost(best) >= scalars) {
      return Optional.of(List.of(scalar));
    }
    return Optional.of(packed(best).orElse(List.of(scalar)));
  }

  private SmallProduct product(boolean vectors) {
    return new SmallProduct(
        kernel.batch(),
        kernel.m().count(),
        kernel.n().count(),
        kernel.k().count(),
        kernel.a(),
        kernel.b(),
        kernel.c(),
        vectors);
  }

  /** The transposed product. */
  private static SmallProduct turned(SmallProduct p) {
    return new SmallProduct(
        p.batch(),
        p.columns(),
        p.rows(),
        p.k(),
        turned(p.wide()),
        turned(p.narrow()),
        turned(p.result()),
        p.vectors());
  }

  private static View turned(View view) {
    List<Integer> strides = new ArrayList<>(view.strides());
    strides.add(strides.remove(strides.size() - 2));
    return new View(view.buffer(), view.offset(), strides);
  }

  private double cost(SmallProduct p) {
    int columns = Chunk.overlapping(p.columns(), widths).stream().mapToInt(Chunk::rounds).sum();
    double packing = isContiguous(p.wide()) ? 0 : COPY * p.columns() * p.k();
    double unpacking = isContiguous(p.result()) ? 0 : COPY * p.columns() * p.rows();
    return (double) columns * p.rows() * p.k() + packing + unpacking;
  }

  private static boolean isContiguous(View view) {
    return view.strides().getLast() == 1;
  }

  /** With copies of what is not contiguous; empty if there is no room for them. */
  private Optional<List<Piece>> packed(SmallProduct p) {
    List<Piece> pieces = new ArrayList<>();
    Shape factor = p.batch().then(Shape.of(p.k(), p.columns()));
    Shape matrix = p.batch().then(Shape.of(p.rows(), p.columns()));
    Optional<View> wide = isContiguous(p.wide()) ? Optional.of(p.wide()) : aside(factor);
    Optional<View> result = isContiguous(p.result()) ? Optional.of(p.result()) : aside(matrix);
    if (wide.isEmpty() || result.isEmpty()) {
      return Optional.empty();
    }
    if (!isContiguous(p.wide())) {
      pieces.add(Sweep.copy(factor, p.wide(), wide.get()));
    }
    pieces.add(
        new SmallProduct(
            p.batch(), p.rows(), p.columns(), p.k(), p.narrow(), wide.get(), result.get(), true));
    if (!isContiguous(p.result())) {
      pieces.add(Sweep.copy(matrix, result.get(), p.result()));
    }
    return Optional.of(pieces);
  }

  private Optional<View> aside(Shape extent) {
    return work.take(kernel.c().buffer().type(), extent);
  }
}
