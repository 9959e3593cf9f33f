package org.neurozoo.graph.cpu.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

class TilesTest {
  private static final int KEPT = 4;
  private static final int LANES = 4;
  private static final int K = 3;

  private final Warmer warmer = Warmer.immediate();
  private final Tiles tiles = new Tiles(LANES, warmer, KEPT);

  @AfterEach
  void close() {
    warmer.close();
  }

  /** Two rows of one vector; rows of a lie so far apart. */
  private static TileShape shape(int aRow) {
    return new TileShape(1, LANES, 2, aRow, 1, LANES, LANES, LANES);
  }

  /** The sum of row r of a, which holds r + 1 in all places, times ones. */
  private static void assertMultiplies(TileCode code) {
    int aRow = code.shape().aRow();
    float[] a = new float[2 * aRow];
    java.util.Arrays.fill(a, 0, aRow, 1);
    java.util.Arrays.fill(a, aRow, 2 * aRow, 2);
    float[] b = new float[K * LANES];
    java.util.Arrays.fill(b, 1);
    float[] c = new float[2 * LANES];
    code.tile().run(a, 0, new int[0], b, 0, new int[0], c, 0, 0, K);
    for (int i = 0; i < c.length; i++) {
      // Small whole numbers are multiplied and added exactly.
      assertEquals(K * (i / LANES + 1), c[i]);
    }
  }

  @Test
  void equalShapesShareATile() {
    assertSame(tiles.of(shape(5)), tiles.of(shape(5)));
  }

  @Test
  void manyShapesDoNotGrowTheCache() {
    TileCode first = tiles.of(shape(K));
    for (int aRow = K + 1; aRow < 40; aRow++) {
      assertMultiplies(tiles.of(shape(aRow)));
    }
    assertEquals(KEPT, tiles.size());
    TileCode again = tiles.of(shape(K));
    assertNotSame(first, again);
    assertMultiplies(first);
    assertMultiplies(again);
  }

  @Test
  void aTileThatGaveWayIsUnloaded() throws InterruptedException {
    WeakReference<Class<?>> type = new WeakReference<>(tiles.of(shape(K)).tile().getClass());
    for (int aRow = K + 1; aRow <= K + KEPT; aRow++) {
      tiles.of(shape(aRow));
    }
    for (int i = 0; i < 20 && type.get() != null; i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertNull(type.get());
  }
}
