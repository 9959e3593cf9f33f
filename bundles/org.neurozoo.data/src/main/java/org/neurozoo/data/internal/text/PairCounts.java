package org.neurozoo.data.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.internal.text.BytePairs.Pair;

/** How often tokens stand side by side in words, kept up to date while pairs become tokens. */
final class PairCounts {
  private final List<int[]> words = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();
  private final Map<Pair, Long> counts = new HashMap<>();
  private final Map<Pair, Set<Integer>> places = new HashMap<>();

  /** Adds a word that comes so often. */
  void add(int[] word, int count) {
    words.add(word);
    weights.add(count);
    count(words.size() - 1, count);
  }

  private void count(int index, long by) {
    int[] word = words.get(index);
    for (int i = 0; i + 1 < word.length; i++) {
      Pair pair = new Pair(word[i], word[i + 1]);
      if (counts.merge(pair, by, Long::sum) == 0) {
        counts.remove(pair);
      }
      places.computeIfAbsent(pair, each -> new HashSet<>()).add(index);
    }
  }

  /** The most frequent pair, the first of equal ones; none if no pair comes twice. */
  @Nullable Pair best() {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    if (most < 2) {
      return null;
    }
    for (int[] word : words) {
      for (int i = 0; i + 1 < word.length; i++) {
        Pair pair = new Pair(word[i], word[i + 1]);
        if (counts.getOrDefault(pair, 0L) == most) {
          return pair;
        }
      }
    }
    throw new IllegalStateException("a pair was counted that no word has");
  }

  /** Lets a token take the place of a pair. */
  void merge(Pair pair, int token) {
    Set<Integer> where = places.remove(pair);
    if (where == null) {
      return;
    }
    for (int index : where) {
      count(index, -weights.get(index));
      words.set(index, BytePairs.merge(words.get(index), pair, token));
      count(index, weights.get(index));
    }
    places.remove(pair);
  }
}
