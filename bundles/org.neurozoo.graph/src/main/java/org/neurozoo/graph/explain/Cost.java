package org.neurozoo.graph.explain;

import java.util.List;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;

/**
 * What must be done at least, whoever does it.
 *
 * @param flops floating-point operations: a multiply-add counts two; an addition, comparison,
 *     division, root or elementary function counts one; selecting, converting and whole numbers
 *     count nothing. What is the same along a loop axis counts once there.
 * @param bytesRead the size of what is read; an element counts once a kernel, however often it is
 *     used there
 * @param bytesWritten the size of what is written, likewise
 */
public record Cost(long flops, long bytesRead, long bytesWritten) {
  /** Nothing. */
  public static final Cost NONE = new Cost(0, 0, 0);

  /** The cost of one kernel. */
  public static Cost of(Kernel kernel) {
    long read = 0;
    long written = 0;
    for (Access access : Access.of(kernel)) {
      read += access.written() ? 0 : access.bytes();
      written += access.written() ? access.bytes() : 0;
    }
    return new Cost(flops(kernel), read, written);
  }

  /** The cost of one step of a plan. */
  public static Cost of(Plan plan) {
    return plan.kernels().stream().map(Cost::of).reduce(NONE, Cost::plus);
  }

  /** Both one after the other. */
  public Cost plus(Cost other) {
    return new Cost(
        flops + other.flops, bytesRead + other.bytesRead, bytesWritten + other.bytesWritten);
  }

  /** All bytes moved. */
  public long bytes() {
    return bytesRead + bytesWritten;
  }

  /** Operations for each byte moved: the arithmetic intensity; 0 of nothing. */
  public double intensity() {
    return bytes() == 0 ? 0 : (double) flops / bytes();
  }

  private static long flops(Kernel kernel) {
    return flops(kernel, 0);
  }

  /** The operations of a kernel or of a stage, whose first axes count rows. */
  private static long flops(Kernel kernel, int rows) {
    return switch (kernel) {
      case Kernel.Map map -> flops(map.extent(), map.body(), rows);
      case Kernel.Reduce r -> {
        Shape nest = r.outer().then(r.inner());
        boolean counts = r.body().get(r.value()).type().isFloat();
        yield flops(nest, r.body(), rows) + (counts ? elements(nest) : 0);
      }
      case Kernel.Row row ->
          row.stages().stream().mapToLong(stage -> flops(stage, row.rows().rank())).sum();
      case Kernel.Contract p ->
          2 * elements(p.extent()) * elements(p.k()) + flops(p.extent(), p.epilogue().body(), 0);
      case Kernel.Scatter s -> (long) s.batch() * s.count() * s.width();
      case Kernel.Cumulate c -> elements(c.outer()) * c.length();
      case Kernel.Sort s -> 0;
      case Kernel.Cholesky c -> elements(c.batch()) * c.n() * c.n() * c.n() / 3;
      case Kernel.Solve s -> elements(s.batch()) * s.n() * s.n() * s.m();
      case Kernel.Loop loop -> loop.length() * loop.body().stream().mapToLong(Cost::flops).sum();
    };
  }

  private static long elements(Shape nest) {
    return nest.extents().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }

  private static long flops(Shape nest, List<Instruction> body, int rows) {
    long[] counts = Distinct.counts(nest, body, rows);
    long flops = 0;
    for (int i = 0; i < counts.length; i++) {
      flops += isFloating(body.get(i), body) ? counts[i] : 0;
    }
    return flops;
  }

  private static boolean isFloating(Instruction instruction, List<Instruction> body) {
    return switch (instruction) {
      case Instruction.Unary unary -> unary.type().isFloat();
      case Instruction.Binary binary -> binary.type().isFloat();
      case Instruction.Compare compare -> body.get(compare.left()).type().isFloat();
      default -> false;
    };
  }
}
