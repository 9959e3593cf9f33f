package org.neurozoo.plot;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/** Looks for colours in an image. */
record Pixels(BufferedImage image) {
  long count(Color colour) {
    return matches(colour).count();
  }

  double meanX(Color colour) {
    return matches(colour).map(i -> i % image.getWidth()).average().orElseThrow();
  }

  double meanY(Color colour) {
    return matches(colour).map(i -> i / image.getWidth()).average().orElseThrow();
  }

  /** How many pixels of a colour lie in an upright strip, given as shares of the width. */
  long countBetween(Color colour, double from, double to) {
    int width = image.getWidth();
    return matches(colour).filter(i -> i % width >= from * width && i % width < to * width).count();
  }

  /** The smallest rectangle around everything of another colour. */
  Rectangle bounds(Color background) {
    Rectangle bounds = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) != background.getRGB()) {
          bounds.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return bounds;
  }

  /** How many separate patches of a colour, of at least so many pixels, there are. */
  int patches(Color colour, int least) {
    boolean[] seen = new boolean[image.getWidth() * image.getHeight()];
    int patches = 0;
    for (int start : matches(colour).toArray()) {
      patches += !seen[start] && size(colour, start, seen) >= least ? 1 : 0;
    }
    return patches;
  }

  private int size(Color colour, int start, boolean[] seen) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    seen[start] = true;
    int size = 0;
    for (; !open.isEmpty(); size++) {
      int at = open.remove();
      int width = image.getWidth();
      for (int next : new int[] {at - 1, at + 1, at - width, at + width}) {
        if (next >= 0 && next < seen.length && !seen[next] && is(colour, next)) {
          seen[next] = true;
          open.add(next);
        }
      }
    }
    return size;
  }

  private boolean is(Color colour, int index) {
    return image.getRGB(index % image.getWidth(), index / image.getWidth()) == colour.getRGB();
  }

  private IntStream matches(Color colour) {
    return IntStream.range(0, image.getWidth() * image.getHeight()).filter(i -> is(colour, i));
  }
}
