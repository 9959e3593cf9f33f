package org.neurozoo.workbench.data.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Perspective;

/** Getting to know data: samples large, the document and what can be counted on the left. */
final class DataPerspective implements Perspective {
  @Override
  public String id() {
    return "data";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.TABLE);
  }

  @Override
  public Texts texts() {
    return Setup.TEXTS;
  }

  @Override
  public Area layout() {
    Area left = new Area.Above(0.5, new Area.Documents(), Perspective.stack("data-statistics"));
    return new Area.Beside(0.36, left, Perspective.stack("data-table", "data-images", "data-plot"));
  }
}
