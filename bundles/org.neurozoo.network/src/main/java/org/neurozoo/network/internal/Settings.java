package org.neurozoo.network.internal;

import java.util.List;
import java.util.Optional;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.Regularizer;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/**
 * What a document asks of learning by derivatives, with what it names found.
 *
 * @param values of the rule's properties
 * @param loss that of all heads together if there are several
 * @param heads the tasks that are learned at once, if there are several
 * @param members how many networks learn side by side, each from a bootstrap sample if several
 * @param pseudo how samples without a label take part; all have labels if empty
 */
record Settings(
    Values values,
    Chosen<Loss> loss,
    Optional<Heads> heads,
    List<Chosen<Regularizer>> regularizers,
    List<Figure> metrics,
    int members,
    Optional<PseudoLabels> pseudo) {

  static Settings of(
      Experiment experiment,
      Values values,
      Choice loss,
      List<Choice> heads,
      int members,
      Optional<PseudoLabels> pseudo) {
    Registry registry = experiment.registry();
    Optional<Heads> several = Heads.of(experiment, heads);
    return new Settings(
        values,
        several
            .map(each -> new Chosen<Loss>(each, each.schema().defaults()))
            .orElseGet(() -> registry.choose(Loss.class, loss, "training.loss")),
        several,
        values.get(GradientRule.REGULARIZERS).stream()
            .map(each -> registry.choose(Regularizer.class, each, "training.regularizers"))
            .toList(),
        several
            .map(Heads::figures)
            .orElseGet(
                () ->
                    Figure.of(
                        registry, experiment.train().target(), values.get(GradientRule.METRICS))),
        members,
        pseudo);
  }

  <T> T get(Property<T> property) {
    return values.get(property);
  }

  /** The tasks whose losses are told besides their sum; none if there is just one. */
  List<Head> tasks() {
    return heads.map(Heads::all).orElse(List.of());
  }

  /** How many random networks a prediction is averaged over; 0 for one that is not random. */
  int draws() {
    return values.whole(GradientRule.DRAWS);
  }
}
