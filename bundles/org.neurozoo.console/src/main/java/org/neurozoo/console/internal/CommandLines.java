package org.neurozoo.console.internal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.console.internal.command.Command;
import org.neurozoo.console.internal.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The syntax of all commands, explained in one language. */
final class CommandLines {
  static final String PROGRAM = "neurozoo";
  static final String HELP = "help";

  private final Map<String, Command> byName = new LinkedHashMap<>();
  private final CommandLine program;
  private final Terminal terminal;

  CommandLines(List<Command> commands, Terminal terminal) {
    this.terminal = terminal;
    CommandSpec root = root(terminal);
    for (Command command : commands) {
      CommandSpec spec = command.spec(terminal);
      byName.put(spec.name(), command);
      root.addSubcommand(spec.name(), headed(spec));
    }
    root.addSubcommand(HELP, headed(help(terminal)));
    program = new CommandLine(headed(root));
  }

  private static CommandSpec root(Terminal terminal) {
    CommandSpec root = CommandSpec.create().name(PROGRAM);
    root.usageMessage().description(terminal.text("program"));
    root.addOption(option(terminal, "help", "-h", "--help").usageHelp(true).build());
    root.addOption(option(terminal, "version", "-V", "--version").versionHelp(true).build());
    root.addOption(
        option(terminal, "lang", "--lang").paramLabel("LANGUAGE").type(String.class).build());
    return root;
  }

  private static OptionSpec.Builder option(Terminal terminal, String text, String... names) {
    return OptionSpec.builder(names).description(terminal.text("option." + text));
  }

  private static CommandSpec help(Terminal terminal) {
    CommandSpec help = CommandSpec.create().name(HELP);
    help.usageMessage().description(terminal.text("command.help"));
    help.addOption(
        option(terminal, "lang", "--lang").paramLabel("LANGUAGE").type(String.class).build());
    help.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("COMMAND")
            .description(terminal.text("parameter.COMMAND"))
            .build());
    return help;
  }

  private CommandSpec headed(CommandSpec spec) {
    spec.usageMessage()
        .synopsisHeading(terminal.text("usage.synopsis") + " ")
        .parameterListHeading("%n" + terminal.text("usage.parameters") + "%n")
        .optionListHeading("%n" + terminal.text("usage.options") + "%n")
        .commandListHeading("%n" + terminal.text("usage.commands") + "%n")
        .sortOptions(false)
        .width(100);
    return spec;
  }

  ParseResult parse(List<String> words) {
    return program.parseArgs(words.toArray(String[]::new));
  }

  Command command(String name) {
    Command command = byName.get(name);
    if (command == null) {
      throw Terminal.fault("", "command.unknown", name, String.join(", ", byName.keySet()));
    }
    return command;
  }

  /** The syntax of a command, or of the program if the name is empty. */
  CommandSpec named(String name) {
    if (name.isEmpty()) {
      return program.getCommandSpec();
    }
    CommandLine line = program.getSubcommands().get(name);
    if (line == null) {
      throw Terminal.fault("", "command.unknown", name, String.join(", ", byName.keySet()));
    }
    return line.getCommandSpec();
  }

  void usage(CommandSpec spec, PrintStream out) {
    spec.commandLine().usage(out);
    out.flush();
  }
}
