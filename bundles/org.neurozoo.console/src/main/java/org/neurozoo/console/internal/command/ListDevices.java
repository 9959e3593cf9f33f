package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.training.DeviceReport;
import org.neurozoo.training.TrainingEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists what can compute here, with limits, and why the rest cannot. */
public final class ListDevices implements Command {
  private final TrainingEngine engine;

  /** Lists what this engine can use. */
  public ListDevices(TrainingEngine engine) {
    this.engine = engine;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("devices", terminal).flag("--tune").flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    if (Syntax.has(given, "--tune")) {
      engine.tune();
    }
    List<DeviceReport> devices = engine.devices();
    if (Syntax.has(given, "--json")) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.putArray("devices");
      devices.forEach(each -> answer.withArray("devices").add(json(each, terminal)));
      terminal.answer(answer);
    } else {
      devices.forEach(each -> print(each, terminal));
    }
    return OK;
  }

  private static ObjectNode json(DeviceReport device, Terminal terminal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", device.id()).put("usable", device.trouble().isEmpty());
    device.trouble().ifPresent(why -> json.put("reason", why.message(terminal.locale())));
    device.description().ifPresent(text -> json.put("description", text));
    if (device.trouble().isEmpty()) {
      json.put("onProcessor", device.onProcessor());
      ObjectNode facts = json.putObject("facts");
      device.facts().forEach(each -> facts.putPOJO(each.id(), each.value()));
    }
    return json;
  }

  private static void print(DeviceReport device, Terminal terminal) {
    String what =
        device
            .trouble()
            .map(why -> terminal.text("devices.unusable", why.message(terminal.locale())))
            .orElseGet(() -> device.description().orElse(""));
    terminal.shown().println(device.id() + ": " + what);
    Columns columns = Columns.ofWords();
    for (Fact fact : device.facts()) {
      columns.row("  " + fact.title(terminal.locale()), shown(fact.value(), terminal));
    }
    columns.print(terminal.shown());
  }

  private static String shown(Object value, Terminal terminal) {
    return value instanceof Boolean truth
        ? terminal.text(truth ? "yes" : "no")
        : String.valueOf(value);
  }
}
