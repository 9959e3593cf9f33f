package org.neurozoo.workbench.inspect.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;

/** The computation graph of the selected run, and the formula of each node with its numbers. */
final class LensView implements View {
  private final Looking looking;

  LensView(Looking looking) {
    this.looking = looking;
  }

  @Override
  public String id() {
    return "lens";
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.ZOOM_IN);
  }

  @Override
  public Texts texts() {
    return Looking.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new Lens(workbench, looking);
  }
}
