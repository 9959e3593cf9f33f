package org.neurozoo.console.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.neurozoo.console.internal.bench.BenchContributor;
import org.neurozoo.console.internal.bench.ConvolutionLearners;
import org.neurozoo.console.internal.bench.NetworkLearners;
import org.neurozoo.console.internal.bench.ProductLearners;
import org.neurozoo.console.internal.command.BenchAll;
import org.neurozoo.console.internal.command.Check;
import org.neurozoo.console.internal.command.Evaluate;
import org.neurozoo.console.internal.command.Explain;
import org.neurozoo.console.internal.command.Families;
import org.neurozoo.console.internal.command.Fork;
import org.neurozoo.console.internal.command.ListAll;
import org.neurozoo.console.internal.command.ListDevices;
import org.neurozoo.console.internal.command.ProbeRun;
import org.neurozoo.console.internal.command.Resume;
import org.neurozoo.console.internal.command.Templates;
import org.neurozoo.console.internal.command.Train;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.training.internal.Engine;
import org.neurozoo.training.internal.TrainingContributor;

/** The console over the real engine, put together by hand. */
final class Workshop {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Application application;

  Workshop() {
    Registry registry =
        Registry.of(
            List.of(
                new DataContributor(),
                new Layers(),
                new NetworkContributor(),
                new TrainingContributor(),
                new BenchContributor(),
                new XorContributor()));
    Engine engine = new Engine();
    engine.add(new DocumentLearners(registry));
    engine.add(new ProductLearners());
    engine.add(new ConvolutionLearners());
    engine.add(new NetworkLearners(registry));
    engine.addBackend(new ReferenceBackend());
    application =
        new Application(
            List.of(
                new Train(registry, engine),
                new Resume(registry, engine),
                new Fork(registry, engine),
                new Evaluate(engine),
                new ProbeRun(registry, engine),
                new Explain(registry, engine),
                new Check(registry),
                new Templates(registry),
                new Families(registry),
                new ListAll(registry),
                new ListDevices(engine),
                new BenchAll(engine)),
            "1.2.3");
  }

  /** What a command line led to. */
  record Outcome(int code, String out, String err) {
    /** The last line of standard output. */
    JsonNode json() {
      try {
        return MAPPER.readTree(out.lines().reduce((a, b) -> b).orElse(""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Runs a command line. */
  Outcome run(String... words) {
    return run(application, words);
  }

  static Outcome run(Application application, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(outStream, errStream, outStream, false, Locale.ENGLISH);
    int code = application.run(List.of(words), terminal);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
