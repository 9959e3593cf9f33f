package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.network.Experiment;
import org.neurozoo.training.State;

/** What an experiment's networks, as they are in a state, make of samples. */
final class Evaluation {
  private final EvaluationGraph graphs;
  private final State state;
  private final Map<String, Testing> judged = new LinkedHashMap<>();
  private final Prediction prediction;

  Evaluation(Experiment experiment, EvaluationGraph graphs, State state) {
    this.graphs = graphs;
    this.state = state;
    experiment
        .judged()
        .forEach(
            (name, set) -> judged.put(name, new Testing(graphs, new Resident(name, set), state)));
    prediction = new Prediction(graphs, experiment, state);
  }

  /** The names of the figures of the experiment's own sets. */
  static List<String> names(Experiment experiment, Settings settings) {
    return experiment.judged().keySet().stream()
        .flatMap(
            set ->
                java.util.stream.Stream.concat(
                        EvaluationGraph.losses(settings).stream(),
                        settings.metrics().stream().map(Figure::name))
                    .map(name -> set + "." + name))
        .toList();
  }

  /** Adds the figures of the experiment's own sets. */
  void into(SequencedMap<String, Double> figures) {
    judged.forEach(
        (set, testing) ->
            testing.figures().forEach((name, figure) -> figures.put(set + "." + name, figure)));
  }

  SequencedMap<String, Double> of(DataSet samples) {
    return new Testing(graphs, new Resident("other", samples), state).figures();
  }

  NdArray predict(NdArray features) {
    return prediction.of(features);
  }

  /** Adds the programs of evaluation by name, for people to look at. */
  static void describe(
      Experiment experiment, EvaluationGraph graphs, SequencedMap<String, Program> programs) {
    Resident tested =
        experiment
            .test()
            .map(set -> new Resident("test", set))
            .orElseGet(() -> new Resident("train", experiment.train()));
    programs.put("evaluate", Testing.program(graphs, tested));
    programs.put("predict", Prediction.program(graphs));
  }
}
