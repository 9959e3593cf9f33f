package org.neurozoo.workbench.design.internal.view;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/** Layers with output shapes and parameters. */
public record SummaryView() implements View {
  @Override
  public String id() {
    return "summary";
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.LIST_UL);
  }

  @Override
  public Part open(Workbench workbench) {
    return new Summary(workbench);
  }
}
