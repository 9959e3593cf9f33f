package org.neurozoo.workbench.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.shell.internal.command.ShellCommands;
import org.neurozoo.workbench.shell.internal.view.ErrorLogView;
import org.neurozoo.workbench.shell.internal.view.JobsView;

class TextsTest {
  @Test
  void allThatIsContributedSpeaksBothLanguages() {
    List<String> missing = new ArrayList<>();
    List<Contribution> all = new ArrayList<>(ShellCommands.all());
    all.addAll(List.of(new ErrorLogView(), new JobsView(), Look.PAGE));
    for (Contribution each : all) {
      for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        Stream.of(".title", ".help")
            .map(end -> each.kind() + "." + each.id() + end)
            .filter(key -> !each.texts().speaks(language, key))
            .forEach(key -> missing.add(language + " " + key));
      }
    }
    assertEquals(List.of(), missing);
  }
}
