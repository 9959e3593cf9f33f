package org.neurozoo.network;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;

/**
 * What one of several heads of a network answers: which of several classes, or numbers. A document
 * chooses them under {@code training.heads}; {@link Task} tells which it has.
 *
 * @param loss what is made small if the document does not say otherwise
 * @param classes whether its columns of the target are 1 for the class and 0 for the others
 */
public record HeadType(String id, Property<Choice> loss, boolean classes) implements Contribution {
  /** The property of a document's training that lists heads. */
  public static final Property<List<Choice>> HEADS =
      Property.list("heads", new Kind.Contributed("head"));

  /** The node whose output answers. */
  public static final Property<String> NODE = Property.text("node", "");

  /** Columns of the targets; the name of a nominal one stands for those of all its values. */
  public static final Property<List<String>> TARGET = Property.list("target", new Kind.Text());

  /** What the loss counts in the sum of all. */
  public static final Property<Double> WEIGHT = Property.positive("weight", 1);

  /** Metrics to tell besides the usual ones. */
  public static final Property<List<Choice>> METRICS =
      Property.list("metrics", new Kind.Contributed("metric"));

  /** Classes and numbers. */
  public static final List<HeadType> ALL =
      List.of(
          new HeadType(
              "classes", Property.contributed("loss", "loss", "categorical-cross-entropy"), true),
          new HeadType(
              "numbers", Property.contributed("loss", "loss", "mean-squared-error"), false));

  @Override
  public String kind() {
    return "head";
  }

  @Override
  public Schema schema() {
    return Schema.of(NODE, TARGET, loss, WEIGHT, METRICS);
  }

  @Override
  public Texts texts() {
    return Texts.beside(HeadType.class);
  }
}
