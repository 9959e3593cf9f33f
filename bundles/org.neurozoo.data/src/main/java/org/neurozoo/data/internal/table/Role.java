package org.neurozoo.data.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.data.internal.text.Vocabulary;

/** What becomes of a column. */
sealed interface Role {
  /** A number as it stands; {@code mean} where it is missing. */
  record Number(double mean) implements Role {}

  /** One of some values; {@code mode} where it is missing. */
  record Nominal(List<String> names, Map<String, Integer> positions, String mode) implements Role {
    static Nominal of(List<String> names, String mode) {
      Map<String, Integer> positions = new HashMap<>();
      names.forEach(name -> positions.put(name, positions.size()));
      return new Nominal(List.copyOf(names), positions, mode);
    }
  }

  /** Tokens. */
  record Text(Vocabulary vocabulary, int longest) implements Role {}

  /** Nothing. */
  record Ignored() implements Role {}

  /** How many numbers it becomes. */
  default int width() {
    return switch (this) {
      case Number number -> 1;
      case Nominal nominal -> nominal.names().size();
      case Text text -> text.longest();
      case Ignored ignored -> 0;
    };
  }

  /** What these numbers are called. */
  default Stream<String> names(String column) {
    return switch (this) {
      case Number number -> Stream.of(column);
      case Nominal nominal -> nominal.names().stream().map(name -> column + "=" + name);
      case Text text -> text.vocabulary().names().stream();
      case Ignored ignored -> Stream.empty();
    };
  }
}
