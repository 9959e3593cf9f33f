package org.neurozoo.graph.cpu.internal.cache;

import java.util.LinkedHashMap;
import java.util.function.Function;

/**
 * Values that were asked for lately, so that who asks for the same gets the same. What has given
 * way stays good for those who hold it; it is shared no more.
 */
public final class Recent<K, V> {
  private final int most;
  private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * No values yet.
   *
   * @param most so many are kept; then the one not asked for for longest gives way
   */
  public Recent(int most) {
    this.most = most;
  }

  /** The value of a key, made unless it is kept. */
  public V of(K key, Function<? super K, ? extends V> making) {
    V value = values.computeIfAbsent(key, making);
    if (values.size() > most) {
      values.pollFirstEntry();
    }
    return value;
  }

  /** How many are kept. */
  public int size() {
    return values.size();
  }
}
