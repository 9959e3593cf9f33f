package org.neurozoo.workbench.design.internal.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.design.internal.Studio;

class ExperimentTypeTest {
  @TempDir Path folder;

  private static String fault(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return assertThrows(FaultException.class, () -> new ExperimentType().read("a.json", bytes))
        .getMessage();
  }

  @Test
  void whatIsWrittenIsRead() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.open("spirals");
      Document again = new ExperimentType().read("/tmp/mine.json", document.content());
      assertEquals(document.history().present(), again.history().present());
      assertArrayEquals(document.content(), again.content());
      assertEquals("mine", again.title(Locale.ENGLISH));
      assertFalse(again.history().isDirty());
    }
  }

  @Test
  void aMalformedFileIsToldInOneSentence() {
    assertEquals(
        "a.json: the file is no JSON object, see line 2."
            + " Open an experiment written by Neurozoo.",
        fault("{\n  \"format\": oops"));
    assertTrue(fault("[1]").startsWith("a.json: the file is no JSON object"));
    assertTrue(fault("{\"format\": \"other\"}").startsWith("the format is \"other\""));
  }
}
