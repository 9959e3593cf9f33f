package org.neurozoo.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.console.internal.command.Command;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.schema.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line, calls the command, and turns what goes wrong into an exit code. */
final class Application {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /** What runs without any arguments. */
  static final List<String> MAIN_JOB = List.of("train", "digits", "--plots");

  private static final Set<String> LANGUAGES = Set.of("en", "de");

  private final List<Command> commands;
  private final String version;

  Application(List<Command> commands, String version) {
    this.commands = List.copyOf(commands);
    this.version = version;
  }

  /** Carries a command line out; the exit code. */
  int run(List<String> arguments, Terminal terminal) {
    List<String> words = arguments.isEmpty() ? MAIN_JOB : arguments;
    Optional<Locale> asked = language(words);
    Optional<Locale> known = asked.filter(each -> LANGUAGES.contains(each.getLanguage()));
    Terminal localised = known.map(terminal::in).orElse(terminal);
    CommandLines lines = new CommandLines(commands, localised);
    try {
      ParseResult parsed = lines.parse(words);
      if (asked.isPresent() && known.isEmpty()) {
        throw Terminal.fault("--lang", "lang.unknown", asked.get().toLanguageTag());
      }
      return dispatch(lines, parsed, localised);
    } catch (ParameterException e) {
      return misused(e, localised);
    } catch (FaultException e) {
      LOG.info("refused", e);
      localised.complain(e.fault().message(localised.locale()));
      return Command.BAD_INPUT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Command.FAILED;
    } catch (RuntimeException | Error e) {
      LOG.error("internal error", e);
      localised.complain(
          localised.text("internal.error", e, System.getProperty("neurozoo.log", "log")));
      return Command.FAILED;
    }
  }

  /** The language must be known before the syntax can be explained in it. */
  private static Optional<Locale> language(List<String> words) {
    int option = words.indexOf("--lang");
    String tag =
        option >= 0 && option + 1 < words.size()
            ? words.get(option + 1)
            : words.stream()
                .filter(word -> word.startsWith("--lang="))
                .findFirst()
                .map(word -> word.substring("--lang=".length()))
                .orElse("");
    return Optional.of(tag).filter(t -> !t.isEmpty()).map(Locale::forLanguageTag);
  }

  private int dispatch(CommandLines lines, ParseResult parsed, Terminal terminal)
      throws InterruptedException {
    ParseResult given = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    String name = given.commandSpec().name();
    if (parsed.isVersionHelpRequested()) {
      terminal.out().println("neurozoo " + version);
    } else if (given.isUsageHelpRequested() || !parsed.hasSubcommand()) {
      lines.usage(given.commandSpec(), terminal.out());
    } else if (name.equals(CommandLines.HELP)) {
      lines.usage(lines.named(given.matchedPositionalValue(0, "")), terminal.out());
    } else {
      return lines.command(name).run(given, terminal);
    }
    return Command.OK;
  }

  private static int misused(ParameterException e, Terminal terminal) {
    LOG.info("misused", e);
    String sentence =
        switch (e) {
          case UnmatchedArgumentException unmatched -> unknown(unmatched, terminal);
          case MissingParameterException missing ->
              terminal.text("misused.missing", String.join(", ", labels(missing)));
          default -> e.getMessage();
        };
    terminal.complain(sentence + " " + terminal.text("misused.help", helpFor(e.getCommandLine())));
    return Command.BAD_INPUT;
  }

  private static String unknown(UnmatchedArgumentException e, Terminal terminal) {
    String first = e.getUnmatched().getFirst();
    String known = String.join(", ", e.getCommandLine().getSubcommands().keySet());
    return known.isEmpty() || first.startsWith("-")
        ? terminal.text("misused.unknown", String.join(" ", e.getUnmatched()))
        : terminal.text("command.unknown", first, known);
  }

  private static List<String> labels(MissingParameterException e) {
    List<String> labels = new ArrayList<>();
    for (CommandLine.Model.ArgSpec each : e.getMissing()) {
      labels.add(
          each instanceof CommandLine.Model.OptionSpec option
              ? option.longestName() + " " + option.paramLabel()
              : each.paramLabel());
    }
    return labels;
  }

  private static String helpFor(CommandLine line) {
    String name = line.getCommandName();
    return name.equals(CommandLines.PROGRAM) ? "help" : "help " + name;
  }
}
