package org.neurozoo.network;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Split;
import org.neurozoo.data.Target;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** Loads, splits and preprocesses what documents name. */
public final class Preparation {
  private static final Texts TEXTS = Texts.beside(Preparation.class);
  private static final String SPEC = "data.spec";

  private Preparation() {}

  /**
   * A document with its data.
   *
   * @throws FaultException if the data are missing, malformed or cannot be split as asked
   */
  public static Experiment prepare(ExperimentDocument document, Registry registry) {
    if (document.data().spec().isBlank()) {
      throw FaultException.of(TEXTS, SPEC, "data.missing");
    }
    long seed = document.training().seed();
    Samples samples = load(document.data().spec(), registry, seed);
    double fraction = document.data().testFraction();
    Samples split = fraction == 0 ? samples : Split.of(samples, fraction, seed);
    UnaryOperator<DataSet> taught = preprocessing(document, registry, split.train());
    Optional<DataSet> test = split.test().map(taught);
    return new Experiment(document, registry, taught.apply(split.train()), test, taught);
  }

  /**
   * Samples that an experiment was not trained with, those set apart for testing if there are any,
   * preprocessed as its own were.
   *
   * @param spec names them
   * @throws FaultException if there are none or they do not fit the network
   */
  public static DataSet others(Experiment experiment, String spec) {
    long seed = experiment.document().training().seed();
    Samples given = load(spec, experiment.registry(), seed);
    DataSet own = experiment.train();
    DataSet others = experiment.preprocessing().apply(given.test().orElse(given.train()));
    requireSame("other.shape", others.sampleShape(), own.sampleShape());
    requireSame("other.target", names(others.target()), names(own.target()));
    return others;
  }

  private static Samples load(String text, Registry registry, long seed) {
    DataSpec spec = DataSpec.parse(text);
    DataSource source = registry.get(DataSource.class, spec.source(), SPEC);
    Values values = source.schema().read(spec.values(), SPEC);
    return source.load(spec.path(), values, seed);
  }

  /** All steps one after the other, each fitted to what the ones before make of the samples. */
  private static UnaryOperator<DataSet> preprocessing(
      ExperimentDocument document, Registry registry, DataSet train) {
    UnaryOperator<DataSet> all = UnaryOperator.identity();
    for (Choice choice : document.data().preprocessing()) {
      Registry.Chosen<Preprocessing> chosen =
          registry.choose(Preprocessing.class, choice, "data.preprocessing");
      UnaryOperator<DataSet> before = all;
      UnaryOperator<DataSet> fitted = chosen.type().fit(before.apply(train), chosen.values());
      all = data -> fitted.apply(before.apply(data));
    }
    return all;
  }

  private static void requireSame(String fault, Object others, Object own) {
    if (!others.equals(own)) {
      throw FaultException.of(TEXTS, SPEC, fault, others, own);
    }
  }

  private static List<String> names(Target target) {
    return switch (target) {
      case Target.Classes classes -> classes.names();
      case Target.Numbers numbers -> numbers.names();
      case Target.None none -> List.of();
    };
  }
}
