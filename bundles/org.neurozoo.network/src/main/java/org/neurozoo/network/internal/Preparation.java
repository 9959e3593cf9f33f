package org.neurozoo.network.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Split;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Loads, splits and preprocesses what a document names. */
final class Preparation {
  private Preparation() {}

  static Experiment prepare(ExperimentDocument document, Registry registry) {
    Samples samples = split(load(document, registry), document);
    DataSet train = samples.train();
    Optional<DataSet> test = samples.test();
    for (Choice choice : document.data().preprocessing()) {
      Registry.Chosen<Preprocessing> chosen =
          registry.choose(Preprocessing.class, choice, "data.preprocessing");
      UnaryOperator<DataSet> fitted = chosen.type().fit(train, chosen.values());
      train = fitted.apply(train);
      test = test.map(fitted);
    }
    return new Experiment(document, registry, train, test);
  }

  private static Samples load(ExperimentDocument document, Registry registry) {
    if (document.data().spec().isBlank()) {
      throw FaultException.of(Texts.beside(Registry.class), "data.spec", "data.missing");
    }
    DataSpec spec = DataSpec.parse(document.data().spec());
    DataSource source = registry.get(DataSource.class, spec.source(), "data.spec");
    Values values = source.schema().read(spec.values(), "data.spec");
    return source.load(spec.path(), values, document.training().seed());
  }

  private static Samples split(Samples samples, ExperimentDocument document) {
    double fraction = document.data().testFraction();
    return fraction == 0 ? samples : Split.of(samples, fraction, document.training().seed());
  }
}
