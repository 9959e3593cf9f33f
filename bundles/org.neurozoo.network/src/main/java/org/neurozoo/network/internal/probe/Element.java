package org.neurozoo.network.internal.probe;

import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * One number among the parameters, written {@code hidden/weight[2,0]}: the parameter, and one index
 * for each axis, from 0.
 *
 * @param label as written
 * @param parameter its name
 * @param position row-major
 */
record Element(String label, String parameter, int position) {
  private static final Pattern SYNTAX = Pattern.compile("(.+?)(?:\\[([\\d, ]*)])?");

  /**
   * Reads what was asked for.
   *
   * @param text empty for the one that stands in an order
   * @throws FaultException if there is no such element; lists the parameters
   */
  static Element of(
      String text, int otherwise, SequencedMap<String, NdArray> weights, String place) {
    if (text.isBlank()) {
      return standing(otherwise, weights);
    }
    Matcher matcher = SYNTAX.matcher(text);
    if (matcher.matches() && weights.get(matcher.group(1)) instanceof NdArray weight) {
      String indices = matcher.group(2) == null ? "" : matcher.group(2);
      int position = position(indices, weight);
      if (position >= 0) {
        return new Element(text, matcher.group(1), position);
      }
    }
    throw FaultException.of(
        Texts.beside(Element.class), place, "no.element", text, String.join(", ", known(weights)));
  }

  private static Iterable<String> known(SequencedMap<String, NdArray> weights) {
    return weights.entrySet().stream()
        .map(each -> each.getKey() + each.getValue().shape())
        .toList();
  }

  private static Element standing(int place, SequencedMap<String, NdArray> weights) {
    int left = place;
    for (Map.Entry<String, NdArray> each : weights.entrySet()) {
      if (left < each.getValue().length()) {
        return new Element(label(each.getKey(), each.getValue(), left), each.getKey(), left);
      }
      left -= each.getValue().length();
    }
    Map.Entry<String, NdArray> last = weights.lastEntry();
    return new Element(label(last.getKey(), last.getValue(), 0), last.getKey(), 0);
  }

  private static String label(String name, NdArray weight, int position) {
    int[] indices = new int[weight.shape().rank()];
    int rest = position;
    for (int axis = indices.length - 1; axis >= 0; axis--) {
      indices[axis] = rest % weight.shape().extent(axis);
      rest /= weight.shape().extent(axis);
    }
    return name + Arrays.toString(indices).replace(" ", "");
  }

  /** Row-major; -1 if there is none. */
  private static int position(String text, NdArray weight) {
    String[] parts = text.isBlank() ? new String[0] : text.replace(" ", "").split(",", -1);
    if (parts.length != weight.shape().rank()) {
      return -1;
    }
    int position = 0;
    for (int axis = 0; axis < parts.length; axis++) {
      int extent = weight.shape().extent(axis);
      if (!parts[axis].matches("\\d{1,9}") || Integer.parseInt(parts[axis]) >= extent) {
        return -1;
      }
      position = position * extent + Integer.parseInt(parts[axis]);
    }
    return position;
  }

  /** Its value. */
  double in(Map<String, NdArray> weights) {
    NdArray weight = weights.get(parameter);
    return weight == null ? Double.NaN : weight.at(position);
  }

  /** Its value among distances. */
  double of(Map<String, float[]> distances) {
    float[] part = distances.get(parameter);
    return part == null ? Double.NaN : part[position];
  }

  /** The direction along it alone. */
  Direction direction(SequencedMap<String, NdArray> weights) {
    return Direction.element(label, weights, parameter, position);
  }
}
