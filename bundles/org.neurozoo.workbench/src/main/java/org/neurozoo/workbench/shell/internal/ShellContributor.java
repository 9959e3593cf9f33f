package org.neurozoo.workbench.shell.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.WorkbenchContributor;
import org.neurozoo.workbench.shell.internal.command.ShellCommands;
import org.neurozoo.workbench.shell.internal.keys.KeysPage;
import org.neurozoo.workbench.shell.internal.view.BundlesView;
import org.neurozoo.workbench.shell.internal.view.ErrorLogView;
import org.neurozoo.workbench.shell.internal.view.JobsView;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the shell itself contributes. */
@Component
public final class ShellContributor implements WorkbenchContributor {
  private final List<Contribution> contributions;

  /** The contributions over this framework. */
  @Activate
  public ShellContributor(BundleContext context) {
    List<Contribution> all = new ArrayList<>(ShellCommands.all());
    all.add(Look.PAGE);
    all.add(KeysPage.PAGE);
    all.add(new ErrorLogView());
    all.add(new JobsView());
    all.add(new BundlesView(context));
    contributions = List.copyOf(all);
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
