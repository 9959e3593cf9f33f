package org.neurozoo.network.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Fitted;

/**
 * Reads and prepares windows of a stream on a thread of its own, one ahead of who learns from them.
 * Holds that one only.
 */
final class Loader implements AutoCloseable {
  private final DataStream chunks;
  private final Fitted preprocessing;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("stream loader").daemon().factory());
  private @Nullable Coming coming;

  /** A window that is being read, or was. */
  private record Coming(long window, CompletableFuture<Optional<DataSet>> data) {}

  Loader(DataStream chunks, Fitted preprocessing) {
    this.chunks = chunks;
    this.preprocessing = preprocessing;
  }

  /** Begins to read a window, unless it has begun. Another one that was read ahead is dropped. */
  void begin(long window) {
    coming = coming(window);
  }

  private Coming coming(long window) {
    Coming begun = coming;
    if (begun != null && begun.window() == window) {
      return begun;
    }
    drop();
    return new Coming(window, CompletableFuture.supplyAsync(() -> read(window), thread));
  }

  private Optional<DataSet> read(long window) {
    return chunks.chunk(window).map(preprocessing::apply);
  }

  private void drop() {
    if (coming != null) {
      coming.data().cancel(false);
      coming = null;
    }
  }

  /**
   * A window, prepared; waits for it. Empty behind the last one.
   *
   * @throws org.neurozoo.schema.FaultException if the input is malformed there
   */
  Optional<DataSet> take(long window) {
    CompletableFuture<Optional<DataSet>> data = coming(window).data();
    coming = null;
    try {
      return data.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    drop();
    thread.close();
    chunks.close();
  }
}
