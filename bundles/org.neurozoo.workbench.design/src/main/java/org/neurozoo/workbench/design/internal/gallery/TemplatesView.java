package org.neurozoo.workbench.design.internal.gallery;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.experiment.ExperimentType;
import org.neurozoo.workbench.design.internal.text.Said;

/**
 * Experiments to begin with.
 *
 * @param type what a template becomes
 * @param stamps thumbnails, kept while the bundle is here
 */
public record TemplatesView(ExperimentType type, Stamps stamps) implements View {
  /** The view's id. */
  public static final String ID = "templates";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.GRID);
  }

  @Override
  public Part open(Workbench workbench) {
    return new Gallery(workbench, type, stamps);
  }
}
