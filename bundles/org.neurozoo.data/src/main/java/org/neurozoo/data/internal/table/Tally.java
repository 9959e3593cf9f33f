package org.neurozoo.data.internal.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.neurozoo.data.internal.text.Vocabulary;

/** What the cells of one column are, counted on a first way through the table. */
final class Tally {
  /** More values are no longer told apart. */
  static final int MOST = 65_536;

  private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9][0-9.,eE+-]*");

  private final Cells cells;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Vocabulary.Builder words;
  private final boolean text;
  private long numbers;
  private long others;
  private long digits;
  private long missing;
  private double sum;

  Tally(Cells cells, Vocabulary.Builder words, boolean text) {
    this.cells = cells;
    this.words = words;
    this.text = text;
  }

  void add(String cell) {
    if (cells.missing(cell)) {
      missing++;
      return;
    }
    if (text) {
      words.add(cell);
      return;
    }
    OptionalDouble number = cells.number(cell);
    numbers += number.isPresent() ? 1 : 0;
    others += number.isPresent() ? 0 : 1;
    digits += number.isEmpty() && DIGITS.matcher(cell.strip()).matches() ? 1 : 0;
    sum += number.orElse(0);
    if (counts.size() <= MOST) {
      counts.merge(cell.strip(), 1, Integer::sum);
    }
  }

  /**
   * Whether numbers are at least as frequent as texts; digits and marks that are no number, for
   * instance decimal commas, are meant as numbers. So is what never varies: it tells no classes
   * apart.
   */
  boolean mostlyNumbers() {
    return 2 * (numbers + digits) >= total() || counts.size() < 2;
  }

  boolean allNumbers() {
    return others == 0;
  }

  long missing() {
    return missing;
  }

  boolean filled() {
    return numbers + others > 0;
  }

  long total() {
    return numbers + others;
  }

  /** The mean of the numbers. */
  double mean() {
    return numbers == 0 ? 0 : sum / numbers;
  }

  /** The most frequent value, the first of these. */
  String mode() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  int distinct() {
    return counts.size();
  }

  /** The values in the order of their numbers or else of their names, not of the rows. */
  List<String> classes() {
    Comparator<String> byNumber =
        Comparator.comparingDouble(cell -> cells.number(cell).orElse(Double.MAX_VALUE));
    return counts.keySet().stream()
        .sorted(byNumber.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  Vocabulary.Builder words() {
    return words;
  }
}
