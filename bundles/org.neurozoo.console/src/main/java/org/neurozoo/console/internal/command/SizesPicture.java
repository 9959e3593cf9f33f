package org.neurozoo.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Series;

/**
 * Figures over the number of samples, a panel each with a curve for every set.
 *
 * @param spreads of all figures, by the number of samples
 */
record SizesPicture(
    SequencedMap<Integer, SequencedMap<String, Spread>> spreads, Terminal terminal) {

  Picture picture() {
    List<String> names = List.copyOf(spreads.firstEntry().getValue().keySet());
    List<Picture> panels =
        names.stream()
            .map(SizesPicture::measure)
            .distinct()
            .map(measure -> panel(measure, names))
            .toList();
    String title = terminal.text("sizes.title");
    return new Panels(title, (int) Math.ceil(Math.sqrt(panels.size())), panels);
  }

  private static String measure(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private Picture panel(String measure, List<String> names) {
    List<Series> series =
        names.stream().filter(name -> measure(name).equals(measure)).map(this::series).toList();
    return new Curves(measure, Axis.log(terminal.text("sizes.samples")), Axis.of(""), series);
  }

  /**
   * At each number of samples the line goes down and up by the deviation, but not beyond what was
   * seen: no accuracy above 1.
   */
  private Series series(String name) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    spreads.forEach(
        (size, figures) -> {
          Spread s = figures.getOrDefault(name, Spread.of(new double[0]));
          Stream.of(0, -1, 1, 0)
              .forEach(
                  side -> {
                    xs.add(size.doubleValue());
                    ys.add(
                        Math.max(s.least(), Math.min(s.most(), s.mean() + side * s.deviation())));
                  });
        });
    return new Series(name, numbers(xs), numbers(ys));
  }

  private static Numbers numbers(List<Double> values) {
    return Numbers.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
