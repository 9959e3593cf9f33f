package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.neurozoo.console.internal.inspection.Inspection;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/**
 * The most single-precision operations a second that this machine was seen to do: fused
 * multiply-adds on ten vectors that stay in registers, enough to hide their latency. A limit that
 * no program reaches, since all others have to move numbers, too.
 */
public final class Peak {
  private static final int VECTORS = 10;
  private static final int PASSES = 10_000;
  private static final int CALLS = 100;
  private static final int BLOCKS = 100;

  private Peak() {}

  /**
   * The peak in GFLOP/s of the device that an experiment is learned on: as the device measures it
   * or, of the processor, on all threads at once, of each the best of several blocks of a few
   * milliseconds. Empty if nobody can tell.
   *
   * @throws org.neurozoo.schema.FaultException if Java was started without vectors
   */
  public static OptionalDouble gigaflops(
      TrainingEngine engine, JsonNode experiment, RunOptions options) throws InterruptedException {
    try (Run run = engine.open(experiment, options)) {
      OptionalDouble own = Inspection.of(run, (learner, state) -> state.device().peak());
      boolean processor = Inspection.of(run, (learner, state) -> state.device().isOnProcessor());
      return own.isEmpty() && processor ? OptionalDouble.of(gigaflops(options.threads())) : own;
    }
  }

  private static double gigaflops(int threads) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Double>> each = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        each.add(pool.submit(Peak::best));
      }
      double sum = 0;
      for (Future<Double> one : each) {
        sum += one.get();
      }
      return sum;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoClassDefFoundError) {
        throw Terminal.fault("--peak", "bench.no.vectors");
      }
      throw new IllegalStateException(e);
    }
  }

  private static double best() {
    double best = 0;
    float sum = 0;
    for (int block = 0; block < BLOCKS; block++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum += Loop.run(PASSES);
      }
      double nanos = System.nanoTime() - start;
      best = Math.max(best, 2.0 * VECTORS * Loop.SPECIES.length() * PASSES * CALLS / nanos);
    }
    // Only a result that is used is computed; this one is finite.
    return Float.isNaN(sum) ? 0 : best;
  }

  /** Apart, so that it is loaded only where there are vectors. */
  private static final class Loop {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers tend to 1, whatever the number of passes. */
    static float run(int passes) {
      FloatVector by = FloatVector.broadcast(SPECIES, 0.999f);
      FloatVector plus = FloatVector.broadcast(SPECIES, 0.001f);
      FloatVector a = FloatVector.zero(SPECIES);
      FloatVector b = a.add(0.1f);
      FloatVector c = a.add(0.2f);
      FloatVector d = a.add(0.3f);
      FloatVector e = a.add(0.4f);
      FloatVector f = a.add(0.5f);
      FloatVector g = a.add(0.6f);
      FloatVector h = a.add(0.7f);
      FloatVector i = a.add(0.8f);
      FloatVector j = a.add(0.9f);
      for (int pass = 0; pass < passes; pass++) {
        a = a.fma(by, plus);
        b = b.fma(by, plus);
        c = c.fma(by, plus);
        d = d.fma(by, plus);
        e = e.fma(by, plus);
        f = f.fma(by, plus);
        g = g.fma(by, plus);
        h = h.fma(by, plus);
        i = i.fma(by, plus);
        j = j.fma(by, plus);
      }
      return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
    }
  }
}
