package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.network.internal.metric.Ranking;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * How well scores part each class from the others, over all thresholds: a curve for each class, or
 * for the second of two.
 *
 * @param id its name; the axes are the texts {@code id.x} and {@code id.y}
 * @param xs how far each cut lies to the right
 * @param ys how high
 * @param summary the figure in the legend
 * @param diagonal whether guessing is shown: equal shares on both axes
 */
record RankingCurves(
    String id,
    Function<Ranking, double[]> xs,
    Function<Ranking, double[]> ys,
    ToDoubleFunction<Ranking> summary,
    boolean diagonal)
    implements Probe {

  /** Receiver operating characteristic: hits over false alarms. */
  static final RankingCurves ROC =
      new RankingCurves("roc", Ranking::fallout, Ranking::recall, Ranking::area, true);

  /** Precision over recall. */
  static final RankingCurves PRECISION_RECALL =
      new RankingCurves(
          "precision-recall",
          ranking -> {
            double[] recall = ranking.recall();
            return java.util.Arrays.copyOfRange(recall, 1, recall.length);
          },
          Ranking::precision,
          Ranking::averagePrecision,
          false);

  /** More would hide one another. */
  private static final int MOST = 12;

  @Override
  public Schema schema() {
    return Schema.of(SampleSet.SET, SampleSet.HEAD);
  }

  @Override
  public Texts texts() {
    return Texts.beside(RankingCurves.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Classified.classes(experiment).filter(c -> c.names().size() > 1).isPresent();
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Classified samples = SampleSet.classified(subject.learner(), input);
    List<String> names = samples.truth().names();
    List<Series> series = new ArrayList<>();
    for (int type = names.size() == 2 ? 1 : 0; type < Math.min(names.size(), MOST); type++) {
      Ranking ranking = ranking(samples, type);
      double figure = summary.applyAsDouble(ranking);
      if (!Double.isNaN(figure)) {
        String name = texts().text(locale, id + ".class", names.get(type), Decimals.of(figure, 3));
        series.add(new Series(name, Numbers.of(xs.apply(ranking)), Numbers.of(ys.apply(ranking))));
      }
    }
    if (diagonal && !series.isEmpty()) {
      String guessing = texts().text(locale, "guessing");
      series.add(new Series(guessing, Numbers.of(0.0, 1), Numbers.of(0.0, 1)));
    }
    String x = texts().text(locale, id + ".x");
    String y = texts().text(locale, id + ".y");
    return new Curves(title(locale), Axis.of(x), Axis.of(y), series);
  }

  private static Ranking ranking(Classified samples, int type) {
    boolean[] positive = new boolean[samples.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = samples.actual(i) == type;
    }
    return Ranking.of(samples.scores(type), positive);
  }
}
