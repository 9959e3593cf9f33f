package org.neurozoo.product.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long events take on the event thread while a network learns at full speed, with a perspective
 * after the other in front: {@code ./neurozoo test --quality EventDurationsTest} writes {@code
 * product/target/event-durations.md}, whose numbers stand in {@code docs/workbench.md}. What they
 * may be depends on the machine, so none is asserted; {@link EventThreadGuard} says what the event
 * thread may do.
 */
@Tag("window")
@Tag("quality")
@Timeout(300)
class EventDurationsTest {
  private static final int WARM_MILLIS = 10_000;
  private static final int MILLIS = 20_000;

  @TempDir private Path folder;

  private final Hand hand = new Hand();
  @RegisterExtension private final Visit visit = new Visit(hand, () -> folder);

  @Test
  void whileANetworkLearns() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| in front | events | median | p99 | longest | over 16 ms |");
    lines.add("|---|---|---|---|---|---|");
    hand.see("welcome");
    try (Dispatches dispatches = Hand.ask(Dispatches::open)) {
      open(experiment());
      hand.click("tool.run-start");
      hand.click("perspective.train");
      hand.see("control.state", JLabel.class, label -> label.getText().startsWith("Running"));
      lines.add(watched(dispatches, "Train, curves"));
      front("view.histograms");
      lines.add(watched(dispatches, "Train, histograms"));
      hand.click("perspective.inspect");
      hand.see("picture");
      lines.add(watched(dispatches, "Inspect, two probes"));
      lines.add(switching(dispatches));
      hand.see("control.state", JLabel.class, label -> label.getText().startsWith("Running"));
    }
    Files.write(Path.of("target", "event-durations.md"), lines);
    lines.forEach(System.out::println);
  }

  /** Digits, for longer than anybody looks. */
  private Path experiment() throws IOException {
    return Files.writeString(
        folder.resolve("long.json"),
        """
        {"format": "neurozoo/experiment", "version": 1,
         "networks": {"main": {
           "nodes": [
             {"id": "pixels", "type": "input"},
             {"id": "hidden", "type": "dense",
              "values": {"units": 128, "activation": "relu", "initializer": "he"}},
             {"id": "digit", "type": "dense"}],
           "edges": [{"from": "pixels", "to": "hidden"}, {"from": "hidden", "to": "digit"}]}},
         "data": {"spec": "digits"},
         "training": {"rule": "gradient", "seed": 1, "epochs": 100000, "batch": 32,
           "loss": "categorical-cross-entropy",
           "optimizer": {"type": "adam", "values": {"rate": 0.001}}}}
        """);
  }

  private void open(Path file) {
    hand.press(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
    hand.rest(1500);
    hand.type(file.toString());
    hand.press(KeyEvent.VK_ENTER);
    hand.see("structure");
  }

  private void front(String view) {
    Component curves = hand.see("view.curves");
    Hand.ask(
        () -> {
          var tabs = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, curves);
          tabs.setSelectedIndex(1);
          return true;
        });
    hand.see(view);
  }

  private String watched(Dispatches dispatches, String what) {
    hand.rest(WARM_MILLIS);
    dispatches.begin();
    hand.rest(MILLIS);
    Dispatches.Summary summary = dispatches.summary();
    assertTrue(summary.events() > MILLIS / 1000, what + " has no life in it");
    return summary.line(what);
  }

  private String switching(Dispatches dispatches) {
    dispatches.begin();
    for (int i = 0; i < 4; i++) {
      for (String perspective : List.of("design", "train", "data", "inspect")) {
        hand.click("perspective." + perspective);
        hand.rest(1000);
      }
    }
    return dispatches.summary().line("turning to 16 perspectives");
  }
}
