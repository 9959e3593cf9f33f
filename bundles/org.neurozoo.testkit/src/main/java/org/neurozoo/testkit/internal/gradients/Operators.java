package org.neurozoo.testkit.internal.gradients;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurozoo.graph.Tensor;

/**
 * Operators by name, as ONNX defines them, and losses and formulas that ONNX does not know. Where
 * the field has several conventions for one name (what a loss is averaged over), all are listed:
 * the given value tells which one is meant.
 */
final class Operators {
  /** What a case may mean. */
  interface Operator extends Function<GradientCase, List<Tensor>> {}

  private static final Pattern NUMBER =
      Pattern.compile("_(?:(?:alpha|beta|slope|delta)_?)?(\\d+)(?:_(\\d+))?$");
  private static final Map<String, Operator> ALL = all();

  private Operators() {}

  private static Map<String, Operator> all() {
    Map<String, Operator> all = new HashMap<>();
    ElementwiseOperators.addTo(all);
    ReductionOperators.addTo(all);
    MovementOperators.addTo(all);
    ImageOperators.addTo(all);
    NormOperators.addTo(all);
    SequenceOperators.addTo(all);
    LossOperators.addTo(all);
    return all;
  }

  /** One meaning. */
  static void add(Map<String, Operator> all, String names, Function<GradientCase, Tensor> build) {
    for (String name : names.split(" ")) {
      all.put(name, c -> List.of(build.apply(c)));
    }
  }

  static List<Tensor> build(GradientCase c) {
    Operator operator = ALL.get(plain(c.op()));
    if (operator == null) {
      throw new IllegalArgumentException("there is no operator " + c.op());
    }
    return operator.apply(c);
  }

  /** A name in small letters, without underscores and the number that may stand behind it. */
  private static String plain(String op) {
    String small = op.toLowerCase(Locale.ROOT).replace('-', '_');
    String whole = small.replace("_", "");
    return ALL.containsKey(whole) ? whole : NUMBER.matcher(small).replaceFirst("").replace("_", "");
  }

  /** The number behind a name: 0.01 of {@code leaky_relu_0_01}, or an attribute. */
  static double parameter(GradientCase c, String attribute, double otherwise) {
    Matcher matcher = NUMBER.matcher(c.op());
    if (c.has(attribute) || !matcher.find()) {
      return c.number(attribute, otherwise);
    }
    String fraction = matcher.group(2) == null ? "0" : matcher.group(2);
    return Double.parseDouble(matcher.group(1) + "." + fraction);
  }
}
