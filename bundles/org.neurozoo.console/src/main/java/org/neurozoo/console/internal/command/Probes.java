package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the installed probes and what each may be pointed at. */
public final class Probes implements Command {
  private final Registry registry;

  /** Lists those of a registry. */
  public Probes(Registry registry) {
    this.registry = registry;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("probes", terminal).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    List<Probe> probes = registry.all(Probe.class);
    if (Syntax.has(given, "--json")) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode list = answer.putArray("probes");
      probes.forEach(probe -> describe(probe, list.addObject(), terminal));
      terminal.answer(answer);
      return OK;
    }
    Columns columns = Columns.ofWords();
    for (Probe probe : probes) {
      Locale locale = terminal.locale();
      columns.row(probe.id(), probe.title(locale) + ". " + probe.help(locale));
      for (Property<?> property : probe.schema().properties()) {
        columns.row("  " + setting(property), "  " + label(probe, property, locale));
      }
    }
    columns.print(terminal.shown());
    return OK;
  }

  private static String setting(Property<?> property) {
    String values =
        property.kind() instanceof Kind.OneOf(List<String> options)
            ? String.join("|", options)
            : String.valueOf(property.initial());
    return "--set " + property.id() + "=" + values;
  }

  private static String label(Probe probe, Property<?> property, Locale locale) {
    return probe.texts().text(locale, "probe." + probe.id() + "." + property.id());
  }

  private static void describe(Probe probe, ObjectNode json, Terminal terminal) {
    Templates.describe(probe, json, terminal);
    ArrayNode properties = json.putArray("properties");
    for (Property<?> property : probe.schema().properties()) {
      properties
          .addObject()
          .put("id", property.id())
          .put("title", label(probe, property, terminal.locale()))
          .put("default", String.valueOf(property.initial()));
    }
  }
}
