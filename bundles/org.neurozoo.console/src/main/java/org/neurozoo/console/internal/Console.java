package org.neurozoo.console.internal;

import java.util.List;
import java.util.function.ToIntFunction;
import org.neurozoo.console.internal.command.BenchAll;
import org.neurozoo.console.internal.command.Check;
import org.neurozoo.console.internal.command.Evaluate;
import org.neurozoo.console.internal.command.Explain;
import org.neurozoo.console.internal.command.Families;
import org.neurozoo.console.internal.command.Fork;
import org.neurozoo.console.internal.command.ListAll;
import org.neurozoo.console.internal.command.ListDevices;
import org.neurozoo.console.internal.command.OpenWorkbench;
import org.neurozoo.console.internal.command.ProbeRun;
import org.neurozoo.console.internal.command.Resume;
import org.neurozoo.console.internal.command.Templates;
import org.neurozoo.console.internal.command.Train;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.training.TrainingEngine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The application {@code console}: the launcher calls it with the words of the command line. */
@Component(property = "neurozoo.application=console")
public final class Console implements ToIntFunction<List<String>> {
  private final Application application;

  /** The commands over these services. */
  @Activate
  public Console(
      @Reference Registry registry, @Reference TrainingEngine engine, BundleContext context) {
    Version version = context.getBundle().getVersion();
    this.application =
        new Application(
            List.of(
                new OpenWorkbench(),
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
            version.toString());
  }

  @Override
  public int applyAsInt(List<String> arguments) {
    return application.run(arguments, Terminal.ofProcess());
  }
}
