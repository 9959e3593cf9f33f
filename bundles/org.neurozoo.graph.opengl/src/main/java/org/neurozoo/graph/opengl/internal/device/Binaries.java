package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.schema.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled shaders on disk, a file for each text and driver, so that they are compiled once. What
 * cannot be read or written is compiled again: nothing depends on it.
 *
 * @param folder where they lie
 * @param driver for whom they are
 */
record Binaries(Path folder, String driver) {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  /** Beyond so many bytes all are forgotten. */
  private static final long MOST_BYTES = 256L << 20;

  /**
   * The folder of this application; none where there is no such folder, or the driver keeps all.
   */
  static Optional<Binaries> of(GL4 gl, Limits limits) {
    int[] formats = new int[1];
    gl.glGetIntegerv(GL4.GL_NUM_PROGRAM_BINARY_FORMATS, formats, 0);
    String state = System.getProperty("neurozoo.state");
    if (state == null || formats[0] == 0) {
      return Optional.empty();
    }
    Binaries binaries =
        new Binaries(Path.of(state, "shaders"), limits.renderer() + limits.version());
    return binaries.isReady() ? Optional.of(binaries) : Optional.empty();
  }

  private boolean isReady() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        if (files.mapToLong(file -> file.toFile().length()).sum() > MOST_BYTES) {
          forget();
        }
      }
      return true;
    } catch (IOException e) {
      LOG.info("compiled shaders cannot be kept in {}", folder, e);
      return false;
    }
  }

  private void forget() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path file(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(driver.getBytes(StandardCharsets.UTF_8));
      byte[] name = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Fills a program with what is kept of a text; false if the driver has to compile it. */
  boolean load(GL4 gl, int program, String text) {
    Path file = file(text);
    if (!Files.exists(file)) {
      return false;
    }
    try {
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
      int format = content.getInt();
      ByteBuffer code = ByteBuffer.allocateDirect(content.remaining()).put(content).flip();
      gl.glProgramBinary(program, format, code, code.limit());
      boolean refused = gl.glGetError() != GL4.GL_NO_ERROR;
      int[] linked = new int[1];
      gl.glGetProgramiv(program, GL4.GL_LINK_STATUS, linked, 0);
      return !refused && linked[0] == GL4.GL_TRUE;
    } catch (IOException | java.nio.BufferUnderflowException e) {
      LOG.info("the compiled shader {} cannot be read", file, e);
      return false;
    }
  }

  /** Keeps a linked program. */
  void save(GL4 gl, int program, String text) {
    int[] length = new int[1];
    gl.glGetProgramiv(program, GL4.GL_PROGRAM_BINARY_LENGTH, length, 0);
    if (length[0] == 0) {
      return;
    }
    ByteBuffer code = ByteBuffer.allocateDirect(length[0]);
    int[] format = new int[1];
    gl.glGetProgramBinary(program, length[0], length, 0, format, 0, code);
    byte[] content = new byte[Integer.BYTES + length[0]];
    ByteBuffer.wrap(content).putInt(format[0]);
    code.get(0, content, Integer.BYTES, length[0]);
    write(file(text), content);
  }

  private void write(Path file, byte[] content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      LOG.info("the compiled shader {} cannot be kept", file, e);
    }
  }
}
