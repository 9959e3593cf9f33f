package org.neurozoo.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The product as a user starts it: a process with words, an exit code and two outputs. */
record Command(int exit, String out, String err) {
  /** What a user sees after the command has ended. */
  static Command run(Path folder, String... words) {
    Process process = start(folder, words);
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return new Command(process.exitValue(), read(folder, "out.txt"), read(folder, "err.txt"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A command that goes on; its outputs go to files in the folder. */
  static Process start(Path folder, String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Dneurozoo.home=" + Built.PRODUCT,
                "-jar",
                Built.PRODUCT.resolve("lib/neurozoo.jar").toString()));
    line.addAll(List.of(words));
    try {
      return new ProcessBuilder(line)
          .directory(folder.toFile())
          .redirectOutput(folder.resolve("out.txt").toFile())
          .redirectError(folder.resolve("err.txt").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last line of standard output, which is JSON if it was asked for. */
  String lastLine() {
    return out.strip().lines().reduce("", (before, line) -> line);
  }

  /** What was said about a fault, without what Java itself says at its start. */
  List<String> complaint() {
    return err.lines().filter(line -> !line.startsWith("WARNING: Using incubator")).toList();
  }

  /** The weights in a run's sealed archive, without the header, which tells how long it took. */
  static byte[] weights(Path run) {
    try (ZipFile zip = new ZipFile(run.resolve("run.nzx").toFile());
        InputStream weights = zip.getInputStream(zip.getEntry("weights.safetensors"))) {
      byte[] bytes = weights.readAllBytes();
      long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
      return Arrays.copyOfRange(bytes, Math.toIntExact(8 + header), bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
