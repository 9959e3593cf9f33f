package org.neurozoo.graph.cpu.internal.whole;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.plan.Kernel;

/** How long kernels take in compiled vector code. */
final class Forecast {
  /** About how long one multiplication takes, in nanoseconds. */
  private static final double PRODUCT = 0.05;

  /** What does not depend on the number of elements, in nanoseconds. */
  private static final double KERNEL = 5;

  private Forecast() {}

  /** About how many nanoseconds kernels take, one after the other. */
  static double nanos(List<Kernel> kernels) {
    return kernels.stream().mapToDouble(Forecast::nanos).sum();
  }

  /** Whether all is computed in 32 bits; other code is not printed. */
  private static boolean isSingle(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Map map -> map.body().stream().allMatch(Body::isSingle);
      case Kernel.Reduce reduce -> reduce.body().stream().allMatch(Body::isSingle);
      case Kernel.Contract contract -> contract.c().buffer().type() == ElementType.F32;
      default -> false;
    };
  }

  private static double nanos(Kernel kernel) {
    if (!isSingle(kernel)) {
      return Double.POSITIVE_INFINITY;
    }
    return KERNEL
        + switch (kernel) {
          case Kernel.Map map -> map.extent().count() * Body.of(map.body()).cost();
          case Kernel.Reduce reduce ->
              (double) reduce.outer().count()
                  * reduce.inner().count()
                  * Body.of(reduce.body()).cost();
          case Kernel.Contract contract ->
              PRODUCT
                  * contract.batch().count()
                  * contract.m().count()
                  * contract.n().count()
                  * contract.k().count();
          // However long it takes, it is too much.
          default -> Double.POSITIVE_INFINITY;
        };
  }
}
