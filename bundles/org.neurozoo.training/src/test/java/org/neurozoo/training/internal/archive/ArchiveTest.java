package org.neurozoo.training.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Intervention;

/** What goes in comes out, and what is wrong is said in one sentence. */
class ArchiveTest {
  @TempDir Path folder;

  private Archive create(Path path) {
    return Archive.create(path, Samples.experiment(), Samples.record(), Samples.data());
  }

  /** A run of 20 steps with figures and a checkpoint every 5. */
  private Archive trained(Path path) {
    Archive archive = create(path);
    archive.note("started", Samples.json("{'step': 0}"));
    for (int step = 5; step <= 20; step += 5) {
      archive.append(Samples.figures(step));
      archive.checkpoint(Samples.checkpoint(step));
    }
    return archive;
  }

  private static void assertAt(long step, Archive archive) {
    assertEquals(Samples.experiment(), archive.experiment());
    assertEquals(Samples.record(), archive.record());
    assertEquals(Samples.data().keySet(), archive.data().keySet());
    Samples.data().forEach((name, bytes) -> assertArrayEquals(bytes, archive.data().get(name)));
    assertEquals(Optional.of(Samples.checkpoint(step)), archive.latest());
    assertEquals(
        Stream.iterate(5, s -> s <= step, s -> s + 5).map(Samples::figures).toList(),
        archive.figures());
    assertEquals(List.of(new Note("started", Samples.json("{'step': 0}"))), archive.notes());
  }

  private static void assertFault(String says, Executable action) {
    FaultException fault = assertThrows(FaultException.class, action);
    assertTrue(fault.getMessage().contains(says), fault.getMessage());
    String german = fault.fault().message(Locale.GERMAN);
    assertFalse(german.equals(fault.getMessage()), german);
    assertFalse((german + fault.getMessage()).matches(".*\\{[0-9]}.*"), german);
  }

  @Test
  void aRunGoingOnIsReadAsItWasWritten() {
    try (Archive archive = trained(folder.resolve("a/b"))) {
      assertAt(20, archive);
      assertAt(20, Archive.open(folder.resolve("a/b")));
      assertEquals(folder.resolve("a/b"), archive.folder());
    }
  }

  @Test
  void aNewRunHasNothingYet() {
    create(folder).close();
    Archive archive = Archive.open(folder);
    assertEquals(Optional.empty(), archive.latest());
    assertEquals(List.of(), archive.figures());
  }

