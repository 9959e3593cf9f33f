package org.neurozoo.workbench.inspect.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Perspective;

/** Taking a run apart: probes large, the run and its network on the left. */
final class InspectPerspective implements Perspective {
  @Override
  public String id() {
    return "inspect";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.EYE);
  }

  @Override
  public Texts texts() {
    return Looking.TEXTS;
  }

  @Override
  public Area layout() {
    Area left = new Area.Above(0.5, Perspective.stack("runs", "figures"), new Area.Documents());
    Area right =
        new Area.Above(
            0.74,
            Perspective.stack("probes", "lens", "try"),
            Perspective.stack("control", "selected-samples"));
    return new Area.Beside(0.28, left, right);
  }
}
