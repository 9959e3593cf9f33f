package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;

/** Brings numbers from arrays to a store and back. */
public final class Passage {
  /** What is read at once. */
  private static final int STAGING_BYTES = 1 << 20;

  private final Store store;
  private ByteBuffer staging = ByteBuffer.allocateDirect(0);

  /** To and from this store. */
  public Passage(Store store) {
    this.store = store;
  }

  /** Copies numbers of an array, from a position on, to the device. */
  public void write(GL4 gl, int offset, NdArray from, int position, int count) {
    boolean halves = store.storage() == Storage.HALVES;
    NdArray numbers = halves ? words(from.halves(), position, count) : from;
    int first = halves ? 0 : position;
    store.each(
        offset,
        count,
        (name, at, done, some) -> {
          gl.glBindBuffer(GL4.GL_COPY_WRITE_BUFFER, name);
          Buffer part = over(numbers, first + done, some);
          gl.glBufferSubData(GL4.GL_COPY_WRITE_BUFFER, store.bytes(at), store.bytes(some), part);
        });
  }

  private static NdArray words(short[] halves, int position, int count) {
    NdArray words = NdArray.zeros(Spec.i32(count));
    for (int i = 0; i < count; i++) {
      words.ints()[i] = halves[position + i] & 0xFFFF;
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

  /** Copies numbers from the device to a position of an array. */
  void read(GL4 gl, int offset, NdArray into, int position, int count) {
    if (store.storage() == Storage.HALVES) {
      NdArray words = NdArray.zeros(Spec.i32(count));
      readNumbers(gl, offset, words, 0, count);
      for (int i = 0; i < count; i++) {
        into.halves()[position + i] = (short) words.ints()[i];
      }
    } else {
      readNumbers(gl, offset, into, position, count);
    }
  }

  private void readNumbers(GL4 gl, int offset, NdArray into, int position, int count) {
    int most = STAGING_BYTES / (int) store.bytes(1);
    for (int done = 0; done < count; done += most) {
      int from = position + done;
      store.each(
          offset + done,
          Math.min(most, count - done),
          (name, at, read, some) -> {
            ByteBuffer numbers = staging((int) store.bytes(some));
            gl.glBindBuffer(GL4.GL_COPY_READ_BUFFER, name);
            gl.glGetBufferSubData(
                GL4.GL_COPY_READ_BUFFER, store.bytes(at), store.bytes(some), numbers);
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
}
