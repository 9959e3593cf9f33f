package org.neurozoo.console.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static List<String> lines(Columns columns) {
    var bytes = new ByteArrayOutputStream();
    columns.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void alignsWordsToTheLeft() {
    assertEquals(
        List.of("a    long word  c", "bcd  e          f"),
        lines(Columns.ofWords().row("a", "long word", "c").row("bcd", "e", "f")));
  }

  @Test
  void alignsNumbersToTheRightInEqualColumns() {
    assertEquals(
        List.of("        a    b", "cats   17    .", "ox      .  100"),
        lines(Columns.ofNumbers().row("", "a", "b").row("cats", "17", ".").row("ox", ".", "100")));
  }
}
