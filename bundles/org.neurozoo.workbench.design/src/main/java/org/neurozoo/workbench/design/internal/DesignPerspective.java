package org.neurozoo.workbench.design.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.design.internal.text.Said;

/** Where experiments are chosen and changed. */
record DesignPerspective() implements Perspective {
  private static final int ORDER = 10;

  @Override
  public String id() {
    return "design";
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.DIAGRAM_3);
  }

  @Override
  public Area layout() {
    Area middle =
        new Area.Above(
            0.68, new Area.Documents(), Perspective.stack("summary", "error-log", "jobs"));
    return new Area.Beside(
        0.2,
        Perspective.stack("templates", "outline"),
        new Area.Beside(0.72, middle, Perspective.stack("properties")));
  }
}
