package org.neurozoo.workbench.data.internal;

import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.workbench.Command.Menu;
import org.neurozoo.workbench.Command.Place;
import org.neurozoo.workbench.WorkbenchContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The views of data, and the commands that bring data there. */
@Component
public final class DataViewsContributor implements WorkbenchContributor {
  private final List<Contribution> contributions;

  /** Views of what the sources of a registry yield. */
  @Activate
  public DataViewsContributor(@Reference Registry registry) {
    Present present = new Present(registry);
    contributions =
        List.of(
            new DataView("data-table", BootstrapIcons.TABLE, present, TableBody::new),
            new DataView("data-images", BootstrapIcons.IMAGES, present, ImagesBody::new),
            new DataView("data-plot", BootstrapIcons.GRAPH_UP, present, PlotBody::new),
            new DataView("data-statistics", BootstrapIcons.BAR_CHART, present, StatisticsBody::new),
            new DataPerspective(),
            new DataCommand(
                "open-data",
                BootstrapIcons.FILE_EARMARK_SPREADSHEET,
                List.of(
                    new Place.InMenu(Menu.DATA, 10),
                    new Place.InToolBar(130),
                    new Place.OnWelcome(30)),
                workbench -> true,
                workbench -> WizardDialog.open(workbench, registry)),
            new DataCommand(
                "use-data",
                BootstrapIcons.BOX_ARROW_IN_RIGHT,
                List.of(new Place.InMenu(Menu.DATA, 20)),
                Opened::canBeUsed,
                Opened::use),
            new DataCommand(
                "close-data",
                BootstrapIcons.X,
                List.of(new Place.InMenu(Menu.DATA, 30)),
                Opened::isThere,
                Opened::close));
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
