package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.WorkbenchContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The views that look into runs. */
@Component
public final class InspectContributor implements WorkbenchContributor {
  /** The id of the view of selected samples. */
  static final String SAMPLES = "selected-samples";

  private final List<Contribution> contributions;

  /** Views over the probes of a registry. */
  @Activate
  public InspectContributor(@Reference Registry registry) {
    Looking looking = new Looking(registry);
    contributions =
        List.of(
            view("probes", BootstrapIcons.EYE, it -> new Probes(it, looking)),
            view("lens", BootstrapIcons.ZOOM_IN, it -> new Lens(it, looking)),
            view(SAMPLES, BootstrapIcons.IMAGES, it -> new SelectedSamples(it, looking)),
            view("try", BootstrapIcons.PENCIL, it -> new Tryout(it, looking)),
            new LensPreferences(),
            new InspectPerspective());
  }

  private static View view(String id, Ikon icon, Function<Workbench, Part> opener) {
    return View.of(id, icon, Looking.TEXTS, opener);
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
