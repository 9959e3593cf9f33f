package org.neurozoo.workbench.design.internal.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.network.LayerType;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.design.internal.Studio;

class AnalystTest {
  @TempDir Path folder;

  /** A dense layer has a weight for every input and a bias for every unit. */
  @Test
  void shapesAndParametersAreCounted() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.build("iris");
      Analysis found = document.analyst().latest().orElseThrow();
      assertEquals(Optional.empty(), found.fault());
      assertEquals(List.of(4), found.layers().getFirst().shape());
      assertEquals(List.of(3), found.layers().getLast().shape());
      long sum = 0;
      for (int i = 1; i < found.layers().size(); i++) {
        long in = found.layers().get(i - 1).shape().getFirst();
        long out = found.layers().get(i).shape().getFirst();
        assertEquals((in + 1) * out, found.layers().get(i).parameters());
        sum += (in + 1) * out;
      }
      assertEquals(sum, found.parameters().orElseThrow());
    }
  }

  @Test
  void aChangeIsFoundOutAgainAndAFaultIsTold() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.build("iris");
      String last =
          document.reading().document().orElseThrow().networks().get("main").nodes().getLast().id();
      LayerType dense =
          studio.workbench().all(LayerType.class).stream()
              .filter(each -> each.id().equals("dense"))
              .findFirst()
              .orElseThrow();
      NodeSection section = new NodeSection("main", last, dense);
      @SuppressWarnings("unchecked") // units are whole
      Property<Long> units = (Property<Long>) dense.schema().property("units").orElseThrow();
      studio.it.run(
          () -> {
            Values next = section.read(document.history().present()).with(units, 7L);
            document.change("units", section, next);
            document.analyst().ask(studio.workbench());
          });
      studio.settle(document);
      Analysis found = document.analyst().latest().orElseThrow();
      assertEquals(List.of(7), found.layer(last).orElseThrow().shape());
      assertTrue(found.fault().orElseThrow().message(Locale.ENGLISH).startsWith(last + ": "));
      studio.it.run(document.history()::undo);
      studio.it.run(() -> document.analyst().ask(studio.workbench()));
      studio.settle(document);
      assertTrue(document.analyst().latest().orElseThrow().fault().isEmpty());
    }
  }

  @Test
  void anExperimentWithoutDataSaysSo() {
    try (Studio studio = new Studio(folder, Locale.GERMAN, false)) {
      OpenExperiment document = studio.build("cancer");
      Analysis found = document.analyst().latest().orElseThrow();
      assertTrue(found.layers().isEmpty());
      assertEquals(
          "data.spec: das Experiment nennt keine Daten. Bitte unter Daten eine Quelle wählen.",
          found.fault().orElseThrow().message(Locale.GERMAN));
    }
  }
}
