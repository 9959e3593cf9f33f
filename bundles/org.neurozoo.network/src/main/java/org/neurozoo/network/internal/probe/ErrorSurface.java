package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Probe;
import org.neurozoo.network.internal.anatomy.Anatomy;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Box;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Planar;
import org.neurozoo.picture.Range;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * The loss around the present parameters, over two of them, two random directions, or the two along
 * which the optimiser went farthest; with the way it took, where that is known.
 */
final class ErrorSurface implements Probe {
  private static final Property<String> DIRECTIONS =
      Property.oneOf("directions", "path", "path", "random", "parameters");
  private static final Property<String> X = Property.text("x", "").when("directions", "parameters");
  private static final Property<String> Y = Property.text("y", "").when("directions", "parameters");
  private static final Property<String> SLICE = Property.oneOf("slice", "plane", "plane", "line");
  private static final Property<Double> SPAN = Property.real("span", 0, 0, 1e6);
  private static final Property<Long> CELLS = Property.whole("cells", 25, 3, 101);

  /** With fewer states there is no way to speak of. */
  private static final int SHORTEST_WAY = 3;

  /** From this ratio on, the logarithm of the loss is drawn. */
  private static final double STEEP = 50;

  @Override
  public String id() {
    return "error-surface";
  }

  @Override
  public Schema schema() {
    return Schema.of(DIRECTIONS, X, Y, SLICE, SPAN, CELLS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(ErrorSurface.class);
  }

  @Override
  public boolean fits(Experiment experiment) {
    return Anatomy.objective(experiment, experiment.train().take(1))
        .filter(objective -> !objective.state().parameters().isEmpty())
        .isPresent();
  }

  @Override
  public boolean looksBack() {
    return true;
  }

  @Override
  public Picture look(Subject subject, Values input, Locale locale) {
    int cells = input.whole(CELLS);
    boolean line = input.get(SLICE).equals("line");
    Landscape landscape = new Landscape(subject, line ? 2 * fine(cells) : cells * cells);
    Outlook outlook = outlook(subject, landscape, input, locale);
    return line
        ? slice(landscape, outlook, fine(cells), locale)
        : plane(landscape, outlook, cells, locale);
  }

  private static int fine(int cells) {
    return 4 * cells + 1;
  }

  private Outlook outlook(Subject subject, Landscape landscape, Values input, Locale locale) {
    List<SequencedMap<String, float[]>> past = new ArrayList<>();
    for (Past each : subject.past()) {
      past.add(landscape.distance(each::variable));
    }
    double asked = input.get(SPAN);
    double unit = asked == 0 ? 1 : asked;
    if (input.get(DIRECTIONS).equals("parameters")) {
      return parameters(landscape, past, input, unit);
    }
    boolean known = past.size() >= SHORTEST_WAY && moved(past);
    return known && input.get(DIRECTIONS).equals("path")
        ? path(past, asked, locale)
        : random(subject, landscape, unit, locale);
  }

  private static boolean moved(List<SequencedMap<String, float[]>> past) {
    return past.stream()
        .flatMap(each -> each.values().stream())
        .anyMatch(part -> IntStream.range(0, part.length).anyMatch(i -> part[i] != 0));
  }

  private static Outlook parameters(
      Landscape landscape, List<SequencedMap<String, float[]>> past, Values input, double span) {
    Element first = Element.of(input.get(X), 0, landscape.weights(), "x");
    Element second = Element.of(input.get(Y), 1, landscape.weights(), "y");
    double x = first.in(landscape.weights());
    double y = second.in(landscape.weights());
    return new Outlook(
        first.direction(landscape.weights()),
        second.direction(landscape.weights()),
        x,
        y,
        past.isEmpty() ? List.of() : Outlook.way(past, first::of, second::of, x, y),
        span);
  }

  private Outlook path(List<SequencedMap<String, float[]>> past, double span, Locale locale) {
    Direction.Principal axes = Direction.principal(past);
    Direction x = new Direction(component(1, axes.firstShare(), locale), axes.first());
    Direction y = new Direction(component(2, axes.secondShare(), locale), axes.second());
    List<double[]> way = Outlook.way(past, x::along, y::along, 0, 0);
    double breadth = way.stream().mapToDouble(p -> Math.abs(p[0])).max().orElse(1);
    return new Outlook(x, y, 0, 0, way, span == 0 ? breadth / 4 : span);
  }

  private String component(int number, double share, Locale locale) {
    return texts().text(locale, "component", number, Math.round(100 * share));
  }

  private Outlook random(Subject subject, Landscape landscape, double span, Locale locale) {
    long seed = subject.learner().experiment().document().training().seed();
    Direction x = Direction.random("1", landscape.weights(), seed);
    Direction y = Direction.random("2", landscape.weights(), seed);
    return new Outlook(
        new Direction(texts().text(locale, "random.direction", 1), x.parts()),
        new Direction(texts().text(locale, "random.direction", 2), y.parts()),
        0,
        0,
        List.of(),
        span);
  }

  private Picture plane(Landscape landscape, Outlook outlook, int cells, Locale locale) {
    Box box = outlook.box();
    double[] losses = new double[cells * cells];
    Arrays.setAll(
        losses,
        i ->
            landscape.at(
                outlook.x(),
                box.x(i % cells, cells) - outlook.originX(),
                outlook.y(),
                box.y(Math.floorDiv(i, cells), cells) - outlook.originY()));
    Axis x = Axis.of(outlook.x().label());
    Axis y = Axis.of(outlook.y().label());
    Range range = Range.of(Numbers.of(losses));
    boolean steep = range.least() > 0 && range.most() > STEEP * range.least();
    double[] shown = steep ? Arrays.stream(losses).map(Math::log10).toArray() : losses;
    String label = texts().text(locale, steep ? "log.loss" : "loss");
    Matrix matrix = Matrix.of(cells, cells, shown);
    List<Planar> layers = new ArrayList<>();
    layers.add(Field.numbers("", x, y, box, matrix, label));
    layers.addAll(way(outlook, x, y, locale));
    return new Layers(title(locale), layers);
  }

  private List<Planar> way(Outlook outlook, Axis x, Axis y, Locale locale) {
    double[] now = {outlook.originX(), outlook.originY()};
    List<double[]> way = outlook.way();
    String present = texts().text(locale, "way.now");
    if (way.isEmpty()) {
      return List.of(marks(List.of(now), List.of(present), x, y));
    }
    Series series =
        new Series(
            texts().text(locale, "way"),
            Numbers.of(way.stream().mapToDouble(point -> point[0]).toArray()),
            Numbers.of(way.stream().mapToDouble(point -> point[1]).toArray()));
    List<String> names = List.of(texts().text(locale, "way.start"), present);
    // the second colour stands out against the field's
    Series none = new Series("", Numbers.of(), Numbers.of());
    return List.of(
        new Curves("", x, y, List.of(none, series)),
        marks(List.of(way.getFirst(), now), names, x, y));
  }

  private static Scatter marks(List<double[]> points, List<String> names, Axis x, Axis y) {
    return new Scatter(
        "",
        x,
        y,
        Numbers.of(points.stream().mapToDouble(point -> point[0]).toArray()),
        Numbers.of(points.stream().mapToDouble(point -> point[1]).toArray()),
        Indices.of(IntStream.range(0, points.size()).toArray()),
        names,
        Indices.NONE);
  }

  private Picture slice(Landscape landscape, Outlook outlook, int points, Locale locale) {
    Box box = outlook.box();
    Series first = line(landscape, outlook, points, box, true);
    Series second = line(landscape, outlook, points, box, false);
    Axis distance = Axis.of(texts().text(locale, "distance"));
    Axis loss = Axis.of(texts().text(locale, "loss"));
    return new Curves(title(locale), distance, loss, List.of(first, second));
  }

  private static Series line(
      Landscape landscape, Outlook outlook, int points, Box box, boolean across) {
    double least = across ? box.left() - outlook.originX() : box.bottom() - outlook.originY();
    double most = across ? box.right() - outlook.originX() : box.top() - outlook.originY();
    double[] places = new double[points];
    Arrays.setAll(places, i -> least + (most - least) * i / (points - 1));
    double[] losses = new double[points];
    Arrays.setAll(
        losses,
        i ->
            landscape.at(outlook.x(), across ? places[i] : 0, outlook.y(), across ? 0 : places[i]));
    String name = across ? outlook.x().label() : outlook.y().label();
    return new Series(name, Numbers.of(places), Numbers.of(losses));
  }
}
