package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import com.jogamp.opengl.GLException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
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

  /** What is read at once. */
  private static final int STAGING_BYTES = 1 << 20;

  private final Storage storage;
  private final int blockElements;
  private final int usage;
  private ByteBuffer staging = ByteBuffer.allocateDirect(0);
  private int elements;
  private int used;
  private final IntBuffer one = IntBuffer.allocate(1);
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
  Store passage() {
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

  private interface Part {
    void move(int name, int offset, int done, int count);
  }

  /** Does something with elements, a buffer at a time. */
  private void each(int offset, int count, Part part) {
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

  /** Copies numbers of an array, from a position on, to the device. */
  public void write(GL4 gl, int offset, NdArray from, int position, int count) {
    if (storage == Storage.HALVES) {
      writeWords(gl, offset, words(from.halves(), position, count));
      return;
    }
    each(
        offset,
        count,
        (name, at, done, some) -> {
          gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, name);
          Buffer numbers = over(from, position + done, some);
          gl.glBufferSubData(GL4.GL_COPY_WRITE_BUFFER, bytes(at), bytes(some), numbers);
        });
  }

  /** Copies words to the device. */
  public void writeWords(GL4 gl, int offset, int[] words) {
    each(
        offset,
        words.length,
        (name, at, done, some) -> {
          gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, name);
          IntBuffer part = IntBuffer.wrap(words, done, some).slice();
          gl.glBufferSubData(GL4.GL_COPY_WRITE_BUFFER, bytes(at), bytes(some), part);
        });
  }

  /** Puts one word. */
  void put(GL4 gl, int offset, int word) {
    one.put(0, word);
    gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, names[offset / blockElements]);
    long at = bytes(offset % blockElements);
    gl.glBufferSubData(GL4.GL_COPY_WRITE_BUFFER, at, Integer.BYTES, one);
  }

  /** Copies numbers from the device to a position of an array. */
  public void read(GL4 gl, int offset, NdArray into, int position, int count) {
    if (storage == Storage.HALVES) {
      NdArray words = NdArray.zeros(Spec.i32(count));
      readParts(gl, offset, words, 0, count);
      for (int i = 0; i < count; i++) {
        into.halves()[position + i] = (short) words.ints()[i];
      }
      return;
    }
    readParts(gl, offset, into, position, count);
  }

  private void readParts(GL4 gl, int offset, NdArray into, int position, int count) {
    int most = STAGING_BYTES / (int) bytes(1);
    for (int done = 0; done < count; done += most) {
      int from = position + done;
      each(
          offset + done,
          Math.min(most, count - done),
          (name, at, read, some) -> {
            ByteBuffer numbers = staging((int) bytes(some));
            gl.glBindBuffer(GL4.GL_COPY_READ_BUFFER, name);
            gl.glGetBufferSubData(GL4.GL_COPY_READ_BUFFER, bytes(at), bytes(some), numbers);
            take(numbers, into, from + read, some);
          });
    }
  }

  /** The driver writes only to memory outside of the heap. */
  private ByteBuffer staging(int bytes) {
    if (staging.capacity() < bytes) {
      staging = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
    return staging.clear().limit(bytes);
  }

  private static void take(ByteBuffer numbers, NdArray into, int position, int count) {
    switch (into.spec().type().storage()) {
      case FLOATS -> numbers.asFloatBuffer().get(into.floats(), position, count);
      case DOUBLES -> numbers.asDoubleBuffer().get(into.doubles(), position, count);
      case INTS -> numbers.asIntBuffer().get(into.ints(), position, count);
      case HALVES -> throw new IllegalArgumentException("halves are moved as words");
    }
  }

  private static int[] words(short[] halves, int position, int count) {
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      words[i] = halves[position + i] & 0xFFFF;
    }
    return words;
  }

  private static Buffer over(NdArray array, int from, int count) {
    return switch (array.spec().type().storage()) {
      case FLOATS -> FloatBuffer.wrap(array.floats(), from, count).slice();
      case DOUBLES -> DoubleBuffer.wrap(array.doubles(), from, count).slice();
      case INTS -> IntBuffer.wrap(array.ints(), from, count).slice();
      case HALVES -> throw new IllegalArgumentException("halves are moved as words");
    };
  }

  /** Copies elements of another store of the same kind. */
  public void copy(GL4 gl, int offset, Store from, int fromOffset, int count) {
    each(
        offset,
        count,
        (name, at, done, some) ->
            from.each(
                fromOffset + done,
                some,
                (source, within, copied, few) -> {
                  gl.glBindBuffer(GL4.GL_COPY_READ_BUFFER, source);
                  gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, name);
                  gl.glCopyBufferSubData(
                      GL4.GL_COPY_READ_BUFFER,
                      GL4.GL_COPY_WRITE_BUFFER,
                      bytes(within),
                      bytes(at + copied),
                      bytes(few));
                }));
  }

  /** Takes over the content of a store of the same size. */
  void assign(GL4 gl, Store from) {
    copy(gl, 0, from, 0, elements);
  }
}
