package org.neurozoo.workbench;

import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.neurozoo.schema.Texts;

/** See {@link View#of}. */
record PlainView(String id, Optional<Ikon> icon, Texts texts, Function<Workbench, Part> opener)
    implements View {
  @Override
  public Part open(Workbench workbench) {
    return opener.apply(workbench);
  }
}
