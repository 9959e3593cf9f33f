package org.neurozoo.family.mlp.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.ResourceTemplate;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Texts;
import org.osgi.service.component.annotations.Component;

/** Contributes the family and its templates. */
@Component
public final class MultilayerPerceptrons implements Contributor {
  private static final List<String> TEMPLATES =
      List.of(
          "bagging-moons",
          "bias-variance",
          "cancer",
          "diabetes-regression",
          "digits",
          "encoder",
          "equal-weights",
          "fashion-mnist",
          "flat-plateau",
          "iris",
          "two-tasks",
          "minimal-net",
          "mnist-dropout",
          "mnist-max-norm",
          "mnist-mlp",
          "regression-curve",
          "residual",
          "sonar",
          "spirals",
          "steep-gap",
          "thyroid",
          "xor");

  private final List<Contribution> contributions =
      Stream.concat(
              Stream.<Contribution>of(new Family()),
              TEMPLATES.stream().map(id -> ResourceTemplate.read(MultilayerPerceptrons.class, id)))
          .toList();

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }

  private record Family() implements NetworkFamily {
    @Override
    public String id() {
      return "mlp";
    }

    @Override
    public Texts texts() {
      return Texts.beside(MultilayerPerceptrons.class);
    }
  }
}
