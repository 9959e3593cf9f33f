package org.neurozoo.workbench.train.internal.session;

import java.text.NumberFormat;
import java.util.Locale;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.KeyText;

/** The texts of this bundle, and numbers as people of a language write them. */
public final class Words {
  /** The texts of this bundle. */
  public static final Texts TEXTS = Texts.beside(Words.class);

  private static final double LEAST = 0.1;

  private Words() {}

  /** A whole number. */
  public static String count(Locale locale, long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /** A figure with four digits that count; an accuracy in percent. */
  public static String figure(Locale locale, String name, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return name.endsWith("accuracy")
        ? String.format(locale, "%.2f %%", 100 * value)
        : number(locale, value);
  }

  /** A number with four digits that count. */
  public static String number(Locale locale, double value) {
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= 1e-3 && size < 1e5);
    return String.format(locale, plain ? "%.4f" : "%.2e", value);
  }

  /** A rate as a user would type it. */
  public static String rate(Locale locale, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    int leading = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9)));
    format.setMaximumFractionDigits(Math.clamp(2L - leading, 0, 12));
    return format.format(value);
  }

  /** A time span, rounded to seconds where it is long. */
  public static String duration(Locale locale, double seconds) {
    long whole = Math.round(seconds);
    if (seconds > 0 && seconds < LEAST) {
      return "< " + String.format(locale, "%.1f s", LEAST);
    }
    if (whole >= 3600) {
      return String.format(locale, "%d h %02d min", whole / 3600, whole / 60 % 60);
    }
    return whole >= 60
        ? String.format(locale, "%d min %02d s", whole / 60, whole % 60)
        : String.format(locale, whole >= 10 ? "%.0f s" : "%.1f s", seconds);
  }

  /** What starts a training, with its key: the first thing to do. */
  public static String start(Workbench workbench) {
    return workbench.all(Command.class).stream()
        .filter(command -> command.id().equals("run-start"))
        .map(command -> KeyText.tip(command, workbench))
        .findFirst()
        .orElseGet(() -> TEXTS.text(workbench.locale(), "command.run-start.title"));
  }

  /** How a run stands. */
  public static String status(Locale locale, Run.Status status) {
    return TEXTS.text(locale, "status." + status.name().toLowerCase(Locale.ROOT));
  }

  /** What it costs to go to a step. */
  public static String cost(Locale locale, org.neurozoo.training.Forecast forecast) {
    if (forecast.steps() <= 0) {
      return TEXTS.text(locale, "cost.none", count(locale, forecast.step()));
    }
    if (forecast.seconds() < LEAST) {
      return TEXTS.text(
          locale,
          "cost.quick",
          count(locale, forecast.step()),
          count(locale, forecast.steps()),
          String.format(locale, "%.1f", LEAST));
    }
    return TEXTS.text(
        locale,
        "cost",
        count(locale, forecast.step()),
        count(locale, forecast.steps()),
        duration(locale, forecast.seconds()));
  }
}
