package org.neurozoo.training.internal.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/** A process that trains, seals and goes on until {@link ProcessKillTest} kills it. */
final class EndlessRun {
  private static final int COUNT = 300_000;

  private EndlessRun() {}

  static Checkpoint checkpoint(long step) {
    float[] numbers = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = step * 31 + i;
    }
    SequencedMap<String, NdArray> buffers = new LinkedHashMap<>();
    buffers.put("w", NdArray.of(Shape.of(COUNT), numbers));
    return new Checkpoint(step, buffers, Samples.json("{}"));
  }

  /** Says on standard output which step is safe, until nobody listens. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Archive archive =
        Files.exists(folder)
            ? Archive.open(folder).continueIn(folder)
            : Archive.create(folder, Samples.experiment(), Samples.record(), Samples.data());
    long step = archive.latest().map(Checkpoint::step).orElse(0L);
    while (!System.out.checkError()) {
      step++;
      archive.append(Samples.figures(step));
      archive.checkpoint(checkpoint(step));
      System.out.println(step);
      if (step % 4 == 0) {
        archive.seal();
        archive = Archive.open(folder).continueIn(folder);
      }
    }
  }
}
