package org.neurozoo.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * The beginning of a stream, which tells what an experiment must know of all of it.
 *
 * @param samples the first window as read, and what the source tests with
 */
record FirstWindow(NamedData data, DataStream chunks, int window, Samples samples) {
  private static final Texts TEXTS = Texts.beside(FirstWindow.class);
  private static final String PLACE = "data.stream";

  /**
   * Reads it.
   *
   * @param window how many samples are held at a time
   * @throws FaultException if there is none, or if such samples must not be torn apart
   */
  static FirstWindow of(NamedData data, int window) {
    try (DataStream chunks = data.stream(window)) {
      DataSet first =
          chunks
              .chunk(0)
              .orElseThrow(() -> FaultException.of(TEXTS, NamedData.PLACE, "stream.empty"));
      if (first.kind() instanceof Features.Series) {
        throw FaultException.of(TEXTS, PLACE, "stream.series");
      }
      return new FirstWindow(data, chunks, window, new Samples(first, chunks.test()));
    }
  }

  /**
   * What is left for whoever learns.
   *
   * @param lent how many samples of the window are not to learn from
   */
  Streamed less(int lent) {
    int size = samples.train().size();
    OptionalLong known = size < window ? OptionalLong.of(size) : chunks.size();
    OptionalLong all =
        known.isPresent() ? OptionalLong.of(known.getAsLong() - lent) : OptionalLong.empty();
    return new Streamed(chunks, window, all, hash());
  }

  private String hash() {
    StringBuilder known = new StringBuilder(data.spec().source()).append(data.spec().values());
    try {
      for (Path file : Preparation.files(data.spec())) {
        known.append('\n').append(file.getFileName()).append(' ').append(Files.size(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known.append('\n').append(samples.hash());
    try {
      byte[] bytes = known.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
