package org.neurozoo.data.internal.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;

class SeriesSourcesTest {
  private static float[] numbers(String id, Map<String, ?> values) {
    return Sources.generate(id, values).features().floats();
  }

  /**
   * The series of pyESN is tanh(x - 1), one value a unit of time, to 17 digits. Taken as the past
   * of our integration it must be continued. The past between two values is interpolated by cubics,
   * and pyESN's own step is not known: errors of about 1e-3 grow slowly over 30 units.
   */
  @Test
  void continuesTheSharedMackeyGlassSeries() {
    float[] shared =
        Sources.load("npy", SharedData.file("datasets/series/mackey_glass_t17.npy"), Map.of())
            .train()
            .features()
            .floats();
    int tau = 17;
    for (int start : new int[] {100, 1000, 5000}) {
      double[] past = new double[tau * MackeyGlass.STEPS + 2];
      for (int i = 0; i < past.length; i++) {
        double moment = start - (past.length - 1.0 - i) / MackeyGlass.STEPS;
        past[i] = between(shared, moment);
      }
      MackeyGlass equation = new MackeyGlass(past);
      for (int moment = start + 1; moment <= start + 30; moment++) {
        equation.advance();
        assertEquals(unsquashed(shared[moment]), equation.now(), 0.02, "at " + moment);
      }
    }
  }

  private static double unsquashed(float value) {
    return 1 + 0.5 * Math.log((1.0 + value) / (1.0 - value));
  }

  private static double between(float[] series, double moment) {
    int i = (int) Math.floor(moment);
    double t = moment - i;
    double a = unsquashed(series[i - 1]);
    double b = unsquashed(series[i]);
    double c = unsquashed(series[i + 1]);
    double d = unsquashed(series[i + 2]);
    return b
        + t / 6 * (-2 * a - 3 * b + 6 * c - d)
        + t * t / 2 * (a - 2 * b + c)
        + t * t * t / 6 * (-a + 3 * b - 3 * c + d);
  }

  /** Without growth nothing is left but decay: with x(t - τ) = 0, x falls as exp(-0.1 t). */
  @Test
  void mackeyGlassDecays() {
    double[] past = new double[2 * MackeyGlass.STEPS + 2];
    past[past.length - 1] = 1;
    MackeyGlass equation = new MackeyGlass(past);
    equation.advance();
    assertEquals(Math.exp(-0.1), equation.now(), 1e-9); // fourth order at a step of 0.1
  }

  @Test
  void mackeyGlassIsWithinItsAttractor() {
    float[] x = numbers("mackey-glass", Map.of("n", 3000));
    double mean = 0;
    for (float each : x) {
      assertTrue(each > 0.2 && each < 1.4);
      mean += each / 3000;
    }
    // pyESN's series has a mean of about 0.93 once tanh is undone.
    assertEquals(0.93, mean, 0.03);
    float[] squashed = numbers("mackey-glass", Map.of("n", 3, "squash", true));
    assertEquals(Math.tanh(x[2] - 1), squashed[2], 1e-6);
  }

  @Test
  void henonFollowsItsMap() {
    float[] series = numbers("henon", Map.of("n", 30, "skip", 0));
    double x = 0;
    double before = 0;
    for (int i = 0; i < 30; i++) {
      // One delayed variable instead of two: x' = 1 - 1.4 x² + 0.3 x before. Chaos doubles
      // rounding errors about 0.6 times a step; 30 steps of 1e-16 stay far below 1e-6.
      double next = 1 - 1.4 * x * x + 0.3 * before;
      before = x;
      x = next;
      assertEquals(x, series[2 * i], 1e-6);
      assertEquals(0.3 * before, series[2 * i + 1], 1e-6);
    }
    assertArrayEquals(
        java.util.Arrays.copyOfRange(series, 20, 60),
        numbers("henon", Map.of("n", 20, "skip", 10)));
  }

  /** Against Euler steps a thousand times finer, over 1 unit, before chaos takes over. */
  @Test
  void lorenzFollowsItsEquations() {
    float[] series = numbers("lorenz", Map.of("n", 50, "step", 0.02, "skip", 0));
    double x = 1;
    double y = 1;
    double z = 1;
    double h = 0.02 / 20_000;
    for (int i = 0; i < 50; i++) {
      for (int k = 0; k < 20_000; k++) {
        double dx = 10 * (y - x);
        double dy = x * (28 - z) - y;
        double dz = x * y - 8.0 / 3 * z;
        x += h * dx;
        y += h * dy;
        z += h * dz;
      }
    }
    // Runge-Kutta's error at a step of 0.02 is some 1e-3 here, Euler's some 1e-3 as well.
    assertArrayEquals(
        new float[] {(float) x, (float) y, (float) z},
        java.util.Arrays.copyOfRange(series, 147, 150),
        0.02f);
  }

  @Test
  void narmaFollowsItsRecursion() {
    DataSet data = Sources.generate("narma", Map.of("n", 500));
    float[] u = data.features().floats();
    float[] target = ((Target.Numbers) data.target()).values().floats();
    double[] y = new double[501];
    for (int t = 0; t < 500; t++) {
      double sum = 0;
      for (int i = 0; i < 10; i++) {
        sum += t - i < 0 ? 0 : y[t - i];
      }
      double product = t < 9 ? 0 : 1.5 * u[t - 9] * u[t];
      y[t + 1] = 0.3 * y[t] + 0.05 * y[t] * sum + product + 0.1;
      assertTrue(u[t] >= 0 && u[t] < 0.5);
      assertEquals(y[t + 1], target[t], 1e-6); // rounded once to F32, sums in another order
    }
  }

  @Test
  void narmaIsDrawnAnewWhereItGrows() {
    float[] loud = new float[100];
    java.util.Arrays.fill(loud, 0.5f);
    assertTrue(Narma.of(loud, 10).length < 100);
    assertEquals(5000, Sources.generate("narma", Map.of("n", 5000)).size());
    assertFault(
        () -> Sources.generate("narma", Map.of("n", 100_000, "order", 30)), "grows without bound");
  }

  @Test
  void sinesAreSumsOfSines() {
    float[] wave = numbers("sines", Map.of("n", 400, "waves", 1));
    // A sine obeys x(t + 1) + x(t - 1) = 2 cos(w) x(t) with the same factor everywhere.
    int peak = 1;
    for (int i = 2; i < 398; i++) {
      peak = Math.abs(wave[i]) > Math.abs(wave[peak]) ? i : peak;
    }
    double factor = (wave[peak + 1] + wave[peak - 1]) / wave[peak];
    for (int i = 1; i < 399; i++) {
      assertEquals(factor * wave[i], wave[i + 1] + wave[i - 1], 1e-5); // three F32 roundings
    }
  }

  @Test
  void noiseIsAddedToWhatIsSeenOnly() {
    float[] clean = numbers("henon", Map.of("n", 4000));
    float[] noisy = numbers("henon", Map.of("n", 4000, "noise", 0.1));
    double squares = 0;
    for (int i = 0; i < clean.length; i++) {
      squares += Math.pow(noisy[i] - clean[i], 2) / clean.length;
    }
    // 8000 draws: the deviation's own is below 0.001.
    assertEquals(0.1, Math.sqrt(squares), 0.004);
  }
}
