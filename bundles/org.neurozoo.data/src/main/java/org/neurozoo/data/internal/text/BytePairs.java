package org.neurozoo.data.internal.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text as frequent sequences of bytes: what stands side by side most often becomes one token, again
 * and again (Sennrich, Haddow and Birch, "Neural machine translation of rare words with subword
 * units", 2016). As the first 256 tokens are the bytes of UTF-8, any text can be written in them
 * (Radford et al. 2019); no token reaches beyond a word with the space before it, a number, marks,
 * or white space.
 */
public final class BytePairs {
  /** How many bytes there are: the tokens that are not learned. */
  public static final int BYTES = 256;

  private static final Pattern PIECE =
      Pattern.compile(" ?[\\p{L}\\p{M}]+| ?\\p{N}+| ?[^\\s\\p{L}\\p{M}\\p{N}]+|\\s+(?!\\S)|\\s");

  private final List<byte[]> tokens = new ArrayList<>();

  /** The tokens that pairs become, in the order learned. */
  private final SequencedMap<Pair, Integer> merges = new LinkedHashMap<>();

  private final Map<Pair, Integer> ranks = new HashMap<>();

  /** Two tokens side by side. */
  record Pair(int left, int right) {}

  private BytePairs() {
    for (int each = 0; each < BYTES; each++) {
      tokens.add(new byte[] {(byte) each});
    }
  }

  /**
   * Learns from a text.
   *
   * @param size how many tokens there are to be, the bytes included; there are fewer if no pair
   *     comes twice any more
   */
  public static BytePairs learn(String text, int size) {
    SequencedMap<String, Integer> pieces = new LinkedHashMap<>();
    pieces(text).forEach(piece -> pieces.merge(piece, 1, Integer::sum));
    return learn(pieces, size);
  }

  /** Learns from words and how often they come; of pairs as frequent the first one is taken. */
  static BytePairs learn(SequencedMap<String, Integer> words, int size) {
    BytePairs learned = new BytePairs();
    PairCounts counts = new PairCounts();
    words.forEach((word, count) -> counts.add(bytes(word), count));
    while (learned.tokens.size() < size) {
      Pair best = counts.best();
      if (best == null) {
        break;
      }
      counts.merge(best, learned.merged(best));
    }
    return learned;
  }

  private int merged(Pair pair) {
    byte[] left = tokens.get(pair.left);
    byte[] right = tokens.get(pair.right);
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    ranks.put(pair, merges.size());
    merges.put(pair, tokens.size());
    tokens.add(both);
    return tokens.size() - 1;
  }

  private static List<String> pieces(String text) {
    return PIECE.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
  }

  private static int[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xFF).toArray();
  }

  /** The tokens of a text. */
  public int[] of(String text) {
    Map<String, int[]> known = new HashMap<>();
    return pieces(text).stream()
        .flatMapToInt(piece -> Arrays.stream(known.computeIfAbsent(piece, this::piece)))
        .toArray();
  }

  /** Merges what was learned first, until nothing of it is left. */
  private int[] piece(String text) {
    int[] tokens = bytes(text);
    while (true) {
      Pair first = null;
      int rank = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < tokens.length; i++) {
        Pair pair = new Pair(tokens[i], tokens[i + 1]);
        int its = ranks.getOrDefault(pair, Integer.MAX_VALUE);
        first = its < rank ? pair : first;
        rank = Math.min(rank, its);
      }
      if (first == null) {
        return tokens;
      }
      tokens = merge(tokens, first, merges.getOrDefault(first, 0));
    }
  }

  /** A word in which a token takes the place of a pair, from left to right. */
  static int[] merge(int[] word, Pair pair, int token) {
    int[] merged = new int[word.length];
    int length = 0;
    for (int i = 0; i < word.length; i++) {
      boolean both = i + 1 < word.length && word[i] == pair.left && word[i + 1] == pair.right;
      merged[length++] = both ? token : word[i];
      i += both ? 1 : 0;
    }
    return Arrays.copyOf(merged, length);
  }

  /** The text of tokens. */
  public String text(int... some) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int token : some) {
      bytes.writeBytes(tokens.get(token));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The tokens as people read them; parts of characters as the bytes in hexadecimal digits. */
  public List<String> names() {
    return tokens.stream().map(BytePairs::name).toList();
  }

  private static String name(byte[] token) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(token)).toString();
    } catch (CharacterCodingException e) {
      return "\uFFFD" + HexFormat.of().formatHex(token);
    }
  }

  /** The pairs in the order learned, as their texts. */
  List<List<String>> learned() {
    return merges.keySet().stream()
        .map(pair -> List.of(name(tokens.get(pair.left)), name(tokens.get(pair.right))))
        .toList();
  }
}
