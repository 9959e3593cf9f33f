package org.neurozoo.workbench.train.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.train.internal.session.Words;

/** Watching a run: how it is driven above its curves, what there is beside them. */
record TrainPerspective() implements Perspective {
  @Override
  public String id() {
    return "train";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.GRAPH_UP);
  }

  @Override
  public Texts texts() {
    return Words.TEXTS;
  }

  @Override
  public Area layout() {
    Area left = new Area.Above(0.6, Perspective.stack("runs", "templates"), new Area.Documents());
    Area watched = Perspective.stack("curves", "histograms");
    Area centre = new Area.Above(0.44, Perspective.stack("control"), watched);
    Area right = Perspective.stack("figures", "properties");
    return new Area.Beside(0.24, left, new Area.Beside(0.72, centre, right));
  }
}
