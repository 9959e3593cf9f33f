package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ElementType.Storage;

/** The storage of a memory or of an executable: a store for each kind of number. */
public final class Arena implements Resource {
  private final Map<Storage, Store> stores = new EnumMap<>(Storage.class);
  private final long blockBytes;

  /**
   * An arena of nothing yet.
   *
   * @param blockBytes how many bytes of a buffer a shader can see
   */
  public Arena(long blockBytes) {
    this.blockBytes = blockBytes;
    for (Storage storage : Storage.values()) {
      int bytes = storage == Storage.DOUBLES ? Double.BYTES : Integer.BYTES;
      stores.put(storage, new Store(storage, (int) Math.min(blockBytes / bytes, 1 << 30)));
    }
  }

  /** How many bytes of a buffer a shader can see. */
  public long blockBytes() {
    return blockBytes;
  }

  /** Where numbers of a kind are. */
  public Store store(Storage storage) {
    return Objects.requireNonNull(stores.get(storage));
  }

  /** Sets elements of a type aside. */
  public Place reserve(ElementType type, int size) {
    Store store = store(type.storage());
    return new Place(store, type, size, store.reserve(size));
  }

  /** Sets elements aside from the first again, for who comes after those who had them. */
  public void rewind() {
    stores.values().forEach(Store::rewind);
  }

  /** Bytes that are set aside. */
  public long bytes() {
    return stores.values().stream().mapToLong(Store::bytes).sum();
  }

  /** Makes the buffers, full of zeros. */
  public void allocate(GL4 gl) {
    stores.values().forEach(store -> store.allocate(gl));
  }

  /** Takes over the content of an arena in which the same was set aside. */
  public void assign(GL4 gl, Arena other) {
    stores.forEach((storage, store) -> store.assign(gl, other.store(storage)));
  }

  @Override
  public void release(GL4 gl) {
    stores.values().forEach(store -> store.release(gl));
  }
}
