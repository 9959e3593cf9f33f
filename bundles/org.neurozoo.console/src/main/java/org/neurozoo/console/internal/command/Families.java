package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.Registry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the installed families. */
public final class Families implements Command {
  private final Registry registry;

  /** Lists those of a registry. */
  public Families(Registry registry) {
    this.registry = registry;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("families", terminal).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    List<NetworkFamily> families = registry.all(NetworkFamily.class);
    if (Syntax.has(given, "--json")) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode list = answer.putArray("families");
      families.forEach(family -> Templates.describe(family, list.addObject(), terminal));
      terminal.answer(answer);
      return OK;
    }
    Columns columns = Columns.ofWords();
    families.forEach(
        family ->
            columns.row(
                family.id(), family.title(terminal.locale()), family.help(terminal.locale())));
    columns.print(terminal.shown());
    return OK;
  }
}
