package org.neurozoo.data.internal.generator;

import java.util.List;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Series: F32 [moments, features], of kind {@link Features.Series}. */
public final class SeriesSources {
  private static final Property<Long> N = Property.whole("n", 2000, 1, 10_000_000);
  private static final Property<Long> SKIP = Property.whole("skip", 1000, 0, 1_000_000);
  private static final Property<Double> NOISE = Property.real("noise", 0, 0, 10);
  private static final Property<Long> TAU = Property.whole("tau", 17, 1, 1000);
  private static final Property<Boolean> SQUASH = Property.truth("squash", false);
  private static final Property<Double> STEP = Property.real("step", 0.02, 1e-5, 0.1);
  private static final Property<Long> ORDER = Property.whole("order", 10, 2, 30);
  private static final Property<Long> WAVES = Property.whole("waves", 3, 1, 100);
  private static final int MOST_TRIES = 20;

  private SeriesSources() {}

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        Whole.of("mackey-glass", SeriesSources::mackeyGlass, N, TAU, SQUASH, SKIP, NOISE),
        Whole.of("lorenz", SeriesSources::lorenz, N, STEP, SKIP, NOISE),
        Whole.of("henon", SeriesSources::henon, N, SKIP, NOISE),
        Whole.of("narma", SeriesSources::narma, N, ORDER),
        Whole.of("sines", SeriesSources::sines, N, WAVES, NOISE));
  }

  private static Samples mackeyGlass(Values values, long seed) {
    MackeyGlass equation = MackeyGlass.resting(values.whole(TAU), 1.2);
    boolean squash = values.get(SQUASH);
    return series(
        "mackey-glass",
        values,
        seed,
        values.whole(SKIP),
        row -> {
          equation.advance();
          row[0] = squash ? StrictMath.tanh(equation.now() - 1) : equation.now();
        },
        "x");
  }

  /** Lorenz, "Deterministic nonperiodic flow" (1963), from (1, 1, 1). */
  private static Samples lorenz(Values values, long seed) {
    double[] at = {1, 1, 1};
    double step = values.get(STEP);
    return series(
        "lorenz",
        values,
        seed,
        values.whole(SKIP),
        row -> {
          Lorenz.advance(at, step);
          System.arraycopy(at, 0, row, 0, 3);
        },
        "x",
        "y",
        "z");
  }

  /** Hénon, "A two-dimensional mapping with a strange attractor" (1976), from (0, 0). */
  private static Samples henon(Values values, long seed) {
    double[] at = new double[2];
    return series(
        "henon",
        values,
        seed,
        values.whole(SKIP),
        row -> {
          double x = 1 - 1.4 * at[0] * at[0] + at[1];
          at[1] = 0.3 * at[0];
          at[0] = x;
          System.arraycopy(at, 0, row, 0, 2);
        },
        "x",
        "y");
  }

  /** Sums of sine waves of equal height; periods of 5 to 100 moments and phases are drawn. */
  private static Samples sines(Values values, long seed) {
    int waves = values.whole(WAVES);
    Draws random = new Draws(Philox.key(seed, "data/sines"), 0);
    double[] speed = new double[waves];
    double[] phase = new double[waves];
    for (int i = 0; i < waves; i++) {
      speed[i] = 2 * Math.PI / (5 * StrictMath.pow(20, random.uniform()));
      phase[i] = 2 * Math.PI * random.uniform();
    }
    int[] moment = {0};
    return series(
        "sines",
        values,
        seed,
        0,
        row -> {
          for (int i = 0; i < waves; i++) {
            row[0] += StrictMath.sin(speed[i] * moment[0] + phase[i]) / waves;
          }
          moment[0]++;
        },
        "x");
  }

  /** Makes the next moment. */
  @FunctionalInterface
  private interface Moment {
    void into(double[] row);
  }

  private static Samples series(
      String id, Values values, long seed, int skipped, Moment moment, String... names) {
    int n = values.whole(N);
    DataFile.requireNumbers(id, (double) n * names.length);
    for (int i = 0; i < skipped; i++) {
      moment.into(new double[names.length]);
    }
    long key = Philox.key(seed, "data/" + id + "/noise");
    double noise = values.get(NOISE);
    float[] all = new float[n * names.length];
    for (int i = 0; i < n; i++) {
      double[] row = new double[names.length];
      moment.into(row);
      Draws random = new Draws(key, i);
      for (int j = 0; j < row.length; j++) {
        double disturbed = noise == 0 ? row[j] : row[j] + noise * random.normal();
        all[i * row.length + j] = (float) disturbed;
      }
    }
    Features kind = new Features.Series(List.of(names));
    NdArray features = NdArray.of(Shape.of(n, names.length), all);
    return Samples.of(new DataSet(features, new Target.None(), kind));
  }

  /**
   * A nonlinear moving average (Atiya and Parlos, 2000): of the input u(t), uniform in [0, 0.5), is
   * to be learned y(t + 1) = 0.3 y(t) + 0.05 y(t) (y(t) + … + y(t - order + 1)) + 1.5 u(t - order +
   * 1) u(t) + 0.1. An input that makes y grow beyond 1 is drawn anew.
   */
  private static Samples narma(Values values, long seed) {
    int n = values.whole(N);
    DataFile.requireNumbers("narma", 2.0 * n);
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      long key = Philox.key(seed, "data/narma/" + attempt);
      float[] u = new float[n];
      for (int i = 0; i < n; i++) {
        u[i] = 0.5f * Philox.uniform(Philox.word(key, i));
      }
      float[] y = Narma.of(u, values.whole(ORDER));
      if (y.length == n) {
        Target target = new Target.Numbers(List.of("y"), NdArray.of(Shape.of(n, 1), y));
        NdArray features = NdArray.of(Shape.of(n, 1), u);
        return Samples.of(new DataSet(features, target, new Features.Series(List.of("u"))));
      }
    }
    throw DataTexts.fault("narma", "narma.grows", values.whole(ORDER), n);
  }
}
