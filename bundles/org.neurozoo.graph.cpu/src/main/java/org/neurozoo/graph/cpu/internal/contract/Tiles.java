package org.neurozoo.graph.cpu.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.neurozoo.graph.cpu.internal.cache.Recent;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/** Tiles, one for each shape that was in use lately. */
public final class Tiles {
  /** More shapes than a large plan has. */
  private static final int KEPT = 512;

  private final int lanes;
  private final Warmer warmer;
  private final Recent<TileShape, TileCode> tiles;

  /**
   * No tiles yet.
   *
   * @param lanes how many floats a vector has; 1 for no tiles at all
   * @param warmer decides when tiles are used
   */
  public Tiles(int lanes, Warmer warmer) {
    this(lanes, warmer, KEPT);
  }

  /** No tiles yet, and never more than so many. */
  Tiles(int lanes, Warmer warmer, int kept) {
    this.lanes = lanes;
    this.warmer = warmer;
    tiles = new Recent<>(kept);
  }

  int lanes() {
    return lanes;
  }

  /** The tile of a shape. */
  TileCode of(TileShape shape) {
    return tiles.of(shape, this::define);
  }

  /** How many are kept. */
  int size() {
    return tiles.size();
  }

  private TileCode define(TileShape shape) {
    Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> type =
          lookup.defineHiddenClassWithClassData(template(shape), shape, true).lookupClass();
      Object tile = lookup.findConstructor(type, MethodType.methodType(void.class)).invoke();
      return new TileCode(shape, (Tile) tile, warmer);
    } catch (Throwable e) {
      throw new IllegalStateException("a tile does not load: " + shape, e);
    }
  }

  private static byte[] template(TileShape shape) throws IOException {
    String name = "Tile" + shape.vectors() + ".class";
    try (InputStream file = Tiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException(name + " is missing from the bundle");
      }
      return file.readAllBytes();
    }
  }
}