  @Test
  void sealingLeavesOneFileWithTheSame() throws IOException {
    Archive archive = trained(folder);
    archive.seal();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("run.nzx")), files.toList());
    }
    assertAt(20, archive);
    assertAt(20, Archive.open(folder));
    assertAt(20, Archive.open(folder.resolve("run.nzx")));
    assertThrows(IllegalStateException.class, () -> archive.append(Samples.figures(25)));
    assertThrows(IllegalStateException.class, archive::seal);
  }

  @Test
  void aSealedRunIsReadByUnzip() throws IOException {
    trained(folder).seal();
    try (var zip = new ZipFile(folder.resolve("run.nzx").toFile())) {
      assertEquals(
          List.of(
              "experiment.json",
              "record.json",
              "journal.jsonl",
              "data/a.csv",
              "data/größe.bin",
              "weights.safetensors"),
          zip.stream().map(ZipEntry::getName).toList());
      String record =
          new String(
              zip.getInputStream(zip.getEntry("record.json")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertEquals("neurozoo/archive", Samples.json(record).path("format").asText());
      assertEquals(2, Samples.json(record).path("version").asInt());
    }
  }

  @Test
  void aRunWithoutAStepCanBeSealed() {
    create(folder).seal();
    assertEquals(Optional.empty(), Archive.open(folder).latest());
  }

  @Test
  void aSealedRunGoesOnInPlaceAndLooseFilesWin() {
    trained(folder).seal();
    Archive again = Archive.open(folder).continueIn(folder);
    again.append(Samples.figures(25));
    again.checkpoint(Samples.checkpoint(25));
    assertAt(25, Archive.open(folder));
    assertAt(25, Archive.open(folder.resolve("run.nzx")));
    again.seal();
    assertAt(25, Archive.open(folder));
  }

  @Test
  void aSealedFileGoesOnInAFolderBesideItAndStaysAsItIs() throws IOException {
    trained(folder).seal();
    Path file = Files.move(folder.resolve("run.nzx"), folder.resolve("digits.nzx"));
    byte[] before = Files.readAllBytes(file);
    Archive opened = Archive.open(folder);
    assertEquals(folder.resolve("digits"), opened.folder());
    try (Archive again = opened.continueIn(opened.folder())) {
      again.append(Samples.figures(25));
      again.checkpoint(Samples.checkpoint(25));
    }
    assertAt(25, Archive.open(folder.resolve("digits")));
    assertAt(20, Archive.open(file));
    assertEquals(-1, Files.mismatch(file, write(before)));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bytes"), bytes);
  }

  @Test
  void figuresAfterTheLatestCheckpointComeAgainButNotesStay() {
    try (Archive archive = trained(folder)) {
      archive.append(Samples.figures(25));
      archive.note("intervention", Samples.json("{'step': 23}"));
      assertEquals(4, Archive.open(folder).figures().size());
    }
    try (Archive again = Archive.open(folder).continueIn(folder)) {
      assertEquals(2, again.notes().size());
      again.append(Samples.figures(25));
      again.checkpoint(Samples.checkpoint(25));
      assertEquals(5, again.figures().size());
    }
  }

  @Test
  void goingBackReplacesLaterFigures() {
    try (Archive archive = trained(folder)) {
      archive.checkpoint(Samples.checkpoint(5));
      assertEquals(List.of(Samples.figures(5)), archive.figures());
      archive.append(Samples.figures(12));
      archive.checkpoint(Samples.checkpoint(12));
      assertEquals(List.of(5L, 10L, 12L), archive.figures().stream().map(f -> f.step()).toList());
    }
  }

  @Test
  void onlyTheLastTwoCheckpointsAreKept() throws IOException {
    trained(folder).close();
    assertEquals(
        List.of(4L, 3L),
        new Checkpoints(folder.resolve("run"))
            .all().stream().map(Checkpoints.Numbered::number).toList());
  }

  @Test
  void aDamagedCheckpointFallsBackToTheOneBefore() throws IOException {
    trained(folder).close();
    Path newest = new Checkpoints(folder.resolve("run")).all().getFirst().file();
    byte[] good = Files.readAllBytes(newest);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(newest, bad);
      assertAt(15, Archive.open(folder));
      Files.write(newest, Arrays.copyOf(good, i));
      assertAt(15, Archive.open(folder));
    }
    try (Archive again = Archive.open(folder).continueIn(folder)) {
      assertFalse(Files.exists(newest));
      assertAt(15, again);
      again.append(Samples.figures(20));
      again.checkpoint(Samples.checkpoint(20));
      assertAt(20, again);
    }
  }

  @Test
  void aTornLastLineIsLeftOutAndRemoved() throws IOException {
    trained(folder).close();
    Path journal = folder.resolve("run/journal.jsonl");
    byte[] whole = Files.readAllBytes(journal);
    byte[] torn = Journal.Line.of(Samples.figures(25)).bytes();
    for (int length = 0; length < torn.length; length++) {
      Files.write(journal, whole);
      Files.write(journal, Arrays.copyOf(torn, length), StandardOpenOption.APPEND);
      assertAt(20, Archive.open(folder));
      try (Archive again = Archive.open(folder).continueIn(folder)) {
        assertEquals(-1, Files.mismatch(journal, write(whole)));
        again.append(Samples.figures(20));
      }
    }
  }

  @Test
  void damageOnTheDiskIsNotSealed() throws IOException {
    Archive archive = trained(folder);
    Path newest = new Checkpoints(folder.resolve("run")).all().getFirst().file();
    Files.write(newest, new byte[] {1}, StandardOpenOption.APPEND);
    Path journal = folder.resolve("run/journal.jsonl");
    Files.writeString(journal, "{noise\n{torn", StandardOpenOption.APPEND);
    archive.seal();
    assertAt(15, Archive.open(folder));
  }

  @Test
  void aFolderWithARunIsNotTakenByAnother() {
    trained(folder).close();
    assertFault("already holds a run", () -> create(folder));
    Archive other = trained(folder.resolve("other"));
    assertFault("already holds a run", () -> other.continueIn(folder));
    Archive.open(folder).continueIn(folder).seal();
    assertFault("already holds a run", () -> create(folder));
    assertAt(20, Archive.open(folder));
  }

  @Test
  void aFolderHasOneWriter() {
    try (Archive first = trained(folder)) {
      assertFault("at the moment", () -> Archive.open(folder).continueIn(folder));
      assertAt(20, first);
    }
    Archive.open(folder).continueIn(folder).close();
  }

  @Test
  void foldersThatCannotBeWrittenAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertFault("not a folder", () -> create(file));
    assertFault("nothing can be written", () -> create(file.resolve("below")));
    assertFault("nothing can be written", () -> create(Path.of("/proc/neurozoo")));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void whatIsNoRunIsRefused() throws IOException {
    assertFault("no such file", () -> Archive.open(folder.resolve("nothing")));
    assertFault("holds no run", () -> Archive.open(folder));
    Path file = folder.resolve("x.nzx");
    Files.createFile(file);
    assertFault("not an archive", () -> Archive.open(file));
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    Files.write(file, noise);
    assertFault("not an archive", () -> Archive.open(file));
    Files.write(folder.resolve("y.nzx"), noise);
    assertFault("several", () -> Archive.open(folder));
  }

  /** What Neurozoo wrote before there were interventions; {@code xor} after 200 steps. */
  @Test
  void archivesOfTheFirstVersionAreRead() throws IOException {
    Path file = folder.resolve("old.nzx");
    try (InputStream in = ArchiveTest.class.getResourceAsStream("version1.nzx")) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    Archive old = Archive.open(file);
    assertEquals(200, old.latest().orElseThrow().step());
    assertEquals(0.0022042396012693644, old.figures().getLast().values().get("test.loss"));
    assertEquals(List.of(), Changes.of(old));
    try (Archive again = old.continueIn(folder.resolve("again"))) {
      assertEquals(old.latest(), again.latest());
      assertEquals(old.figures(), again.figures());
    }
  }

  @Test
  void interventionsComeBackAsTheyWere() {
    NdArray value = NdArray.of(Shape.of(2, 2), 1.5f, Float.NaN, -0f, 3e-42f);
    Intervention change = new Intervention(7, "hidden/weights", value);
    Intervention other = new Intervention(9, "count", NdArray.of(Shape.SCALAR, 3));
    try (Archive archive = create(folder)) {
      Changes.note(archive, change);
      Changes.note(archive, other);
      assertEquals(List.of(change, other), Changes.of(Archive.open(folder)));
    }
  }

  @Test
  void damagedInterventionsAreRefused() {
    try (Archive archive = create(folder)) {
      archive.note("intervention", Samples.json("{'step': 1, 'value': '?'}"));
      assertFault("neither figures nor", () -> Changes.of(Archive.open(folder)));
    }
  }

  /**
   * A disk that is full for a moment, at every change in turn but the last, the lock's deletion:
   * what is tried again succeeds.
   */
  @Test
  void whatCannotBeWrittenCanBeTriedAgain() {
    for (int failing = 0; failing < 29; failing++) {
      Path run = folder.resolve("run" + failing);
      AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
      Disk disk =
          new Disk(
              () -> {
                if (left.getAndDecrement() == 0) {
                  throw new UncheckedIOException(new IOException("no space left"));
                }
              });
      Archive archive =
          Archive.create(disk, run, Samples.experiment(), Samples.record(), Samples.data());
      left.set(failing);
      for (int step = 5; step <= 20; step += 5) {
        Figures figures = Samples.figures(step);
        Checkpoint checkpoint = Samples.checkpoint(step);
        twice(() -> archive.append(figures));
        twice(() -> archive.checkpoint(checkpoint));
      }
      twice(archive::seal);
      assertEquals(Optional.of(Samples.checkpoint(20)), Archive.open(run).latest());
    }
  }

  private static void twice(Runnable change) {
    try {
      change.run();
    } catch (FaultException full) {
      assertTrue(full.getMessage().contains("space left"), full.getMessage());
      change.run();
    }
  }

  @Test
  void zipsThatAreNoArchivesAreRefused() throws IOException {
    assertFault("lacks \"record.json\"", () -> Archive.open(zip("other.txt", "x")));
    String record = "{\"format\":\"neurozoo/archive\",\"version\":2,\"record\":{}}";
    assertFault("lacks \"journal", () -> Archive.open(zip("record.json", record)));
    assertFault(
        "not an archive", () -> Archive.open(zip("record.json", record.replace("neuro", "euro"))));
    assertFault("not valid JSON", () -> Archive.open(zip("record.json", "{")));
    assertFault(
        "newer Neurozoo (format 3;",
        () -> Archive.open(zip("record.json", record.replace(":2", ":3"))));
    assertFault("holds \"more\"", () -> Archive.open(zip("record.json", record, "more", "x")));
    assertFault(
        "neither figures nor",
        () ->
            Archive.open(
                zip(
                    "record.json",
                    record,
                    "journal.jsonl",
                    "{\"step\":1}\n",
                    "experiment.json",
                    "{}")));
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() {
    String bomb = " ".repeat(100_000_000);
    assertFault("claims to be 100000000", () -> Archive.open(zip("record.json", bomb)));
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("made.nzx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void everyTextIsThereInBothLanguages() throws IOException {
    assertEquals(texts("texts.properties").keySet(), texts("texts_de.properties").keySet());
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Archive.class.getResourceAsStream(name)) {
      texts.load(in);
    }
    return texts;
  }

  @Test
  void everyNumberOfTheJournalComesBackBitForBit() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      var figures =
          new Figures(random.nextLong() >>> 1, number, new TreeMap<>(Map.of("x", number)));
      var back = Journal.parse(Journal.Line.of(figures).bytes(), "here").figures().getFirst();
      assertEquals(figures, back);
    }
  }
}
