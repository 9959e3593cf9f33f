package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists what the installed bundles contribute: kinds, those of a kind, the properties of one. */
public final class ListAll implements Command {
  private final Registry registry;

  /** Lists what a registry holds. */
  public ListAll(Registry registry) {
    this.registry = registry;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("list", terminal)
        .optionalParameter("KIND")
        .optionalParameter("ID")
        .flag("--json")
        .spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    SequencedMap<String, List<Contribution>> kinds =
        registry.all(Contribution.class).stream()
            .collect(Collectors.groupingBy(Contribution::kind, TreeMap::new, Collectors.toList()));
    String kind = Syntax.parameter(given, 0);
    String id = Syntax.parameter(given, 1);
    Columns columns = Columns.ofWords();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (kind.isEmpty()) {
      kinds.forEach((each, all) -> columns.row(each, ids(all)));
      kinds.forEach((each, all) -> all.forEach(c -> json.withArray(each).add(c.id())));
    } else {
      List<Contribution> all = chosen(kinds, kind, id);
      all.forEach(each -> columns.row(each.id(), title(each, terminal), help(each, terminal)));
      ArrayNode list = json.putArray(kind);
      all.forEach(each -> describe(each, list.addObject(), terminal));
      if (!id.isEmpty()) {
        all.getFirst()
            .schema()
            .properties()
            .forEach(p -> row(all.getFirst(), p, columns, terminal));
      }
    }
    if (Syntax.has(given, "--json")) {
      terminal.answer(json);
    } else {
      columns.print(terminal.shown());
    }
    return OK;
  }

  private static List<Contribution> chosen(
      SequencedMap<String, List<Contribution>> kinds, String kind, String id) {
    List<Contribution> all = kinds.get(kind);
    if (all == null) {
      throw Terminal.fault("", "list.kind", kind, String.join(", ", kinds.keySet()));
    }
    List<Contribution> named =
        all.stream().filter(each -> id.isEmpty() || each.id().equals(id)).toList();
    if (named.isEmpty()) {
      throw Terminal.fault("", "list.id", kind, id, ids(all));
    }
    return named;
  }

  private static String ids(List<Contribution> all) {
    return all.stream().map(Contribution::id).collect(Collectors.joining(", "));
  }

  private static String title(Contribution each, Terminal terminal) {
    return each.title(terminal.locale());
  }

  private static String help(Contribution each, Terminal terminal) {
    return each.help(terminal.locale());
  }

  private static void row(
      Contribution of, Property<?> property, Columns columns, Terminal terminal) {
    columns.row("  " + property.id(), initial(property), text(of, property, terminal.locale()));
  }

  private static String initial(Property<?> property) {
    return property.initial() instanceof Kind.Choice choice
        ? choice.type()
        : String.valueOf(property.initial());
  }

  private static String text(Contribution of, Property<?> property, Locale locale) {
    String key = of.kind() + "." + of.id() + "." + property.id();
    return of.texts().has(locale, key) ? of.texts().text(locale, key) : "";
  }

  private static void describe(Contribution each, ObjectNode json, Terminal terminal) {
    Templates.describe(each, json, terminal);
    ObjectNode properties = json.putObject("properties");
    for (Property<?> property : each.schema().properties()) {
      properties
          .putObject(property.id())
          .put("initial", initial(property))
          .put("help", text(each, property, terminal.locale()));
    }
  }
}
