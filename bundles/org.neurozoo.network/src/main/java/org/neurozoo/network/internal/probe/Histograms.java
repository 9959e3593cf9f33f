package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Worksheet;
import org.neurozoo.network.internal.anatomy.Anatomy;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Range;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Weights, activations and gradients of each layer: how many are how great, now or over time. */
final class Histograms implements Probe {
  private static final Property<String> OVER = Property.oneOf("over", "now", "now", "time");
  private static final Property<Long> SAMPLES = Property.whole("samples", 256, 1, 4096);
  private static final Property<Long> BINS = Property.whole("bins", 40, 2, 400);

  /** More rows could not be read. */
  private static final int MOST_LAYERS = 5;

  /** What is told of a layer, one column each. */
  private static final List<String> KINDS = List.of("weights", "activations", "gradients");

  /** The numbers of each kind, by layer. */
  private record Seen(String step, List<List<Numbers>> layers) {}

  @Override
  public String id() {
    return "histograms";
  }

  @Override
  public Schema schema() {
    return Schema.of(OVER, SAMPLES, BINS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Histograms.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Anatomy.fits(experiment);
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    Experiment experiment = subject.learner().experiment();
    DataSet samples = experiment.train().take(input.whole(SAMPLES));
    Anatomy anatomy = Anatomy.of(experiment, samples);
    List<Anatomy.Layer> layers = shown(anatomy.learning());
    List<Tensor> parameters =
        layers.stream().flatMap(layer -> layer.parameters().values().stream()).toList();
    List<Tensor> tensors = new ArrayList<>(parameters);
    layers.forEach(layer -> tensors.add(layer.output()));
    tensors.addAll(Gradient.of(anatomy.objective().loss(), parameters));
    Worksheet sheet = subject.worksheet(tensors);
    Seen now = seen("", sheet.values(), layers);
    boolean overTime = input.get(OVER).equals("time") && !subject.past().isEmpty();
    return overTime
        ? overTime(times(subject, anatomy, sheet, layers), layers, input, locale)
        : now(now, layers, input, locale);
  }

  /** The first and the last ones, between which gradients vanish or explode. */
  private static List<Anatomy.Layer> shown(List<Anatomy.Layer> layers) {
    if (layers.size() <= MOST_LAYERS) {
      return layers;
    }
    List<Anatomy.Layer> shown = new ArrayList<>(layers.subList(0, MOST_LAYERS / 2 + 1));
    shown.addAll(layers.subList(layers.size() - MOST_LAYERS / 2, layers.size()));
    return shown;
  }

  private static Seen seen(String step, List<NdArray> values, List<Anatomy.Layer> layers) {
    int parameters = layers.stream().mapToInt(layer -> layer.parameters().size()).sum();
    List<List<Numbers>> all = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < layers.size(); i++) {
      int end = first + layers.get(i).parameters().size();
      int gradients = parameters + layers.size();
      all.add(
          List.of(
              joined(values.subList(first, end)),
              joined(values.subList(parameters + i, parameters + i + 1)),
              joined(values.subList(gradients + first, gradients + end))));
      first = end;
    }
    return new Seen(step, all);
  }

  private static Numbers joined(List<NdArray> arrays) {
    return Numbers.of(
        arrays.stream()
            .flatMapToDouble(a -> IntStream.range(0, a.length()).mapToDouble(a::at))
            .toArray());
  }

  private static List<Seen> times(
      Subject subject, Anatomy anatomy, Worksheet sheet, List<Anatomy.Layer> layers) {
    List<Seen> times = new ArrayList<>();
    for (Past past : subject.past()) {
      anatomy
          .objective()
          .state()
          .layout()
          .slots()
          .keySet()
          .forEach(name -> sheet.set(name, past.variable(name)));
      times.add(seen(String.valueOf(past.step()), sheet.values(), layers));
    }
    return times;
  }

  private Picture now(Seen now, List<Anatomy.Layer> layers, Values input, Locale locale) {
    List<Picture> panels = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        Numbers numbers = now.layers().get(i).get(kind);
        Bars bars = Bars.counted("", numbers, Range.of(numbers), input.whole(BINS));
        String title = title(layers.get(i), kind, locale);
        panels.add(new Histogram(title, Axis.of(""), Axis.of(""), List.of(bars)));
      }
    }
    return new Panels(title(locale), KINDS.size(), panels);
  }

  private String title(Anatomy.Layer layer, int kind, Locale locale) {
    return texts().text(locale, "histogram." + KINDS.get(kind), layer.path());
  }

  private Picture overTime(
      List<Seen> times, List<Anatomy.Layer> layers, Values input, Locale locale) {
    List<Picture> panels = new ArrayList<>();
    int bins = input.whole(BINS);
    for (int i = 0; i < layers.size(); i++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        int layer = i;
        int column = kind;
        List<Numbers> each =
            times.stream().map(seen -> seen.layers().get(layer).get(column)).toList();
        panels.add(map(title(layers.get(i), kind, locale), times, each, bins, locale));
      }
    }
    return new Panels(title(locale), KINDS.size(), panels);
  }

  /** Steps from left to right, values upwards, shares as colours. */
  private HeatMap map(String title, List<Seen> times, List<Numbers> each, int bins, Locale locale) {
    Range range = Range.of(Numbers.of(each.stream().flatMapToDouble(Histograms::ends).toArray()));
    double[] shares = new double[bins * each.size()];
    List<String> names = new ArrayList<>();
    for (int time = 0; time < each.size(); time++) {
      Bars bars = Bars.counted("", each.get(time), range, bins);
      for (int bin = 0; bin < bins; bin++) {
        double share = bars.heights().at(bin) / Math.max(1, each.get(time).size());
        shares[(bins - 1 - bin) * each.size() + time] = share == 0 ? Double.NaN : share;
        if (time == 0) {
          double middle = (bars.edges().at(bin) + bars.edges().at(bin + 1)) / 2;
          names.addFirst(Decimals.brief(middle));
        }
      }
    }
    Numbers values = Numbers.of(shares);
    return new HeatMap(
        title,
        "",
        texts().text(locale, "step"),
        names,
        times.stream().map(Seen::step).toList(),
        new Matrix(bins, each.size(), values),
        texts().text(locale, "share"),
        Range.of(values),
        false);
  }

  private static DoubleStream ends(Numbers numbers) {
    Range range = Range.of(numbers);
    return DoubleStream.of(range.least(), range.most());
  }
}
