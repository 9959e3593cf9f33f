package org.neurozoo.family.perceptron.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.ResourceTemplate;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Texts;
import org.osgi.service.component.annotations.Component;

/** Contributes the family, its learning rules and its templates. */
@Component
public final class Perceptrons implements Contributor {
  static final List<String> TEMPLATES =
      List.of(
          "threshold-and",
          "threshold-xor",
          "threshold-hexagon",
          "perceptron-and",
          "perceptron-or",
          "perceptron-not",
          "perceptron-xor",
          "perceptron-blobs",
          "adaline-iris",
          "delta-batch",
          "hebb-letters",
          "associator-letters",
          "oja-iris",
          "sanger-iris");

  private final List<Contribution> contributions =
      Stream.concat(
              Stream.of(
                  new Family(),
                  new PerceptronRule(),
                  new DeltaRule(),
                  new HebbRule(),
                  new OjaLayer()),
              TEMPLATES.stream().map(id -> ResourceTemplate.read(Perceptrons.class, id)))
          .toList();

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }

  private record Family() implements NetworkFamily {
    @Override
    public String id() {
      return "perceptron";
    }

    @Override
    public Texts texts() {
      return Texts.beside(Perceptrons.class);
    }
  }
}
