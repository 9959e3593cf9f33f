package org.neurozoo.workbench.design.internal.view;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/** What the experiment in front consists of. */
public record OutlineView() implements View {
  @Override
  public String id() {
    return "outline";
  }

  @Override
  public Texts texts() {
    return Said.TEXTS;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.LIST_NESTED);
  }

  @Override
  public Part open(Workbench workbench) {
    return new Outline(workbench);
  }
}
