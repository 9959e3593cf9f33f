package org.neurozoo.workbench.design.internal;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.family.mlp.internal.MultilayerPerceptrons;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Template;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contributor;
import org.neurozoo.training.internal.TrainingContributor;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.experiment.ExperimentType;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

/** The workbench without windows, with all that experiments are made of. */
public final class Studio implements AutoCloseable {
  private static final List<Contributor> CONTRIBUTORS =
      List.of(
          new DataContributor(),
          new Layers(),
          new NetworkContributor(),
          new TrainingContributor(),
          new MultilayerPerceptrons(),
          new Design());

  public final HeadlessWorkbench it;

  public Studio(Path folder, Locale locale, boolean dark) {
    it = new HeadlessWorkbench(folder, CONTRIBUTORS, locale, dark);
  }

  public Workbench workbench() {
    return it.workbench();
  }

  /** A template of the gallery. */
  public Template template(String id) {
    return workbench().all(Template.class).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Opens a template as the gallery does. */
  public OpenExperiment open(String template) {
    return it.ask(
        () -> {
          OpenExperiment document = new ExperimentType().from(template(template));
          workbench().documents().add(document);
          return document;
        });
  }

  /** Opens a template and waits until its network is built. */
  public OpenExperiment build(String template) {
    OpenExperiment document = open(template);
    it.run(() -> document.analyst().ask(workbench()));
    settle(document);
    return document;
  }

  /** Waits until what is known of a document is of its present state. */
  public void settle(OpenExperiment document) {
    it.until("the network is built", () -> document.analyst().isCurrent());
  }

  public Part view(String id) {
    View view =
        workbench().all(View.class).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return it.ask(() -> view.open(workbench()));
  }

  /** A component as it looks; forms need to be laid out more than once outside a window. */
  public BufferedImage painted(JComponent component, int width, int height) {
    it.painted(component, width, height);
    it.painted(component, width, height);
    return it.painted(component, width, height);
  }

  @Override
  public void close() {
    it.close();
  }
}
