package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import org.neurozoo.graph.NdArray;

/**
 * Rows on their way to the processor, in a buffer that is made for reading: drivers may move what
 * is read often to where the device reaches it slowly.
 */
public final class Rows implements Resource {
  private final Place place;
  private Store store;
  private Passage passage;
  private int capacity;

  /** No rows yet, of those that begin at a place. */
  public Rows(Place place) {
    this.place = place;
    store = place.store().forPassage();
    passage = new Passage(store);
  }

  /** Makes room for so many rows, if there is less. */
  public void makeRoom(GL4 gl, int count) {
    if (count > capacity) {
      store.release(gl);
      store = place.store().forPassage();
      store.reserve(Math.multiplyExact(count, place.size()));
      store.allocate(gl);
      passage = new Passage(store);
      capacity = count;
    }
  }

  /** Copies rows from the place on. */
  public void take(GL4 gl, int row, int count) {
    int size = place.size();
    store.copy(gl, row * size, place.store(), place.offset(), count * size);
  }

  /** Brings rows to a position of an array, and waits for them. */
  public void download(GL4 gl, NdArray into, int position, int count) {
    passage.read(gl, 0, into, position, count * place.size());
  }

  @Override
  public void release(GL4 gl) {
    store.release(gl);
    capacity = 0;
  }
}
