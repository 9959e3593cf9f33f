package org.neurozoo.data.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** What a text is cut into. */
public enum Unit {
  /** Unicode characters. */
  CHARACTERS,
  /** Words and marks; white space only separates them, but the end of a line is a token. */
  WORDS,
  /** Frequent sequences of bytes, learned from the text to train with: {@link BytePairs}. */
  BYTE_PAIRS;

  /** The property {@code unit} where byte pairs can be learned. */
  static final Property<String> LEARNED =
      Property.oneOf("unit", "characters", "characters", "words", "byte-pairs");

  /** The property {@code unit}. */
  public static final Property<String> PROPERTY =
      Property.oneOf("unit", "characters", "characters", "words");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_'’-]+|\\n|[^\\s]");

  /** The unit that the values ask for. */
  public static Unit of(Values values) {
    return Arrays.stream(values())
        .filter(unit -> unit.name().replace('_', '-').equalsIgnoreCase(values.get(PROPERTY)))
        .findFirst()
        .orElse(CHARACTERS);
  }

  /** The tokens of a text in their order. */
  public List<String> cut(String text) {
    return switch (this) {
      case CHARACTERS -> text.codePoints().mapToObj(Character::toString).toList();
      case BYTE_PAIRS -> throw new IllegalStateException("byte pairs must be learned first");
      case WORDS -> WORD.matcher(text).results().map(MatchResult::group).toList();
    };
  }
}
