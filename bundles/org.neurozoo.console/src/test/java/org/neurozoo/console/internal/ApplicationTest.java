package org.neurozoo.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.console.internal.Workshop.Outcome;
import org.neurozoo.console.internal.command.Command;
import org.neurozoo.console.internal.terminal.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class ApplicationTest {
  private final Workshop workshop = new Workshop();

  /** A command that does one thing. */
  private record Doing(Runnable action) implements Command {
    @Override
    public CommandSpec spec(Terminal terminal) {
      return CommandSpec.create().name("do");
    }

    @Override
    public int run(ParseResult given, Terminal terminal) {
      action.run();
      return OK;
    }
  }

  @Test
  void tellsItsVersion() {
    assertEquals(new Outcome(0, "neurozoo 1.2.3" + System.lineSeparator(), ""), run("--version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "--nonsense",
        "train",
        "train xor --nonsense",
        "train xor --epochs",
        "train xor extra",
        "resume",
        "probe run",
        "help nonsense",
        "templates --lang klingon",
        "train xor --out  --epochs 1",
        "train xor --plots=pdf",
        "train xor --plots=",
        "train xor --repeat 2 --plots",
        "resume run --plots=SVG",
        "fork run --at 1 --out fork --plots=jpg",
        "probe run roc --out picture",
        "probe run roc --out picture.bmp",
        "bench -f nonsense",
        "bench -s never",
        "bench -t 0",
      })
  void refusesBadUsageInOneLine(String line) {
    Outcome outcome = run(line.split(" "));
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().startsWith("neurozoo: "), outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "nonsense xor       ~ no command \"nonsense\"",
        "train              ~ TEMPLATE|FILE is missing",
        "evaluate           ~ PATH is missing",
        "resume             ~ PATH is missing",
        "train xor --plots=pdf ~ --plots: is \"pdf\", but must be one of: png, svg, csv.",
      })
  void saysWhatIsWrong(String line, String what) {
    assertTrue(run(line.split(" ")).err().contains(what), run(line.split(" ")).err());
  }

  @Test
  void explainsEveryCommandInEveryLanguage() {
    String commands = run("help").out();
    for (String name :
        List.of(
            "train",
            "resume",
            "evaluate",
            "probe",
            "explain",
            "check",
            "templates",
            "families",
            "devices",
            "bench")) {
      assertTrue(commands.contains("  " + name + " "), commands);
      Outcome english = run("help", name);
      Outcome german = run(name, "--help", "--lang", "de");
      assertEquals(0, english.code());
      assertTrue(english.out().startsWith("Usage: neurozoo " + name), english.out());
      assertTrue(german.out().startsWith("Aufruf: neurozoo " + name), german.out());
    }
  }

  @Test
  void speaksTheLanguageAskedFor() {
    assertTrue(run("templates", "--lang", "de").out().contains("Exklusives Oder"));
    assertTrue(run("templates", "--lang=de").out().contains("Exklusives Oder"));
    assertTrue(run("templates").out().contains("Exclusive or"));
    assertTrue(run("train", "nothing", "--lang=de").err().contains("weder"));
  }

  @Test
  void listsTemplatesAndFamiliesForPrograms() {
    var template = run("templates", "--json").json().at("/templates/0");
    assertEquals("xor", template.path("id").asText());
    assertEquals("mlp", template.path("family").asText());
    assertEquals(1.0, template.at("/score/test.accuracy").asDouble());
    var family = run("families", "--json").json().at("/families/0");
    assertEquals("Multilayer perceptrons", family.path("title").asText());
  }

  @Test
  void tellsAnInternalErrorFromBadInput() {
    Command broken =
        new Doing(
            () -> {
              throw new IllegalStateException("bent\nwire");
            });
    Outcome outcome = Workshop.run(new Application(List.of(broken), "1"), "do");
    assertEquals(1, outcome.code());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("internal error"), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  private Outcome run(String... words) {
    return workshop.run(words);
  }
}
