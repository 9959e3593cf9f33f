package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.neurozoo.console.internal.document.Assignment;
import org.neurozoo.console.internal.document.ExperimentFile;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.DataSpec;
import org.neurozoo.network.Registry;
import picocli.CommandLine.ParseResult;

/** The experiment that a command is given, changed as its options say. */
final class ExperimentChoice {
  private static final Map<String, String> SHORTHANDS =
      Map.of(
          "--epochs", "training.epochs",
          "--steps", "training.steps",
          "--batch", "training.batch",
          "--seed", "training.seed");

  private ExperimentChoice() {}

  static Syntax options(Syntax syntax) {
    return syntax
        .parameter("TEMPLATE|FILE")
        .option("SPEC", "--data")
        .options("PATH=VALUE", "--set")
        .option("N", "--seed");
  }

  /**
   * The experiment.
   *
   * @throws org.neurozoo.schema.FaultException if there is none or it has no such parts
   */
  static ObjectNode of(ParseResult given, Registry registry) {
    ObjectNode experiment = ExperimentFile.read(Syntax.parameter(given, 0), registry);
    change(experiment, given);
    return experiment;
  }

  private static void change(ObjectNode experiment, ParseResult given) {
    if (given.hasMatchedOption("--epochs") && given.hasMatchedOption("--steps")) {
      throw Terminal.fault("--epochs", "epochs.and.steps");
    }
    Syntax.value(given, "--data").ifPresent(spec -> setData(experiment, spec));
    Syntax.value(given, "--epochs")
        .ifPresent(epochs -> Assignment.set(experiment, "training.steps", LongNode.valueOf(0)));
    SHORTHANDS.forEach(
        (option, path) ->
            Syntax.value(given, option)
                .ifPresent(text -> Assignment.set(experiment, path, TextNode.valueOf(text))));
    for (String each : given.matchedOptionValue("--set", new String[0])) {
      Assignment.apply(experiment, each);
    }
  }

  /** With an absolute path, so that the run can be resumed from any folder. */
  private static void setData(ObjectNode experiment, String text) {
    DataSpec spec = DataSpec.parse(text);
    String path =
        spec.path().isEmpty()
            ? ""
            : RunSettings.path(spec.path(), "--data").toAbsolutePath().normalize().toString();
    DataSpec absolute = new DataSpec(spec.source(), path, spec.values());
    Assignment.set(experiment, "data.spec", TextNode.valueOf(absolute.toString()));
  }
}
