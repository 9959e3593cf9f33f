package org.neurozoo.data.internal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;

/**
 * A stream whose source sets samples apart to test with.
 *
 * @param train the others
 * @param tested reads or makes those
 */
public record TestedStream(DataStream train, Supplier<Optional<DataSet>> tested)
    implements DataStream {
  @Override
  public OptionalLong size() {
    return train.size();
  }

  @Override
  public Optional<DataSet> chunk(long index) {
    return train.chunk(index);
  }

  @Override
  public Optional<DataSet> test() {
    return tested.get();
  }

  @Override
  public void close() {
    train.close();
  }
}
