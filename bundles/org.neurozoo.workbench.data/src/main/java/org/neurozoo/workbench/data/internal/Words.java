package org.neurozoo.workbench.data.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;

/** Numbers, names and sentences about data in the user's language. */
final class Words {
  /** Features are numbers of 24 bits: more digits would tell of rounding only. */
  private static final MathContext DIGITS = new MathContext(6);

  private static final MathContext FIGURES = new MathContext(4);

  private final Locale locale;
  private final NumberFormat whole;
  private final DecimalFormat plain;
  private final DecimalFormat powers;

  Words(Locale locale) {
    this.locale = locale;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign('\u2212');
    whole = NumberFormat.getIntegerInstance(locale);
    plain = new DecimalFormat("#,##0.##########", symbols);
    powers = new DecimalFormat("0.#####E0", symbols);
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... arguments) {
    return Setup.TEXTS.text(locale, key, arguments);
  }

  /** A number of things, with its thousands apart. */
  String count(long count) {
    return whole.format(count);
  }

  /** So many of something, singular or plural. */
  String count(String key, long count) {
    return text(count == 1 ? key + ".one" : key, count(count));
  }

  /** A number as short as it can be told; a dash if it is missing. */
  String number(double number) {
    if (Double.isNaN(number)) {
      return "\u2013";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "\u221e" : "\u2212\u221e";
    }
    double size = Math.abs(number);
    boolean odd = size != 0 && (size < 1e-4 || size >= 1e9);
    return (odd ? powers : plain).format(new BigDecimal(number).round(DIGITS));
  }

  /** A figure of many numbers: fewer digits are told. */
  String figure(double number) {
    return Double.isFinite(number)
        ? number(new BigDecimal(number).round(FIGURES).doubleValue())
        : number(number);
  }

  /** A share of all, in hundredths. */
  String share(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
    return format.format(share);
  }

  /** What a column is called, by its position where it has no name. */
  String name(DataSet data, Column column, int position) {
    if (!column.name().isEmpty()) {
      return column.name();
    }
    if (column.target()) {
      return text("name.target", count(position + 1));
    }
    if (data.kind() instanceof Features.Image) {
      int channels = data.features().shape().extent(1);
      return channels == 1
          ? text("name.grey")
          : channels == 3
              ? text("name.channel." + position)
              : text("name.channel", count(position + 1));
    }
    return text("name.feature", position + 1);
  }

  /** What samples are, for instance {@code 150 samples · 4 features · 3 classes}. */
  String summary(DataSet data) {
    boolean series = data.kind() instanceof Features.Series;
    return String.join(
        " \u00b7 ",
        count(series ? "count.moments" : "count.samples", data.size()),
        form(data),
        aim(data.target()));
  }

  private String form(DataSet data) {
    Shape shape = data.sampleShape();
    return switch (data.kind()) {
      case Features.Vector vector -> count("count.features", shape.count());
      case Features.Series series -> count("count.features", shape.count());
      case Features.Image image ->
          text("form.image", shape.extent(2), shape.extent(1), shape.extent(0));
      case Features.Sequence sequence ->
          text("form.sequence", count(shape.extent(0)), count(shape.extent(1)));
      case Features.Tokens tokens ->
          text("form.tokens", count(shape.extent(0)), count(tokens.names().size()));
      case Features.Tree tree -> text("form.tree", count(shape.extent(0)));
    };
  }

  private String aim(Target target) {
    return switch (target) {
      case Target.Classes classes -> count("count.classes", classes.names().size());
      case Target.Numbers numbers -> count("count.numbers", numbers.names().size());
      case Target.None none -> text("count.none");
    };
  }

  /** Names of tokens or classes one after the other; letters need no space between. */
  static String run(List<String> names, int[] positions) {
    boolean letters = names.stream().limit(1000).allMatch(name -> name.length() <= 1);
    StringBuilder run = new StringBuilder();
    for (int position : positions) {
      if (!letters && !run.isEmpty()) {
        run.append(' ');
      }
      run.append(
          position < 0
              ? "\u00b7"
              : position < names.size() ? names.get(position) : String.valueOf(position));
    }
    while (!run.isEmpty() && run.charAt(run.length() - 1) == '\u00b7') {
      run.setLength(run.length() - 1);
    }
    return run.toString().strip().replace('\n', '\u21b5');
  }
}
