package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.neurozoo.console.internal.terminal.Columns;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Template;
import org.neurozoo.schema.Contribution;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the installed templates. */
public final class Templates implements Command {
  private final Registry registry;

  /** Lists those of a registry. */
  public Templates(Registry registry) {
    this.registry = registry;
  }

  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("templates", terminal).flag("--json").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    List<Template> templates = registry.all(Template.class);
    if (Syntax.has(given, "--json")) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode list = answer.putArray("templates");
      templates.forEach(template -> describeTemplate(template, list.addObject(), terminal));
      terminal.answer(answer);
      return OK;
    }
    Columns columns = Columns.ofWords();
    templates.forEach(template -> columns.row(cells(template, terminal)));
    columns.print(terminal.shown());
    return OK;
  }

  private static List<String> cells(Template template, Terminal terminal) {
    return List.of(
        template.id(),
        template.family(),
        template.title(terminal.locale()),
        score(template),
        template.help(terminal.locale()));
  }

  private static String score(Template template) {
    return template.score().figure() + " ≥ " + template.score().least();
  }

  private static void describeTemplate(Template template, ObjectNode json, Terminal terminal) {
    describe(template, json, terminal);
    json.put("family", template.family());
    json.putObject("score").put(template.score().figure(), template.score().least());
  }

  static void describe(Contribution contribution, ObjectNode json, Terminal terminal) {
    json.put("id", contribution.id())
        .put("title", contribution.title(terminal.locale()))
        .put("help", contribution.help(terminal.locale()));
  }
}
