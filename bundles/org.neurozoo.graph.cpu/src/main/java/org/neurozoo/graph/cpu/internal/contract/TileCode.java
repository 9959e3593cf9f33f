package org.neurozoo.graph.cpu.internal.contract;

import org.neurozoo.graph.cpu.internal.warm.Candidate;
import org.neurozoo.graph.cpu.internal.warm.Warmer;

/** A tile defined for a shape, and whether it is worth using yet. */
final class TileCode implements Candidate {
  private final TileShape shape;
  private final Tile tile;
  private final Warmer warmer;
  private volatile boolean ready;

  private boolean submitted;

  TileCode(TileShape shape, Tile tile, Warmer warmer) {
    this.shape = shape;
    this.tile = tile;
    this.warmer = warmer;
    ready = warmer.isImmediate();
  }

  /** Has the tile made ready, if that is not under way. */
  void warm() {
    if (!submitted && !ready) {
      submitted = true;
      warmer.submit(this);
    }
  }

  TileShape shape() {
    return shape;
  }

  Tile tile() {
    return tile;
  }

  boolean isReady() {
    return ready;
  }

  @Override
  public Rehearsal rehearsal() {
    return new TileRehearsal(shape, tile);
  }

  @Override
  public void adopt() {
    ready = true;
  }

  @Override
  public String toString() {
    return shape.toString();
  }
}
