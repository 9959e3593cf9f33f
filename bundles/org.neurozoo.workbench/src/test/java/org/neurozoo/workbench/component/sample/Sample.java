package org.neurozoo.workbench.component.sample;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;

/** Contributions with properties of every kind. */
public record Sample(String kind, String id, Schema schema) implements Contribution {
  public static final Property<Long> BATCH = Property.whole("batch", 32, 0);
  public static final Property<Double> SHARE = Property.real("share", 0.2, 0, 1).in("s");
  public static final Property<Double> RATE = Property.positive("rate", 0.01);
  public static final Property<Boolean> SHUFFLE = Property.truth("shuffle", true);
  public static final Property<Long> BUFFER =
      Property.whole("buffer", 100, 1).when("shuffle", true);
  public static final Property<String> BEST = Property.text("best", "");
  public static final Property<String> PENALTY =
      Property.oneOf("penalty", "l1", "l1", "divergence");
  public static final Property<Kind.Choice> OPTIMIZER =
      Property.contributed("optimizer", "optimizer", "adam");
  public static final Property<List<Kind.Choice>> METRICS =
      Property.list("metrics", new Kind.Contributed("optimizer"));
  public static final Property<List<String>> FROZEN = Property.list("frozen", new Kind.Text());

  /** Whose properties are shown. */
  public static final Sample RULE =
      new Sample(
          "rule",
          "sample",
          Schema.of(BATCH, SHARE, SHUFFLE, BUFFER, PENALTY, OPTIMIZER, METRICS, FROZEN, BEST));

  public static final Sample ADAM = new Sample("optimizer", "adam", Schema.of(RATE));
  public static final Sample PLAIN = new Sample("optimizer", "plain", Schema.EMPTY);

  @Override
  public Texts texts() {
    return Texts.beside(Sample.class);
  }

  /** What may be chosen. */
  public static List<Contribution> choices(String kind) {
    return kind.equals("optimizer") ? List.of(ADAM, PLAIN) : List.of();
  }
}
