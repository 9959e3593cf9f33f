package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;

/**
 * Where a buffer of a plan lies.
 *
 * @param size number of elements
 * @param offset of its first element
 */
public record Place(Store store, ElementType type, int size, int offset) {
  /** Fills it from a position of an array. */
  public void write(GL4 gl, NdArray from, int position) {
    store.write(gl, offset, from, position, size);
  }

  /** Puts a whole number into its first element. */
  public void put(GL4 gl, int number) {
    store.put(gl, offset, number);
  }

  /**
   * Copies it to a position of an array, by way of a buffer that is made for reading: drivers may
   * move what is read often to where the device reaches it slowly.
   */
  public void read(GL4 gl, NdArray into, int position) {
    Rows once = new Rows(this);
    once.makeRoom(gl, 1);
    once.give(gl, 0);
    once.download(gl, into, position, 1);
    once.release(gl);
  }
}
