package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import org.neurozoo.graph.NdArray;

/** What goes into a place, or comes out of it, in the steps of a burst: a row a step. */
public final class Rows implements Resource {
  private final Place place;
  private Store store;
  private int capacity;

  /** No rows yet. */
  public Rows(Place place) {
    this.place = place;
    store = place.store().passage();
  }

  /** Makes room for so many rows, if there is less. */
  public void makeRoom(GL4 gl, int count) {
    if (count > capacity) {
      store.release(gl);
      store = place.store().passage();
      store.reserve(Math.multiplyExact(count, place.size()));
      store.allocate(gl);
      capacity = count;
    }
  }

  /** Brings rows to the device. */
  public void upload(GL4 gl, NdArray from, int count) {
    store.write(gl, 0, from, 0, count * place.size());
  }

  /** Brings rows from the device to a position of an array. */
  public void download(GL4 gl, NdArray into, int position, int count) {
    store.read(gl, 0, into, position, count * place.size());
  }

  @Override
  public void release(GL4 gl) {
    store.release(gl);
    capacity = 0;
  }

  /** Copies a row to the place. */
  public void take(GL4 gl, int row) {
    place.store().copy(gl, place.offset(), store, row * place.size(), place.size());
  }

  /** Copies the place to a row. */
  public void give(GL4 gl, int row) {
    store.copy(gl, row * place.size(), place.store(), place.offset(), place.size());
  }
}
