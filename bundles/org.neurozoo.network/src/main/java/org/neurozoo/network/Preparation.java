package org.neurozoo.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSpec;
import org.neurozoo.data.Fitted;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Split;
import org.neurozoo.data.Target;
import org.neurozoo.network.ExperimentDocument.Parts;
import org.neurozoo.network.ExperimentDocument.Turn;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;

/** Loads, splits and preprocesses what documents name. */
public final class Preparation {
  private static final Texts TEXTS = Texts.beside(Preparation.class);

  private Preparation() {}

  /**
   * A document with its data.
   *
   * @throws FaultException if the data are missing, malformed or cannot be split as asked
   */
  public static Experiment prepare(ExperimentDocument document, Registry registry) {
    if (document.data().spec().isBlank()) {
      throw FaultException.of(TEXTS, NamedData.PLACE, "data.missing");
    }
    NamedData data = NamedData.of(document.data().spec(), registry, document.training().seed());
    int window = document.data().stream();
    return window == 0
        ? prepare(document, registry, split(data.load(), document), Optional.empty())
        : streamed(document, registry, FirstWindow.of(data, window));
  }

  private static Experiment streamed(
      ExperimentDocument document, Registry registry, FirstWindow first) {
    Samples split = split(first.samples(), document);
    int lent = first.samples().train().size() - split.train().size();
    Experiment experiment = prepare(document, registry, split, Optional.of(first.less(lent)));
    if (experiment.train().size() != split.train().size()) {
      throw FaultException.of(TEXTS, "data.stream", "stream.preprocessing");
    }
    return experiment;
  }

  private static Experiment prepare(
      ExperimentDocument document, Registry registry, Samples split, Optional<Streamed> stream) {
    Fitted taught = preprocessing(document, registry, split.train());
    Samples prepared = split.map(taught);
    return new Experiment(
        document,
        registry,
        prepared.train(),
        prepared.validation(),
        prepared.test(),
        taught,
        stream);
  }

  private static Samples split(Samples samples, ExperimentDocument document) {
    Parts parts = document.data().parts();
    long seed = document.training().seed();
    Samples tested =
        parts
            .turn()
            .map(turn -> turn(samples.train(), turn, seed))
            .orElseGet(() -> parts.test() == 0 ? samples : Split.of(samples, parts.test(), seed));
    Samples split =
        parts.validation() == 0 ? tested : Split.validation(tested, parts.validation(), seed);
    return parts.train() == 0
        ? split
        : new Samples(
            Split.some(split.train(), parts.train(), seed), split.test(), split.validation());
  }

  private static Samples turn(DataSet all, Turn turn, long seed) {
    return Split.folds(all, turn.folds(), turn.repetition() + 1, seed).stream()
        .filter(fold -> fold.repetition() == turn.repetition() && fold.fold() == turn.fold())
        .findFirst()
        .orElseThrow()
        .of(all);
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
    Samples given = NamedData.of(spec, experiment.registry(), seed).load();
    DataSet own = experiment.train();
    DataSet others = experiment.preprocessing().apply(given.test().orElse(given.train()));
    requireSame("other.shape", others.sampleShape(), own.sampleShape());
    requireSame("other.target", names(others.target()), names(own.target()));
    return others;
  }

  /**
   * The files that data come from: the one that a spec names, or what lies in the folder; none if
   * they are generated or the folder has folders.
   */
  public static List<Path> files(DataSpec spec) {
    if (spec.path().isEmpty()) {
      return List.of();
    }
    Path path = Path.of(spec.path());
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files = inside.sorted().toList();
      return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All steps one after the other, each fitted to what the ones before make of the samples. */
  private static Fitted preprocessing(
      ExperimentDocument document, Registry registry, DataSet train) {
    List<Fitted> fitted = new ArrayList<>();
    for (Choice choice : document.data().preprocessing()) {
      Registry.Chosen<Preprocessing> chosen =
          registry.choose(Preprocessing.class, choice, "data.preprocessing");
      DataSet before = Fitted.chain(fitted).apply(train);
      fitted.add(chosen.type().fit(before, chosen.values()));
    }
    return Fitted.chain(fitted);
  }

  private static void requireSame(String fault, Object others, Object own) {
    if (!others.equals(own)) {
      throw FaultException.of(TEXTS, NamedData.PLACE, fault, others, own);
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
