package org.neurozoo.schema;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Kind.Choice;

/** Turns raw values of documents and command lines into values of a kind. */
final class Reading {
  private static final Texts TEXTS = Texts.beside(Reading.class);

  private Reading() {}

  static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }

  static Object read(Kind<?> kind, Object raw, String place) {
    return switch (kind) {
      case Kind.Whole whole -> whole(whole, raw, place);
      case Kind.Real real -> real(real, raw, place);
      case Kind.Truth truth -> truth(raw, place);
      case Kind.Text text -> text(raw, place);
      case Kind.OneOf oneOf -> oneOf(oneOf, raw, place);
      case Kind.Contributed contributed -> choice(raw, place);
      case Kind.ListOf<?> list -> list(list, raw, place);
    };
  }

  private static Object whole(Kind.Whole kind, Object raw, String place) {
    double value = number(raw, "not.whole", place);
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw fault(place, "not.whole", raw);
    }
    if (value < kind.least() || value > kind.most()) {
      throw fault(place, "out.of.bounds", raw, kind.least(), kind.most());
    }
    return (long) value;
  }

  private static Object real(Kind.Real kind, Object raw, String place) {
    double value = number(raw, "not.real", place);
    if (kind.leastExcluded() ? !(value > kind.least()) : !(value >= kind.least())) {
      String key = kind.leastExcluded() ? "not.above" : "not.at.least";
      throw fault(place, key, raw, plain(kind.least()));
    }
    if (!(value <= kind.most())) {
      throw fault(place, "not.at.most", raw, plain(kind.most()));
    }
    return value;
  }

  /** A bound as people write it: 0, not 0.0; 10, not 1E+1. */
  private static String plain(double bound) {
    BigDecimal digits = new BigDecimal(bound, MathContext.DECIMAL32).stripTrailingZeros();
    boolean usual = bound == 0 || (Math.abs(bound) >= 1e-5 && Math.abs(bound) < 1e10);
    return usual ? digits.toPlainString() : digits.toString();
  }

  private static double number(Object raw, String key, String place) {
    if (raw instanceof Number number) {
      return number.doubleValue();
    }
    try {
      return Double.parseDouble(String.valueOf(raw));
    } catch (NumberFormatException e) {
      throw fault(place, key, raw);
    }
  }

  private static Object truth(Object raw, String place) {
    return switch (String.valueOf(raw)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(place, "not.truth", raw);
    };
  }

  private static Object text(Object raw, String place) {
    if (raw instanceof Map || raw instanceof List) {
      throw fault(place, "not.text", raw);
    }
    return String.valueOf(raw);
  }

  private static Object oneOf(Kind.OneOf kind, Object raw, String place) {
    String word = String.valueOf(raw);
    if (!kind.options().contains(word)) {
      throw fault(place, "not.one.of", raw, String.join(", ", kind.options()));
    }
    return word;
  }

  /** A bare type, or {@code {"type": …, "values": {…}}}. */
  private static Object choice(Object raw, String place) {
    return switch (raw) {
      case Choice choice -> choice;
      case String type -> Choice.of(type);
      case Map<?, ?> map when map.get("type") instanceof String type ->
          new Choice(type, values(map.get("values"), place));
      default -> throw fault(place, "not.choice", raw);
    };
  }

  private static Map<String, Object> values(@Nullable Object raw, String place) {
    if (raw == null) {
      return Map.of();
    }
    if (!(raw instanceof Map<?, ?> map)) {
      throw fault(place, "not.choice", raw);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value));
    return values;
  }

  private static Object list(Kind.ListOf<?> kind, Object raw, String place) {
    if (!(raw instanceof List<?> list)) {
      throw fault(place, "not.list", raw);
    }
    return list.stream().map(each -> read(kind.element(), each, place)).toList();
  }
}
