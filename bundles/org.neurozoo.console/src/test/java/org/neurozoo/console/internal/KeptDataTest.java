package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.console.internal.Workshop.Outcome;

/** An archive can be opened where the files it was trained with are not. */
class KeptDataTest {
  @TempDir private Path folder;
  private final Workshop workshop = new Workshop();

  private Path table() throws IOException {
    StringBuilder rows = new StringBuilder("x,y,class\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 7).append(',').append(i % 5).append(',').append(i % 2 == 0 ? "a" : "b\n");
      rows.append(i % 2 == 0 ? "\n" : "");
    }
    return Files.writeString(folder.resolve("table.csv"), rows);
  }

  @Test
  void opensWithoutItsDataFile() throws IOException {
    Path table = table();
    Path run = folder.resolve("run");
    Outcome trained =
        workshop.run(
            "train",
            "xor",
            "--data",
            "csv:" + table + "?target=class",
            "--steps",
            "30",
            "--out",
            run.toString(),
            "--json");
    assertEquals(0, trained.code(), trained.err());
    Files.delete(table);
    Outcome evaluated = workshop.run("evaluate", run.toString(), "--json");
    assertEquals(0, evaluated.code(), evaluated.err());
    assertEquals(
        trained.json().path("test.loss").asDouble(), evaluated.json().path("test.loss").asDouble());
    Path fork = folder.resolve("fork");
    Outcome forked =
        workshop.run("fork", run.toString(), "--at", "10", "--out", fork.toString(), "--json");
    assertEquals(
        trained.json().path("test.loss").asDouble(), forked.json().path("test.loss").asDouble());
    assertEquals(0, workshop.run("evaluate", fork.toString()).code());
  }

  @Test
  void otherDataUnderTheSameNameAreNoticed() throws IOException {
    Path table = table();
    Path run = folder.resolve("run");
    String spec = "csv:" + table + "?target=class";
    workshop.run(
        "train", "xor", "--data", spec, "--steps", "30", "--out", run.toString(), "--json");
    Files.writeString(table, Files.readString(table).replace("5,", "8,"));
    Outcome evaluated = workshop.run("evaluate", run.toString());
    assertEquals(2, evaluated.code(), evaluated.out());
    assertTrue(evaluated.err().contains("not those the run was started with"), evaluated.err());
  }
}
