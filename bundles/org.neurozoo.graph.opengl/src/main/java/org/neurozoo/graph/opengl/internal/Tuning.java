package org.neurozoo.graph.opengl.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.schema.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which way of computing products is faster on a device: measured once, and kept by driver. Bits do
 * not depend on it.
 */
final class Tuning {
  private static final Logger LOG = LoggerFactory.getLogger(Tuning.class);
  private static final int EXTENT = 256;
  private static final int ROUNDS = 3;

  private Tuning() {}

  /** The faster way. */
  static Scheme scheme(GlThread thread) {
    return file(thread).flatMap(Tuning::kept).orElseGet(() -> measured(thread));
  }

  /** A file for each driver; none where the application has no folder for them. */
  private static Optional<Path> file(GlThread thread) {
    Limits limits = thread.call(GlThread.Session::limits);
    String driver = (limits.renderer() + " " + limits.version()).replaceAll("[^A-Za-z0-9.]+", "-");
    return Optional.ofNullable(System.getProperty("neurozoo.state"))
        .map(state -> Path.of(state, "opengl", driver));
  }

  private static Optional<Scheme> kept(Path file) {
    try {
      String name = Files.exists(file) ? Files.readString(file).strip() : "";
      return Arrays.stream(Scheme.values()).filter(each -> each.name().equals(name)).findFirst();
    } catch (IOException e) {
      LOG.info("{} cannot be read, so it is measured again", file, e);
      return Optional.empty();
    }
  }

  /** The faster way, measured now and kept. */
  static Scheme measured(GlThread thread) {
    Scheme faster =
        Stream.of(Scheme.values())
            .min(Comparator.comparingLong(each -> nanos(new OpenGlDevice(thread, each))))
            .orElseThrow();
    file(thread).ifPresent(path -> keep(path, faster));
    return faster;
  }

  private static void keep(Path file, Scheme scheme) {
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, scheme.name().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.info("{} cannot be written, so it will be measured again", file, e);
    }
  }

  /** The least time that a product takes. */
  private static long nanos(OpenGlDevice device) {
    Tensor a = Tensor.variable("a", Spec.f32(EXTENT, EXTENT));
    Tensor b = Tensor.variable("b", Spec.f32(EXTENT, EXTENT));
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c")) {
      buffers.put(name, a.spec());
    }
    Memory memory = device.allocate(buffers);
    SequencedMap<String, Tensor> updates = new LinkedHashMap<>(Map.of("c", a.matmul(b)));
    Program product = new Program(new LinkedHashMap<>(), updates);
    Executable executable = device.load(Compiler.compile(product), List.of(memory));
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      executable.run(round, 1, Map.of(), Map.of());
      memory.read("c");
      least = Math.min(least, System.nanoTime() - start);
    }
    device.close();
    return least;
  }
}
