package org.neurozoo.workbench.inspect.internal;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;

/** The samples that what is selected stands for, and what the network says of them. */
final class SelectedSamplesView implements View {
  static final String ID = "selected-samples";

  private final Looking looking;

  SelectedSamplesView(Looking looking) {
    this.looking = looking;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.IMAGES);
  }

  @Override
  public Texts texts() {
    return Looking.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new SelectedSamples(workbench, looking);
  }
}
