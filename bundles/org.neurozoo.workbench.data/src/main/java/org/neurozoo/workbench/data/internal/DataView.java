package org.neurozoo.workbench.data.internal;

import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;

/**
 * A view of the data present.
 *
 * @param ikon what its tab bears
 * @param present the data that all views show
 * @param body makes what is below the head
 */
record DataView(String id, Ikon ikon, Present present, Function<Workbench, Body> body)
    implements View {
  @Override
  public Optional<Ikon> icon() {
    return Optional.of(ikon);
  }

  @Override
  public Texts texts() {
    return Setup.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new DataPart(workbench, present, id, body.apply(workbench));
  }
}
