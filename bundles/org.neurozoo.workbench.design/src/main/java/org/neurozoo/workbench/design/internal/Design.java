package org.neurozoo.workbench.design.internal;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.WorkbenchContributor;
import org.neurozoo.workbench.design.internal.experiment.ExperimentType;
import org.neurozoo.workbench.design.internal.gallery.Gallery;
import org.neurozoo.workbench.design.internal.gallery.NewExperiment;
import org.neurozoo.workbench.design.internal.gallery.Stamps;
import org.neurozoo.workbench.design.internal.view.Outline;
import org.neurozoo.workbench.design.internal.view.Properties;
import org.neurozoo.workbench.design.internal.view.Summary;
import org.osgi.service.component.annotations.Component;

/** Contributes all of this bundle. */
@Component
public final class Design implements WorkbenchContributor {
  private final ExperimentType type = new ExperimentType();
  private final List<Contribution> contributions =
      List.of(
          type,
          Gallery.view(type, new Stamps()),
          Outline.view(),
          Properties.view(),
          Summary.view(),
          new NewExperiment(),
          new DesignPerspective());

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
