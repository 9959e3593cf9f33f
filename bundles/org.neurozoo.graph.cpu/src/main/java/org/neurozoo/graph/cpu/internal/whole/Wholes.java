package org.neurozoo.graph.cpu.internal.whole;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.cache.Recent;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.cpu.internal.expression.ScalarLanes;
import org.neurozoo.graph.cpu.internal.expression.VectorLanes;
import org.neurozoo.graph.cpu.internal.warm.Warmer;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Plan;

/** Code of small plans, shared by plans that are printed alike. */
public final class Wholes {
  /** Plans that take longer, in nanoseconds, gain nothing. */
  public static final double SMALL = 10_000;

  /** So many plans keep their code; then the one unused for longest gives way. */
  private static final int KEPT = 64;

  private static final int LEAST_LANES = 4;

  private final List<Lanes> widths;
  private final Warmer warmer;
  private final double limit;
  private final Recent<ByteBuffer, StepsCode> codes = new Recent<>(KEPT);

  /**
   * No code yet.
   *
   * @param lanes how many floats a vector has; 1 for scalars only
   * @param warmer decides when vectors are used
   * @param limit how many nanoseconds a small plan takes at most; 0 if none is to be small
   */
  public Wholes(int lanes, Warmer warmer, double limit) {
    this.warmer = warmer;
    this.limit = limit;
    widths = new ArrayList<>();
    for (int count = lanes; count >= LEAST_LANES; count /= 2) {
      widths.add(new VectorLanes(count));
    }
    widths.add(new ScalarLanes());
  }

  /** Whether a plan is small; row kernels and epilogues are to be taken apart before. */
  public boolean suits(Plan plan) {
    return Forecast.nanos(plan.kernels()) < limit;
  }

  /** A plan made ready to run; empty if it is not small or has kernels that are not printed. */
  public Optional<Whole> of(Plan plan, Function<Buffer, Location> locations) {
    if (!suits(plan)) {
      return Optional.empty();
    }
    Places places = new Places(locations);
    return PlanPrinter.print(plan, places, List.of(new ScalarLanes()))
        .map(scalar -> new Whole(plan, places, code(scalar), widths, warmer));
  }

  private StepsCode code(byte[] scalar) {
    return codes.of(ByteBuffer.wrap(scalar), _ -> new StepsCode(scalar));
  }
}
