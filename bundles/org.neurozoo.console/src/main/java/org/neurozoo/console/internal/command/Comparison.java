package org.neurozoo.console.internal.command;

import org.neurozoo.console.internal.terminal.Numerals;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.DeviceComparison;
import org.neurozoo.training.Run;

/** Tells which device was found to be faster, if that was measured. */
final class Comparison {
  private Comparison() {}

  static void tell(Run run, Terminal terminal) {
    run.comparison().ifPresent(each -> tell(each, terminal));
  }

  private static void tell(DeviceComparison comparison, Terminal terminal) {
    comparison.micros().keySet().stream()
        .skip(1)
        .forEach(
            other ->
                terminal.say(
                    "device.compared",
                    comparison.device(),
                    Numerals.times(comparison.advantage(other)),
                    other));
  }
}
