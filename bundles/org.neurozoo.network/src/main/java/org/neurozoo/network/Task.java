package org.neurozoo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Registry.Chosen;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * What one of several heads of a network answers ({@code training.heads}): some columns of the
 * targets, which are one output to everybody else.
 *
 * @param node whose output answers; it names the head
 * @param classes whether it tells a class, else numbers
 * @param columns which numbers of the targets it answers, in the order of its units
 */
public record Task(String node, boolean classes, List<Integer> columns) {
  private static final Texts TEXTS = Texts.beside(Task.class);
  private static final String PLACE = "training.heads";

  /** Copies the list. */
  public Task {
    columns = List.copyOf(columns);
  }

  /**
   * Those that an experiment's document names, in its order; none if the last node answers all.
   *
   * @throws FaultException if one does not fit the targets
   */
  public static List<Task> of(Experiment experiment) {
    Object raw = experiment.document().training().values().get(HeadType.HEADS.id());
    if (raw == null || !(experiment.train().target() instanceof Target.Numbers target)) {
      return List.of();
    }
    Values values = Schema.of(HeadType.HEADS).read(Map.of(HeadType.HEADS.id(), raw), "training");
    return values.get(HeadType.HEADS).stream()
        .map(choice -> of(chosen(choice, experiment.registry()), target))
        .toList();
  }

  /** What a document says of a head. */
  public static Chosen<HeadType> chosen(Choice choice, Registry registry) {
    return registry.choose(HeadType.class, choice, PLACE);
  }

  /**
   * What a head answers of some targets.
   *
   * @throws FaultException if it does not fit them
   */
  public static Task of(Chosen<HeadType> head, Target.Numbers target) {
    String node = head.values().get(HeadType.NODE);
    List<Integer> columns = new ArrayList<>();
    for (String name : head.values().get(HeadType.TARGET)) {
      columns.addAll(columns(name, target.names()));
    }
    int least = head.type().classes() ? 2 : 1;
    if (columns.size() < least) {
      throw FaultException.of(TEXTS, PLACE, "heads.few", node, columns.size(), least);
    }
    return new Task(node, head.type().classes(), columns);
  }

  /** The column of a name, or those of all values of a nominal one. */
  private static List<Integer> columns(String name, List<String> names) {
    int exact = names.indexOf(name);
    List<Integer> found =
        exact >= 0
            ? List.of(exact)
            : IntStream.range(0, names.size())
                .filter(i -> names.get(i).startsWith(name + "="))
                .boxed()
                .toList();
    if (found.isEmpty()) {
      throw FaultException.of(TEXTS, PLACE, "heads.column", name, String.join(", ", names));
    }
    return found;
  }

  /**
   * The head that is looked at: the one of a node, or, if the name is empty, the first that tells
   * classes; empty if there is none and the output is looked at as a whole.
   *
   * @throws FaultException if no head has this name; lists those there are
   */
  public static Optional<Task> choose(Experiment experiment, String node) {
    List<Task> all = of(experiment);
    Optional<Task> found =
        all.stream().filter(it -> node.isEmpty() ? it.classes : it.node.equals(node)).findFirst();
    if (found.isEmpty() && !node.isEmpty()) {
      String known = all.stream().map(Task::node).collect(Collectors.joining(", "));
      throw FaultException.of(TEXTS, "head", all.isEmpty() ? "no.heads" : "no.head", node, known);
    }
    return found;
  }

  /** Its columns of outputs or targets [samples, all columns]. */
  public NdArray own(NdArray all) {
    int rows = all.shape().extent(0);
    int width = all.shape().extent(1);
    float[] some = new float[rows * columns.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = all.floats()[i / columns.size() * width + columns.get(i % columns.size())];
    }
    return NdArray.of(Shape.of(rows, columns.size()), some);
  }

  /** What is to be learned by this head. */
  public Target own(Target.Numbers all) {
    List<String> names = columns.stream().map(all.names()::get).toList();
    NdArray values = own(all.values());
    return classes
        ? new Target.Classes(
            names, NdArray.of(Shape.of(values.shape().extent(0)), Classified.likeliest(values)))
        : new Target.Numbers(names, values);
  }

  /** Samples with what is to be learned of them by this head. */
  public DataSet own(DataSet samples) {
    return samples.target() instanceof Target.Numbers all
        ? new DataSet(samples.features(), own(all), samples.kind(), samples.lengths())
        : samples;
  }
}
