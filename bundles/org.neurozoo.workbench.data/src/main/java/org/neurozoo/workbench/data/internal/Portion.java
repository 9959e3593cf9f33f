package org.neurozoo.workbench.data.internal;

import java.util.List;
import java.util.function.Predicate;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;

/** Some properties of a contribution, to be shown apart from the others. */
record Portion(Contribution whole, Schema schema) implements Contribution {
  static Portion of(Contribution whole, Predicate<Property<?>> which) {
    List<Property<?>> some = whole.schema().properties().stream().filter(which).toList();
    return new Portion(whole, new Schema(some));
  }

  @Override
  public String kind() {
    return whole.kind();
  }

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public Texts texts() {
    return whole.texts();
  }
}
