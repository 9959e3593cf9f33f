package org.neurozoo.data.internal.generator;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Capital letters of 5 · 7 pixels, drawn for this project; each row is two octal digits. */
final class Font {
  static final int WIDTH = 5;
  static final int HEIGHT = 7;
  static final int PIXELS = WIDTH * HEIGHT;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String[] ROWS = {
    "04121221372121", "36212136212136", "16212020202116", "34222121212234", "37202036202037",
    "37202036202020", "16212027212117", "21212137212121", "16040404040416", "07020202022214",
    "21222430242221", "20202020202037", "21332525212121", "21312523212121", "16212121212116",
    "36212136202020", "16212121252215", "36212136242221", "17202016010136", "37040404040404",
    "21212121212116", "21212121121204", "21212125252512", "21211204122121", "21211204040404",
    "37010204102037"
  };
  private static final Map<String, String> TABLE =
      IntStream.range(0, ROWS.length)
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> LETTERS.substring(i, i + 1), i -> ROWS[i]));

  private Font() {}

  static boolean has(String letter) {
    return TABLE.containsKey(letter);
  }

  /** Whether a pixel, counted row by row, is inked. */
  static boolean ink(String letter, int pixel) {
    int row = pixel / WIDTH;
    String rows = TABLE.getOrDefault(letter, "0".repeat(2 * HEIGHT));
    int bits = Integer.parseInt(rows.substring(2 * row, 2 * row + 2), 8);
    return (bits >> WIDTH - 1 - pixel % WIDTH & 1) == 1;
  }
}
