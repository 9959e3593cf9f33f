package org.neurozoo.training.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.FaultException;

/**
 * Looks at the folder after every single change to it, and at every file half written in between:
 * from each of these states the run goes on to the same end.
 */
class KillTest {
  private static final long END = 30;

  @TempDir Path base;
  private Path folder = Path.of("");
  private final List<State> states = new ArrayList<>();
  private final Disk disk = new Disk(this::observe);

  /** The step of the last checkpoint that was taken before; none if the run is not yet there. */
  private long safe = Long.MIN_VALUE;

  /** The files of the folder at a moment, folders with empty contents and a slash at the end. */
  private record State(Map<String, byte[]> files, long safe) {}

  @BeforeEach
  void chooseFolder() {
    folder = base.resolve("run");
  }

  @Test
  void whileItIsCreatedTrainedAndSealed() throws IOException {
    Archive archive =
        Archive.create(disk, folder, Samples.experiment(), Samples.record(), Samples.data());
    safe = 0;
    train(archive, END);
    archive.seal();
    check(40);
  }

  @Test
  void whileASealedRunGoesOnInPlace() throws IOException {
    Archive first = Archive.create(folder, Samples.experiment(), Samples.record(), Samples.data());
    train(first, 20);
    first.seal();
    states.clear();
    Archive again = Archive.open(folder).continueIn(disk, folder);
    train(again, END);
    again.seal();
    check(30);
  }

  @Test
  void whileASealedRunGoesOnElsewhere() throws IOException {
    Path old = base.resolve("old");
    Archive first = Archive.create(old, Samples.experiment(), Samples.record(), Samples.data());
    train(first, 20);
    first.seal();
    safe = Long.MIN_VALUE;
    Archive again = Archive.open(old).continueIn(disk, folder);
    safe = 20;
    train(again, END);
    again.seal();
    check(30);
  }

  @Test
  void whileAKilledRunIsMended() throws IOException {
    Archive first = Archive.create(folder, Samples.experiment(), Samples.record(), Samples.data());
    train(first, 20);
    first.append(Samples.figures(25));
    first.close();
    Path running = folder.resolve("run");
    Files.write(running.resolve("journal.jsonl"), new byte[] {'{'}, StandardOpenOption.APPEND);
    Files.write(running.resolve("checkpoint-000099-00000000.safetensors"), new byte[7]);
    Files.write(folder.resolve("run.nzx.tmp"), new byte[7]);
    Files.createDirectory(folder.resolve("run.tmp"));
    Files.write(folder.resolve("run.tmp/record.json"), new byte[7]);
    states.clear();
    Archive again = Archive.open(folder).continueIn(disk, folder);
    train(again, END);
    again.seal();
    check(25);
  }

  private void train(Archive archive, long end) {
    long from = archive.latest().map(Checkpoint::step).orElse(0L);
    for (long step = from + 5; step <= end; step += 5) {
      archive.append(Samples.figures(step));
      archive.checkpoint(Samples.checkpoint(step));
      safe = step;
    }
  }

  private void observe() {
    try {
      states.add(new State(files(), safe));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.skip(1).toList()) {
        boolean inner = Files.isDirectory(path);
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(inner ? name + "/" : name, inner ? new byte[0] : Files.readAllBytes(path));
      }
    }
    return files;
  }

  private void check(int atLeast) throws IOException {
    List<State> all = new ArrayList<>(states);
    for (int i = 1; i < states.size(); i++) {
      all.addAll(halfWritten(states.get(i - 1), states.get(i)));
    }
    assertTrue(all.size() >= atLeast, all.size() + " states");
    for (int i = 0; i < all.size(); i++) {
      Path copy = base.resolve("copy" + i);
      lay(all.get(i), copy);
      goesOn(copy, all.get(i).safe());
    }
  }

  /** What a kill between two changes leaves of files that grew. */
  private static List<State> halfWritten(State before, State after) {
    List<State> states = new ArrayList<>();
    after
        .files()
        .forEach(
            (name, bytes) -> {
              byte[] old = before.files().get(name);
              if (old != null && bytes.length > old.length + 1 && !name.equals("run.nzx")) {
                Map<String, byte[]> torn = new TreeMap<>(after.files());
                int half = (old.length + bytes.length) / 2;
                torn.put(name, Arrays.copyOf(bytes, half));
                states.add(new State(torn, before.safe()));
              }
            });
    return states;
  }

  private static void lay(State state, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (Map.Entry<String, byte[]> each : state.files().entrySet()) {
      Path path = copy.resolve(each.getKey());
      if (each.getKey().endsWith("/")) {
        Files.createDirectories(path);
      } else {
        Files.createDirectories(path.getParent());
        Files.write(path, each.getValue());
      }
    }
  }

  private void goesOn(Path copy, long safe) {
    Archive again;
    try {
      Archive opened = Archive.open(copy);
      long step = opened.latest().map(Checkpoint::step).orElse(0L);
      assertTrue(step >= safe, () -> step + " after " + safe + " in " + copy);
      again = opened.continueIn(copy);
    } catch (FaultException e) {
      assertEquals(Long.MIN_VALUE, safe, e.getMessage());
      assertTrue(e.getMessage().contains("holds no run"), e.getMessage());
      again = Archive.create(copy, Samples.experiment(), Samples.record(), Samples.data());
    }
    train(again, END);
    again.seal();
    Archive end = Archive.open(copy);
    assertEquals(Samples.experiment(), end.experiment());
    assertEquals(Samples.record(), end.record());
    assertEquals(Samples.checkpoint(END), end.latest().orElseThrow());
    assertEquals(
        Stream.iterate(5, s -> s <= END, s -> s + 5).map(Samples::figures).toList(), end.figures());
    assertEquals(List.of("run.nzx"), names(copy));
  }

  private static List<String> names(Path folder) {
    return List.of(Objects.requireNonNull(folder.toFile().list()));
  }
}
