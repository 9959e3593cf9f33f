package org.neurozoo.data.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens that texts are made of, with their positions: characters by their code, words by their
 * frequency, the most frequent first. Tokens left out are one token {@link #UNKNOWN} at the end.
 */
public final class Vocabulary {
  /** What stands for all tokens left out. */
  public static final String UNKNOWN = "<unknown>";

  private final Unit unit;
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int unknown;

  private Vocabulary(Unit unit, List<String> names) {
    this.unit = unit;
    this.names = List.copyOf(names);
    names.forEach(name -> positions.put(name, positions.size()));
    this.unknown = positions.getOrDefault(UNKNOWN, -1);
  }

  /** The tokens. */
  public List<String> names() {
    return names;
  }

  /**
   * The tokens of a text as positions.
   *
   * @throws IllegalArgumentException if it has one that is not in the vocabulary
   */
  public int[] of(String text) {
    return unit.cut(text).stream().mapToInt(this::position).toArray();
  }

  private int position(String token) {
    int position = positions.getOrDefault(token, unknown);
    if (position < 0) {
      throw new IllegalArgumentException("no token " + token);
    }
    return position;
  }

  /** Counts tokens, then makes a vocabulary of them. */
  public static final class Builder {
    private final Unit unit;
    private final Map<String, Integer> counts = new HashMap<>();
    private int longest;

    /** A builder for texts cut into a unit. */
    public Builder(Unit unit) {
      this.unit = unit;
    }

    /** Counts the tokens of a text. */
    public void add(String text) {
      List<String> tokens = unit.cut(text);
      tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
      longest = Math.max(longest, tokens.size());
    }

    private int count(String token) {
      return counts.getOrDefault(token, 0);
    }

    /** The greatest number of tokens that a text had. */
    public int longest() {
      return longest;
    }

    /**
     * The vocabulary.
     *
     * @param most how many tokens it may have, the unknown one included; 0 is no bound
     */
    public Vocabulary build(int most) {
      Comparator<String> order =
          unit == Unit.CHARACTERS
              ? Comparator.naturalOrder()
              : Comparator.<String>comparingInt(token -> -count(token))
                  .thenComparing(Comparator.naturalOrder());
      Comparator<String> byFrequency = Comparator.comparingInt(token -> -count(token));
      if (most == 0 || counts.size() <= most) {
        return new Vocabulary(unit, counts.keySet().stream().sorted(order).toList());
      }
      List<String> kept =
          new ArrayList<>(
              counts.keySet().stream()
                  .sorted(byFrequency.thenComparing(Comparator.naturalOrder()))
                  .limit(most - 1)
                  .sorted(order)
                  .toList());
      kept.add(UNKNOWN);
      return new Vocabulary(unit, kept);
    }
  }
}
