package org.neurozoo.testkit.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.FaultException;

/** Whether people are told what they need, in every language. */
public final class Wording {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final int LONGEST = 1000;
  private static final Pattern UNFILLED = Pattern.compile("\\{\\d}|\\p{Cc}");

  private Wording() {}

  /** The texts of a contribution that are missing or empty: language and key. */
  public static List<String> missing(Contribution contribution) {
    String prefix = contribution.kind() + "." + contribution.id() + ".";
    Stream<String> properties = contribution.schema().properties().stream().map(p -> p.id());
    List<String> keys = Stream.concat(Stream.of("title", "help"), properties).toList();
    return LANGUAGES.stream()
        .flatMap(
            language ->
                keys.stream()
                    .map(prefix::concat)
                    .filter(key -> !isTold(contribution, language, key))
                    .map(key -> "no " + language.getDisplayLanguage(Locale.ENGLISH) + " " + key))
        .toList();
  }

  private static boolean isTold(Contribution contribution, Locale language, String key) {
    return contribution.texts().speaks(language, key)
        && !contribution.texts().text(language, key).isBlank();
  }

  /** What is wrong with how a fault is told, of which a name or a place must be part. */
  public static List<String> flaws(FaultException fault, List<String> oneOf) {
    return LANGUAGES.stream()
        .map(language -> fault.fault().message(language))
        .flatMap(message -> flaws(message, oneOf).stream())
        .toList();
  }

  private static List<String> flaws(String message, List<String> oneOf) {
    boolean isSentence =
        message.endsWith(".") && message.length() <= LONGEST && !UNFILLED.matcher(message).find();
    if (!isSentence) {
      return List.of("this is no sentence: " + message);
    }
    return oneOf.stream().anyMatch(message::contains)
        ? List.of()
        : List.of("this does not name " + String.join(" or ", oneOf) + ": " + message);
  }
}
