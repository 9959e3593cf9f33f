package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import com.jogamp.opengl.GLException;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * Numbers of one kind on the device, in as many buffers as it takes: none is larger than a shader
 * can see. A half-precision number takes a word of 32 bits, for shaders write nothing smaller.
 *
 * <p>Elements are set aside first; then the buffers are made, once. Only the OpenGL thread calls
 * what takes a {@link GL4}.
 */
public final class Store {
  /** What is set aside begins at multiples of so many elements, 64 bytes. */
  private static final int ALIGNMENT = 16;

  private final Storage storage;
  private final int blockElements;
  private final int usage;
  private int elements;
  private int used;
  private int[] names = {};

  /**
   * A store of nothing yet, for numbers that stay on the device.
   *
   * @param blockElements how many elements a buffer holds at most
   */
  Store(Storage storage, int blockElements) {
    this(storage, blockElements, GL4.GL_DYNAMIC_COPY);
  }

  private Store(Storage storage, int blockElements, int usage) {
    this.storage = storage;
    this.blockElements = blockElements;
    this.usage = usage;
  }

  /** A store of nothing yet, of the same kind, for numbers on their way in or out. */
  Store forPassage() {
    return new Store(storage, blockElements, GL4.GL_STREAM_READ);
  }

  /** What it holds. */
  public Storage storage() {
    return storage;
  }

  /** How many elements each buffer holds but the last. */
  public int blockElements() {
    return blockElements;
  }

  /** How many buffers there are, or will be. */
  public int blocks() {
    return Math.max(1, Math.ceilDiv(elements, blockElements));
  }

  /** The names of its buffers. */
  public int[] names() {
    return names;
  }

  /** Sets elements aside, be it none, and tells where they begin. */
  public int reserve(int count) {
    int at = used;
    used = Math.addExact(at, Math.max(1, Math.ceilDiv(count, ALIGNMENT)) * ALIGNMENT);
    elements = Math.max(elements, used);
    return at;
  }

  /** Sets elements aside from the first again, for who comes after those who had them. */
  void rewind() {
    used = 0;
  }

  /** Makes the buffers, full of zeros. */
  void allocate(GL4 gl) {
    if (elements == 0) {
      return;
    }
    names = new int[blocks()];
    gl.glGenBuffers(names.length, names, 0);
    for (int block = 0; block < names.length; block++) {
      int count = Math.min(blockElements, elements - block * blockElements);
      gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, names[block]);
      room(gl, bytes(count), usage);
      gl.glClearBufferData(
          GL4.GL_COPY_WRITE_BUFFER, GL4.GL_R32UI, GL4.GL_RED_INTEGER, GL4.GL_UNSIGNED_INT, null);
    }
  }

  private static void room(GL4 gl, long bytes, int usage) {
    try {
      gl.glBufferData(GL4.GL_COPY_WRITE_BUFFER, bytes, null, usage);
    } catch (GLException e) {
      throw new FaultException(
          FaultException.of(Texts.beside(Store.class), "", "out.of.memory").fault(), e);
    }
  }

  /** Gives the buffers back. */
  void release(GL4 gl) {
    if (names.length > 0) {
      gl.glDeleteBuffers(names.length, names, 0);
      names = new int[0];
    }
  }

  /** Bytes that are set aside. */
  long bytes() {
    return bytes(elements);
  }

  /** Bytes that so many elements take. */
  long bytes(int count) {
    return (long) count * (storage == Storage.DOUBLES ? Double.BYTES : Integer.BYTES);
  }

  /** What is done with elements of one buffer. */
  interface Part {
    /**
     * Does it.
     *
     * @param name of the buffer
     * @param offset of the first element in the buffer
     * @param done elements that were dealt with before
     * @param count elements from there on
     */
    void move(int name, int offset, int done, int count);
  }

  /** Does something with elements, a buffer at a time. */
  void each(int offset, int count, Part part) {
    if (count > 0 && names.length == 0) {
      throw new IllegalStateException("the buffers are given back");
    }
    for (int done = 0; done < count; ) {
      int within = (offset + done) % blockElements;
      int some = Math.min(count - done, blockElements - within);
      part.move(names[(offset + done) / blockElements], within, done, some);
      done += some;
    }
  }

  /** Copies elements of another store of the same kind. */
  public void copy(GL4 gl, int offset, Store from, int fromOffset, int count) {
    if (names.length == 1 && from.names.length == 1) {
      copy(gl, names[0], offset, from.names[0], fromOffset, count);
      return;
    }
    each(
        offset,
        count,
        (name, at, done, some) ->
            from.each(
                fromOffset + done,
                some,
                (source, within, copied, few) -> copy(gl, name, at + copied, source, within, few)));
  }

  private void copy(GL4 gl, int to, int offset, int from, int fromOffset, int count) {
    gl.glBindBuffer(GL4.GL_COPY_READ_BUFFER, from);
    gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, to);
    gl.glCopyBufferSubData(
        GL4.GL_COPY_READ_BUFFER,
        GL4.GL_COPY_WRITE_BUFFER,
        bytes(fromOffset),
        bytes(offset),
        bytes(count));
  }

  /** Takes over the content of a store of the same size. */
  void assign(GL4 gl, Store from) {
    copy(gl, 0, from, 0, elements);
  }
}
