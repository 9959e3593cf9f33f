package org.neurozoo.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed at random, again and again, ends with the bits of the unbroken one. */
class KillTest {
  private final Random random = new Random(20261121);

  @TempDir Path folder;

  private static String[] train(String run, int epochs) {
    String words = "train digits --seed 5 --set hidden.units=64 --epochs " + epochs;
    return (words + " --out " + run).split(" ", -1);
  }

  @Test
  void resumesToTheBitsOfTheUnbrokenRun() throws Exception {
    resumes(10, 60);
  }

  @Test
  @Tag("quality")
  void resumesToThemAfterTwoHundredKills() throws Exception {
    resumes(200, 400);
  }

  private void resumes(int times, int epochs) throws Exception {
    assertEquals(0, Command.run(folder, train("whole", epochs)).exit());
    int kills = 0;
    int left = 0;
    while (kills < times) {
      boolean begun = Files.exists(folder.resolve("broken"));
      Process process =
          begun
              ? Command.start(folder, "resume", "broken")
              : Command.start(folder, train("broken", epochs));
      if (process.waitFor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS)) {
        left++;
        assertTrue(left < 5, "the run ends before it can be killed: make it longer");
        Files.move(folder.resolve("broken"), folder.resolve("ended" + left));
      } else {
        process.destroyForcibly().waitFor();
        kills++;
      }
    }
    String[] last =
        Files.exists(folder.resolve("broken"))
            ? new String[] {"resume", "broken"}
            : train("broken", epochs);
    Command end = Command.run(folder, last);
    assertEquals(0, end.exit(), end.err());
    assertArrayEquals(
        Command.weights(folder.resolve("whole")), Command.weights(folder.resolve("broken")));
  }
}
