package org.neurozoo.network.internal.metric;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.neurozoo.data.Target;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.network.Measure;
import org.neurozoo.network.Metric;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** The metrics of classes and of numbers. */
public final class Metrics {
  private static final Property<Long> K = Property.whole("k", 5, 1);

  /** All of them. */
  public static final List<Metric> ALL =
      List.of(
          new Listed("accuracy", Schema.EMPTY, true, true, true, v -> mean(Metrics::accuracy)),
          new Listed("top-k", Schema.of(K), true, false, true, v -> mean(topK(v.whole(K)))),
          ofClasses("precision", true, Confusion::precision),
          ofClasses("recall", true, Confusion::recall),
          ofClasses("f1", true, Confusion::f1),
          ofClasses("auc", true, Ranking::area),
          ofClasses("perplexity", false, Metrics::perplexity),
          new Listed("mse", Schema.EMPTY, false, true, false, v -> mean(Losses::meanSquaredError)),
          new Listed(
              "mae", Schema.EMPTY, false, false, false, v -> mean(Losses::meanAbsoluteError)),
          ofNumbers("rmse", false, Residuals::rootMeanSquare),
          ofNumbers("nrmse", false, Residuals::normalised),
          ofNumbers("r2", true, Residuals::determination));

  /**
   * A metric.
   *
   * @param classes whether it is of classes, else of numbers
   */
  private record Listed(
      String id,
      Schema schema,
      boolean classes,
      boolean isUsual,
      boolean isRising,
      Function<Values, Measure> measuring)
      implements Metric {
    @Override
    public Texts texts() {
      return Texts.beside(Metrics.class);
    }

    @Override
    public boolean fits(Target target) {
      return classes ? target instanceof Target.Classes : target instanceof Target.Numbers;
    }

    @Override
    public Measure measure(Values values) {
      return measuring.apply(values);
    }
  }

  private Metrics() {}

  private static Measure mean(BinaryOperator<Tensor> perSample) {
    return new Measure.Mean(perSample);
  }

  private static Metric ofClasses(
      String id, boolean rising, ToDoubleBiFunction<NdArray, int[]> figure) {
    Measure measure = new Measure.Whole((y, t) -> figure.applyAsDouble(y, labels(t)));
    return new Listed(id, Schema.EMPTY, true, false, rising, v -> measure);
  }

  private static Metric ofNumbers(
      String id, boolean rising, ToDoubleBiFunction<NdArray, NdArray> figure) {
    Measure measure = new Measure.Whole((y, t) -> figure.applyAsDouble(y, numbers(t)));
    return new Listed(id, Schema.EMPTY, false, false, rising, v -> measure);
  }

  private static int[] labels(Target target) {
    return target instanceof Target.Classes(var names, var labels) ? labels.ints() : new int[0];
  }

  private static NdArray numbers(Target target) {
    return target instanceof Target.Numbers(var names, var values) ? values : NdArray.scalar(0);
  }

  /** 1 where the likeliest class is the true one. */
  private static Tensor accuracy(Tensor prediction, Tensor target) {
    Tensor likeliest = prediction.reduce(Reduction.ARG_MAXIMUM, -1).drop(-1);
    return likeliest.same(target).to(ElementType.F32);
  }

  /** 1 where fewer than k classes are at least as likely as the true one, itself left out. */
  private static BinaryOperator<Tensor> topK(int k) {
    return (prediction, target) -> {
      Tensor own = Losses.picked(prediction, target);
      Tensor column = own.reshape(own.shape().extent(0), 1);
      Tensor before = column.compare(Comparison.LESS_OR_EQUAL, prediction).to(ElementType.F32);
      Tensor rank = before.sum(-1).drop(-1);
      return rank.less(rank.literal(k + 0.5)).to(ElementType.F32);
    };
  }

  /** e to the mean of -ln p of the true class. */
  private static double perplexity(NdArray probabilities, int[] labels) {
    int width = probabilities.shape().extent(1);
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum -= Math.log(probabilities.at(i * width + labels[i]));
    }
    return Math.exp(sum / labels.length);
  }
}
