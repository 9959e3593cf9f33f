package org.neurozoo.workbench.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * What is measured about samples under one name: a feature, a channel of pictures, a feature of the
 * steps of a sequence, a number to be learned. Reads the data set's own storage.
 *
 * @param name empty if it has none
 * @param target whether it is to be learned
 * @param array holds the numbers
 * @param size how many numbers of the array a sample has
 * @param offset where in a sample the first one lies
 * @param step how far it is from one to the next
 * @param most how many a sample has at most
 * @param counts how many a sample has
 */
record Column(
    String name,
    boolean target,
    NdArray array,
    int size,
    int offset,
    int step,
    int most,
    IntUnaryOperator counts) {

  /** How many numbers a sample has. */
  int count(int sample) {
    return counts.applyAsInt(sample);
  }

  /** The number of a sample at a position. */
  double at(int sample, int position) {
    return array.at(sample * size + offset + position * step);
  }

  /** The features, then the numbers to be learned; tokens are no numbers and have no columns. */
  static List<Column> of(DataSet data) {
    List<Column> columns = new ArrayList<>(features(data));
    if (data.target() instanceof Target.Numbers numbers) {
      Shape shape = numbers.values().shape();
      int width = shape.extent(shape.rank() - 1);
      columns.addAll(
          columns(
              numbers.names(),
              true,
              numbers.values(),
              width,
              width,
              numbers.perStep() ? steps(data) : sample -> 1));
    }
    return List.copyOf(columns);
  }

  /** The features only. */
  static List<Column> features(DataSet data) {
    NdArray array = data.features();
    return switch (data.kind()) {
      case Features.Tokens tokens -> List.of();
      case Features.Image image -> channels(image, array);
      case Features.Sequence(var names) ->
          columns(
              names, false, array, array.shape().extent(2), array.shape().extent(2), steps(data));
      case Features.Tree(var names, var children) ->
          columns(
              names, false, array, array.shape().extent(2), array.shape().extent(2), steps(data));
      case Features.Vector(var names) -> flat(names, array, data.sampleShape().count());
      case Features.Series(var names) -> flat(names, array, data.sampleShape().count());
    };
  }

  private static List<Column> flat(List<String> names, NdArray array, int width) {
    return columns(names, false, array, width, width, sample -> 1);
  }

  private static IntUnaryOperator steps(DataSet data) {
    int most = data.features().shape().extent(1);
    return data.lengths()
        .<IntUnaryOperator>map(lengths -> sample -> (int) lengths.at(sample))
        .orElse(sample -> most);
  }

  private static List<Column> columns(
      List<String> names,
      boolean target,
      NdArray array,
      int width,
      int step,
      IntUnaryOperator counts) {
    int size = array.shape().axes(1, array.shape().rank()).count();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String name = i < names.size() ? names.get(i) : "";
      columns.add(new Column(name, target, array, size, i, step, size / width, counts));
    }
    return columns;
  }

  private static List<Column> channels(Features.Image image, NdArray array) {
    Shape shape = array.shape();
    int pixels = shape.extent(2) * shape.extent(3);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < shape.extent(1); i++) {
      String name = i < image.names().size() ? image.names().get(i) : "";
      columns.add(
          new Column(
              name,
              false,
              array,
              shape.extent(1) * pixels,
              i * pixels,
              1,
              pixels,
              sample -> pixels));
    }
    return columns;
  }
}
