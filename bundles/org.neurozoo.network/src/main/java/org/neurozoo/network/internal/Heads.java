package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.HeadType;
import org.neurozoo.network.Loss;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.network.Task;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * Several tasks that share a network (Caruana 1997): nodes that each answer some numbers of the
 * targets, each with a loss of its own. To everybody else they are one output, whose columns are
 * those of the targets, and one loss, the sum of theirs by weight.
 */
record Heads(List<Head> all, List<Figure> figures) implements Loss {
  private static final Texts TEXTS = Texts.beside(Heads.class);
  private static final String PLACE = "training.heads";

  /**
   * What a document names; none if it names none.
   *
   * @throws FaultException if heads and targets do not fit
   */
  static Optional<Heads> of(Experiment experiment, List<Choice> choices) {
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> training = experiment.document().training().values();
    for (String other : List.of("loss", "metrics")) {
      if (training.containsKey(other)) {
        throw fault("heads.besides", other);
      }
    }
    if (!(experiment.train().target() instanceof Target.Numbers target) || target.perStep()) {
      throw fault("heads.target");
    }
    List<Head> heads = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (Choice choice : choices) {
      Chosen<HeadType> chosen = Task.chosen(choice, experiment.registry());
      Head head = head(chosen, target, experiment.registry());
      heads.add(head);
      Target own = head.task().own(target);
      Figure.of(experiment.registry(), own, chosen.values().get(HeadType.METRICS))
          .forEach(figure -> figures.add(head.figure(figure)));
    }
    requireEachOnce(heads, target.names());
    return Optional.of(new Heads(List.copyOf(heads), List.copyOf(figures)));
  }

  private static Head head(Chosen<HeadType> chosen, Target.Numbers target, Registry registry) {
    Task task = Task.of(chosen, target);
    Values values = chosen.values();
    Chosen<Loss> loss =
        registry.choose(Loss.class, values.get(chosen.type().loss()), PLACE + "." + task.node());
    return new Head(task, loss, values.get(HeadType.WEIGHT));
  }

  private static void requireEachOnce(List<Head> heads, List<String> names) {
    Set<String> nodes = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    for (Head head : heads) {
      if (!nodes.add(head.node())) {
        throw fault("heads.node", head.node());
      }
      for (int column : head.columns()) {
        if (!columns.add(column)) {
          throw fault("heads.twice", names.get(column));
        }
      }
    }
    for (int column = 0; column < names.size(); column++) {
      if (!columns.contains(column)) {
        throw fault("heads.left", names.get(column));
      }
    }
  }

  /**
   * The outputs of all heads as one, F32 [batch, targets].
   *
   * @param nodes what nodes yield, by id
   */
  Tensor output(Map<String, Tensor> nodes, int batch) {
    List<Tensor> outputs = new ArrayList<>();
    for (Head head : all) {
      Tensor output = nodes.get(head.node());
      if (output == null) {
        throw fault("no.node", head.node());
      }
      if (!output.shape().equals(Shape.of(batch, head.columns().size()))) {
        throw FaultException.of(
            TEXTS,
            head.node(),
            "wrong.output",
            output.shape().axes(1, output.shape().rank()),
            head.columns().size());
      }
      outputs.add(output);
    }
    return inOrder(outputs);
  }

  private Tensor inOrder(List<Tensor> each) {
    Tensor told = each.size() == 1 ? each.getFirst() : Tensor.concatenate(1, each);
    return Head.columns(told, Head.order(all));
  }

  private static FaultException fault(String key, Object... arguments) {
    return FaultException.of(TEXTS, PLACE, key, arguments);
  }

  @Override
  public String id() {
    return "heads";
  }

  @Override
  public Texts texts() {
    return TEXTS;
  }

  @Override
  public Tensor perSample(Tensor output, Tensor target, Values values) {
    return all.stream()
        .map(head -> head.perSample(output, target).times(head.weight()))
        .reduce(Tensor::plus)
        .orElseThrow();
  }

  @Override
  public Tensor prediction(Tensor output) {
    return inOrder(all.stream().map(head -> head.prediction(output)).toList());
  }
}
