package org.neurozoo.training.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, at random, and reads its folder while it writes and afterwards. */
class ProcessKillTest {
  @TempDir Path base;

  @Test
  void leavesTheLastSafeStepAndWhatWasMeasured() throws Exception {
    Path folder = base.resolve("run");
    Random random = new Random(11);
    long safe = 0;
    for (int kill = 0; kill < 6; kill++) {
      Process process = start(folder);
      try (BufferedReader out = process.inputReader()) {
        for (int i = random.nextInt(1, 9); i > 0; i--) {
          safe = Long.parseLong(String.valueOf(out.readLine()));
          check(folder, safe);
        }
        Thread.sleep(random.nextInt(20));
        // Through its handle, since the process itself would close its output unread.
        process.toHandle().destroyForcibly();
        process.waitFor();
        safe = out.lines().map(Long::parseLong).reduce(safe, Math::max);
      } finally {
        process.destroyForcibly();
      }
      check(folder, safe);
    }
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessRun.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void check(Path folder, long safe) {
    Archive archive = Archive.open(folder);
    Checkpoint latest = archive.latest().orElseThrow();
    assertTrue(latest.step() >= safe, latest.step() + " after " + safe);
    assertEquals(EndlessRun.checkpoint(latest.step()), latest);
    assertEquals(latest.step(), archive.figures().size());
    assertEquals(latest.step(), archive.figures().getLast().step());
  }
}
