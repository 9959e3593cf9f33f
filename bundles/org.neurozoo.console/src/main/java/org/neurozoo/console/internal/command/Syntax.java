package org.neurozoo.console.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Builds the syntax of a command. Every value is a text: properties read and check them, so that
 * messages are the same wherever a value comes from.
 */
final class Syntax {
  private final CommandSpec spec;
  private final Terminal terminal;
  private int positions;

  private Syntax(CommandSpec spec, Terminal terminal) {
    this.spec = spec;
    this.terminal = terminal;
  }

  /** The syntax of a command; its help stands under {@code command.NAME}. */
  static Syntax of(String name, Terminal terminal) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(terminal.text("command." + name));
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(terminal.text("option.help"))
            .build());
    return new Syntax(spec, terminal).option("LANGUAGE", "--lang");
  }

  /** An option with a value; its help stands under {@code option.NAME} of its last name. */
  Syntax option(String label, String... names) {
    spec.addOption(value(label, names).build());
    return this;
  }

  /** An option that must be given. */
  Syntax requiredOption(String label, String... names) {
    spec.addOption(value(label, names).required(true).build());
    return this;
  }

  /** An option that may be given again and again. */
  Syntax options(String label, String name) {
    return options(label, name, "option." + name.substring(2));
  }

  /** An option that may be given again and again, with a help of its own. */
  Syntax options(String label, String name, String help) {
    OptionSpec.Builder option = value(label, name).description(terminal.text(help));
    spec.addOption(option.type(String[].class).auxiliaryTypes(String.class).arity("1").build());
    return this;
  }

  private OptionSpec.Builder value(String label, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(String.class)
        .description(help(names[names.length - 1]));
  }

  /** An option without a value. */
  Syntax flag(String name) {
    spec.addOption(
        OptionSpec.builder(name).arity("0").type(boolean.class).description(help(name)).build());
    return this;
  }

  /**
   * An option whose value may be left out; what follows without an equals sign is not its value.
   *
   * @param usual the value if there is none
   */
  Syntax flagOr(String label, String name, String usual) {
    spec.addOption(
        value(label, name)
            .arity("0..1")
            .fallbackValue(usual)
            .preprocessor((words, command, option, info) -> attached(words, info, usual))
            .build());
    return this;
  }

  private static boolean attached(Stack<String> words, Map<String, Object> info, String usual) {
    if (!"=".equals(info.get("separator"))) {
      words.push(usual);
    }
    return false;
  }

  private String help(String name) {
    return terminal.text("option." + name.substring(2));
  }

  /** The next parameter, which must be given. */
  Syntax parameter(String label) {
    return parameter(label, "1");
  }

  /** The next parameter, which may be missing. */
  Syntax optionalParameter(String label) {
    return parameter(label, "0..1");
  }

  private Syntax parameter(String label, String arity) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(String.valueOf(positions++))
            .arity(arity)
            .required(!arity.startsWith("0"))
            .paramLabel(label)
            .type(String.class)
            .description(terminal.text("parameter." + label))
            .build());
    return this;
  }

  CommandSpec spec() {
    return spec;
  }

  /** The value of an option. */
  static Optional<String> value(ParseResult given, String option) {
    return Optional.ofNullable(given.<String>matchedOptionValue(option, null));
  }

  /** The values of those options given that are properties of a schema. */
  static Map<String, String> values(ParseResult given, Schema schema) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Property<?> property : schema.properties()) {
      value(given, property.id()).ifPresent(value -> values.put(property.id(), value));
    }
    return values;
  }

  /** Whether a flag is given. */
  static boolean has(ParseResult given, String flag) {
    return given.matchedOptionValue(flag, false);
  }

  /** A parameter that must be given. */
  static String parameter(ParseResult given, int position) {
    return given.matchedPositionalValue(position, "");
  }
}
