package org.neurozoo.workbench.train.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.training.TrainingEngine;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.WorkbenchContributor;
import org.neurozoo.workbench.train.internal.command.RunCommands;
import org.neurozoo.workbench.train.internal.control.ControlPanel;
import org.neurozoo.workbench.train.internal.curves.CurvesPanel;
import org.neurozoo.workbench.train.internal.histograms.HistogramsPanel;
import org.neurozoo.workbench.train.internal.runs.FiguresPanel;
import org.neurozoo.workbench.train.internal.runs.RunsPanel;
import org.neurozoo.workbench.train.internal.session.RunFolders;
import org.neurozoo.workbench.train.internal.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What this bundle brings; with it the session's runs end, their archives kept. */
@Component(service = WorkbenchContributor.class)
public final class TrainContributor implements WorkbenchContributor {
  private final Session session;
  private final List<Contribution> contributions;

  /** Views over the engine's runs. */
  @Activate
  public TrainContributor(@Reference TrainingEngine engine, @Reference Registry registry) {
    this(engine, registry, RunFolders.ofUser());
  }

  /** The same with archives elsewhere. */
  TrainContributor(TrainingEngine engine, Registry registry, RunFolders folders) {
    session = new Session(engine, folders);
    List<Command> commands = new RunCommands(session).all();
    List<Contribution> all = new ArrayList<>(commands);
    all.add(ControlPanel.view(session, commands));
    all.add(CurvesPanel.view(session));
    all.add(HistogramsPanel.view(session, registry));
    all.add(RunsPanel.view(session));
    all.add(FiguresPanel.view(session));
    all.add(new TrainPerspective());
    contributions = List.copyOf(all);
  }

  /** The runs of this session. */
  Session session() {
    return session;
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }

  /** Ends the session: cancels and closes its runs, their archives are kept. */
  @Deactivate
  public void close() {
    session.close();
  }
}
