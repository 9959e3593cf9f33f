package org.neurozoo.plot.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.picture.Bars;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Histogram;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Planar;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.picture.Table;
import org.neurozoo.picture.TextPicture;

/** The numbers of pictures as rows of comma-separated values. */
public final class CsvRows {
  private final StringBuilder text = new StringBuilder();

  private CsvRows() {}

  /** The rows of a picture, each ended by CR LF. */
  public static String of(Picture picture) {
    CsvRows rows = new CsvRows();
    rows.add(picture);
    return rows.text.toString();
  }

  private void add(Picture picture) {
    switch (picture) {
      case Planar planar -> planar(planar);
      case Layers layers -> parts(layers.layers());
      case Panels panels -> parts(panels.pictures());
      case HeatMap map -> heatMap(map);
      case ImageGrid grid -> images(grid);
      case NodeGraph graph -> graph(graph);
      case Table table -> {
        row(table.columns());
        table.rows().forEach(this::row);
      }
      case TextPicture(String title, String words) -> {
        row(List.of("text"));
        words.lines().forEach(line -> row(List.of(line)));
      }
    }
  }

  private void parts(List<? extends Picture> pictures) {
    for (int i = 0; i < pictures.size(); i++) {
      if (i > 0) {
        text.append("\r\n");
      }
      if (!pictures.get(i).title().isEmpty()) {
        row(List.of(pictures.get(i).title()));
      }
      add(pictures.get(i));
    }
  }

  private void planar(Planar planar) {
    switch (planar) {
      case Curves curves -> {
        row(List.of("series", head(curves.x().label(), "x"), head(curves.y().label(), "y")));
        curves.series().forEach(this::series);
      }
      case Scatter scatter -> scatter(scatter);
      case Field field -> field(field);
      case Histogram histogram -> {
        row(List.of("group", "from", "to", "height"));
        histogram.groups().forEach(this::bars);
      }
    }
  }

  private static String head(String label, String otherwise) {
    return label.isEmpty() ? otherwise : label;
  }

  private void series(Series series) {
    for (int i = 0; i < series.xs().size(); i++) {
      row(List.of(series.name(), number(series.xs().at(i)), number(series.ys().at(i))));
    }
  }

  private void bars(Bars bars) {
    for (int i = 0; i < bars.heights().size(); i++) {
      String from = number(bars.edges().at(i));
      String to = number(bars.edges().at(i + 1));
      row(List.of(bars.name(), from, to, number(bars.heights().at(i))));
    }
  }

  private void scatter(Scatter scatter) {
    String x = head(scatter.x().label(), "x");
    row(List.of(x, head(scatter.y().label(), "y"), "class", "row"));
    for (int i = 0; i < scatter.xs().size(); i++) {
      String type =
          scatter.classes().isEmpty() ? "" : scatter.classNames().get(scatter.classes().at(i));
      String from = origin(scatter.rows(), i);
      row(List.of(number(scatter.xs().at(i)), number(scatter.ys().at(i)), type, from));
    }
  }

  private static String origin(Indices rows, int position) {
    return rows.isEmpty() ? "" : String.valueOf(rows.at(position));
  }

  private void field(Field field) {
    String x = head(field.x().label(), "x");
    row(List.of(x, head(field.y().label(), "y"), head(field.valueLabel(), "value")));
    for (int j = 0; j < field.values().rows(); j++) {
      for (int i = 0; i < field.values().columns(); i++) {
        double value = field.values().at(j, i);
        boolean named = !field.classNames().isEmpty() && !Double.isNaN(value);
        row(
            List.of(
                number(field.box().x(i, field.values().columns())),
                number(field.box().y(j, field.values().rows())),
                named ? field.classNames().get((int) value) : number(value)));
      }
    }
  }

  private void heatMap(HeatMap map) {
    List<String> head = new ArrayList<>(List.of(""));
    IntStream.range(0, map.values().columns())
        .forEach(i -> head.add(map.columnNames().isEmpty() ? "" + i : map.columnNames().get(i)));
    row(head);
    for (int j = 0; j < map.values().rows(); j++) {
      List<String> cells = new ArrayList<>();
      cells.add(map.rowNames().isEmpty() ? "" + j : map.rowNames().get(j));
      for (int i = 0; i < map.values().columns(); i++) {
        cells.add(number(map.values().at(j, i)));
      }
      row(cells);
    }
  }

  private void images(ImageGrid grid) {
    int size = grid.channels() * grid.height() * grid.width();
    List<String> head = new ArrayList<>(List.of("caption", "row"));
    IntStream.range(0, size).forEach(i -> head.add("pixel " + i));
    row(head);
    for (int image = 0; image < grid.count(); image++) {
      List<String> cells = new ArrayList<>();
      cells.add(grid.captions().isEmpty() ? "" : grid.captions().get(image));
      cells.add(origin(grid.rows(), image));
      for (int i = 0; i < size; i++) {
        cells.add(number(grid.pixels().at(image * size + i)));
      }
      row(cells);
    }
  }

  private void graph(NodeGraph graph) {
    row(List.of("node", "title", "group", "value", "lines"));
    for (NodeGraph.Node node : graph.nodes()) {
      String group = node.group() < 0 ? "" : graph.groupNames().get(node.group());
      String lines = String.join("; ", node.lines());
      row(List.of(node.id(), node.title(), group, number(node.value()), lines));
    }
    text.append("\r\n");
    row(List.of("from", "to", "label"));
    graph.edges().forEach(edge -> row(List.of(edge.from(), edge.to(), edge.label())));
  }

  /** As short as it reads back the same; nothing where there is none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? String.valueOf((long) value) : String.valueOf(value);
  }

  private void row(List<String> cells) {
    text.append(String.join(",", cells.stream().map(CsvRows::quoted).toList())).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
