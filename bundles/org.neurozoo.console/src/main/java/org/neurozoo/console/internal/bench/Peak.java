package org.neurozoo.console.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The most single-precision operations a second that this machine was seen to do: fused
 * multiply-adds on numbers within the first cache, which HotSpot compiles to vector instructions. A
 * limit that no program reaches, since all others have to move numbers, too.
 */
public final class Peak {
  private static final int NUMBERS = 512;
  private static final int FLOPS_A_PASS = NUMBERS * 16 * 2;
  private static final int PASSES = 20_000;
  private static final int BLOCKS = 40;

  private Peak() {}

  /**
   * The peak in GFLOP/s: of each thread the best of several blocks of a few milliseconds, all
   * threads at once.
   */
  public static double gigaflops(int threads) throws InterruptedException {
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
      throw new IllegalStateException(e);
    }
  }

  private static double best() {
    float[] numbers = new float[NUMBERS];
    double best = 0;
    for (int block = 0; block < BLOCKS; block++) {
      long start = System.nanoTime();
      for (int pass = 0; pass < PASSES; pass++) {
        multiplyAdd(numbers, 0.999f, 0.001f);
      }
      double nanos = System.nanoTime() - start;
      best = Math.max(best, (double) FLOPS_A_PASS * PASSES / nanos);
    }
    // Never so: all numbers tend to 1. But only a result that is used is computed.
    return numbers[0] > 2 ? 0 : best;
  }

  /** 16 in a row for each number, so that loading and storing do not count; none overflows. */
  private static void multiplyAdd(float[] numbers, float by, float plus) {
    for (int i = 0; i < NUMBERS; i++) {
      float x = numbers[i];
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      x = Math.fma(x, by, plus);
      numbers[i] = x;
    }
  }
}
