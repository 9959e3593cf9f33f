package org.neurozoo.workbench.data.internal;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;

/** What is done to samples of any source: the properties of an experiment's data. */
final class Handling implements Contribution {
  static final Property<Double> TEST = Property.real("test", 0.2, 0, 0.99);
  static final Property<Double> VALIDATION = Property.real("validation", 0, 0, 0.99);
  static final Property<List<Kind.Choice>> PREPROCESSING =
      Property.list("preprocessing", new Kind.Contributed("preprocessing"));

  @Override
  public String kind() {
    return "handling";
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Schema schema() {
    return Schema.of(TEST, VALIDATION, PREPROCESSING);
  }

  @Override
  public Texts texts() {
    return Setup.TEXTS;
  }
}
