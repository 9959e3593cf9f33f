package org.neurozoo.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user does and does wrong at the command line of the assembled product. */
class CommandTest {
  @TempDir Path folder;

  private static double figure(Command command, String name) {
    Matcher figure =
        Pattern.compile("\"" + Pattern.quote(name) + "\":([-0-9.E]+)").matcher(command.lastLine());
    assertTrue(figure.find(), () -> name + " in " + command.lastLine() + command.err());
    return Double.parseDouble(figure.group(1));
  }

  @Test
  void digitsAreToldApart() {
    Command command = Command.run(folder, "train", "digits", "--json", "--out", "run");
    assertEquals(0, command.exit(), command.err());
    assertTrue(figure(command, "test.accuracy") >= 0.97, command.lastLine());
    Command evaluated = Command.run(folder, "evaluate", "run", "--json");
    assertEquals(figure(command, "test.accuracy"), figure(evaluated, "test.accuracy"));
    Command probe = Command.run(folder, "probe", "run", "confusion", "--out", "confusion.png");
    assertEquals(0, probe.exit(), probe.err());
    assertTrue(Files.exists(folder.resolve("confusion.png")));
  }

  @Test
  void aStepIsExplainedAndChecked() {
    Command explained = Command.run(folder, "explain", "digits");
    assertEquals(0, explained.exit(), explained.err());
    assertTrue(explained.out().contains(" @ hidden/weight.T"), explained.out());
    Command checked = Command.run(folder, "check", "digits");
    assertEquals(0, checked.exit(), checked.out() + checked.err());
  }

  @Test
  void threadsAndRepetitionLeaveTheBitsAlone() {
    String[] seeds = {"1", "2"};
    for (String threads : seeds) {
      Command.run(
          folder,
          "train",
          "digits",
          "--epochs",
          "2",
          "--seed",
          "3",
          "--threads",
          threads,
          "--out",
          "by" + threads);
    }
    Command.run(folder, "train", "digits", "--epochs", "2", "--seed", "3", "--out", "again");
    byte[] expected = Command.weights(folder.resolve("by1"));
    assertArrayEquals(expected, Command.weights(folder.resolve("by2")));
    assertArrayEquals(expected, Command.weights(folder.resolve("again")));
  }

  @Test
  void aGraphicsDeviceLearnsWhatTheProcessorLearns() {
    String[] training = {"train", "digits", "--epochs", "2", "--seed", "3", "--json", "--device"};
    Command processor = Command.run(folder, with(training, "cpu"));
    Command graphics = Command.run(folder, with(training, "opengl"));
    assertEquals(0, graphics.exit(), graphics.err());
    // Sums are added in another order, so a few of 359 digits may fall to the other side.
    assertEquals(figure(processor, "test.accuracy"), figure(graphics, "test.accuracy"), 5 / 359.0);
    assertFalse(graphics.err().contains("EGL"), graphics.err());
  }

  private static String[] with(String[] words, String last) {
    return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train nonesuch",
        "train xor --set training.optimizer.rate=-1",
        "train xor --set hidden.unit=3",
        "train xor --set hidden.units=many",
        "train xor --epochs -3",
        "train xor --epochs three",
        "train xor --device abacus",
        "train xor --data nonesuch?n=3",
        "train xor --data csv:missing.csv",
        "train xor --data csv:ragged.csv",
        "train xor --data csv:words.csv",
        "train mnist-mlp",
        "train mnist-mlp --data idx:truncated",
        "train mnist-mlp --data idx:magic",
        "train broken.json",
        "train noise.nzx",
        "train xor --out /proc/neurozoo",
        "train xor --out noise.nzx",
        "resume noise.nzx",
        "resume missing",
        "evaluate noise.nzx",
        "probe noise.nzx --out a.png",
        "explain nonesuch",
        "explain broken.json",
        "explain xor --program nonesuch",
        "check missing.json",
        "check broken.json",
        "bench -f nonesuch",
        "fly",
      })
  void badInputEndsInOneSentence(String line) throws IOException {
    makeBadFiles();
    List<Path> before = Command.files(folder);
    Command command = Command.run(folder, line.split(" "));
    assertEquals(2, command.exit(), command.err());
    List<String> said = command.complaint();
    assertEquals(1, said.size(), command.err());
    assertFalse(said.getFirst().contains("Exception"), said.getFirst());
    List<Path> after = Command.files(folder);
    after.removeAll(before);
    after.removeIf(file -> file.endsWith("out.txt") || file.endsWith("err.txt"));
    assertEquals(List.of(), after, "nothing is left half-written");
  }

  private void makeBadFiles() throws IOException {
    Files.writeString(folder.resolve("ragged.csv"), "a,b,class\n1,2,x\n1,y\n");
    Files.writeString(folder.resolve("words.csv"), "a,b,class\n1,2,x\n1,two,y\n2,3,x\n");
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    Files.write(folder.resolve("noise.nzx"), noise);
    byte[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3};
    byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 0, 1};
    byte[] wrong = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    writeIdx("truncated", images, labels);
    writeIdx("magic", wrong, labels);
  }

  private void writeIdx(String name, byte[] images, byte[] labels) throws IOException {
    Path into = Files.createDirectories(folder.resolve(name));
    Files.write(into.resolve("train-images-idx3-ubyte"), images);
    Files.write(into.resolve("train-labels-idx1-ubyte"), labels);
  }
}
