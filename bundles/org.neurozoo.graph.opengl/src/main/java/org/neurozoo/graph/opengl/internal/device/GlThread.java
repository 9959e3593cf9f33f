package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import com.jogamp.opengl.GLException;
import java.lang.ref.Cleaner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neurozoo.jogl.OffscreenContext;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that owns the context; everyone else queues. */
public final class GlThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GlThread.class);
  private static final Texts TEXTS = Texts.beside(GlThread.class);

  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("neurozoo-opengl").daemon().factory());
  private final Cleaner cleaner = Cleaner.create();
  private @Nullable OffscreenContext context;
  private @Nullable Session session;
  private volatile boolean lost;

  /**
   * What there is while the context is.
   *
   * @param limits what the driver can do
   */
  public record Session(GL4 gl, Limits limits, Programs programs, Pipeline pipeline) {}

  private GlThread() {}

  /**
   * Opens a context on a thread of its own.
   *
   * @throws FaultException if there is none to be had, with the reason
   */
  public static GlThread open() {
    GlThread thread = new GlThread();
    try {
      thread.await(thread::begin);
    } catch (RuntimeException e) {
      thread.queue.shutdown();
      throw e;
    }
    return thread;
  }

  private Session begin() {
    OffscreenContext opened = OffscreenContext.open();
    GL4 gl = opened.gl();
    context = opened;
    Limits found = Limits.of(gl);
    Programs programs = new Programs(gl, Binaries.of(gl, found));
    Session begun = new Session(gl, found, programs, new Pipeline(gl));
    session = begun;
    return begun;
  }

  private Session session() {
    if (session == null) {
      throw new IllegalStateException("the context is closed");
    }
    return session;
  }

  /**
   * Has something done on the thread and waits for what comes of it.
   *
   * @throws FaultException if the driver fails
   */
  public <T> T call(Function<Session, T> work) {
    return await(
        () -> {
          Session now = session();
          try {
            T result = work.apply(now);
            check(now.gl());
            return result;
          } catch (GLException e) {
            lost = true;
            throw e;
          }
        });
  }

  /** Whether the driver failed, so that what is on the device cannot be relied on any more. */
  public boolean isLost() {
    return lost;
  }

  /** What gives back the room of the forgotten. */
  public Cleaner cleaner() {
    return cleaner;
  }

  /** Has something done when there is time; nothing once the context is closed. */
  public void later(Consumer<Session> work) {
    try {
      queue.execute(() -> attempt(work));
    } catch (RejectedExecutionException closed) {
      LOG.debug("the context is closed, and what was on the device is gone", closed);
    }
  }

  /** An exception would end the thread, and the context with it. */
  private void attempt(Consumer<Session> work) {
    try {
      if (session != null) {
        work.accept(session);
      }
    } catch (GLException e) {
      LOG.warn("the graphics driver failed", e);
    }
  }

  private static void check(GL4 gl) {
    int error = gl.glGetError();
    if (error == GL4.GL_OUT_OF_MEMORY) {
      throw FaultException.of(TEXTS, "", "out.of.memory");
    }
    if (error != GL4.GL_NO_ERROR) {
      throw new GLException("error 0x" + Integer.toHexString(error));
    }
  }

  private interface Work<T> {
    T run();
  }

  private <T> T await(Work<T> work) {
    try {
      return queue.submit(work::run).get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the context is closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the graphics device computed");
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case GLException failure ->
          new FaultException(
              FaultException.of(TEXTS, "", "driver.error", String.valueOf(failure.getMessage()))
                  .fault(),
              failure);
      case RuntimeException other -> other;
      case null, default -> new IllegalStateException(cause);
    };
  }

  /** Gives the context back. */
  @Override
  public void close() {
    await(
        () -> {
          if (context != null) {
            context.close();
          }
          context = null;
          session = null;
          return true;
        });
    queue.shutdown();
  }
}
