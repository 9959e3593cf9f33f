package org.neurozoo.graph.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurozoo.graph.Loop;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.Topology;

/** Which tensors of a loop's body an earlier loop has computed in the round of the same index. */
final class Recurrence {
  private record Key(Primitive primitive, List<Tensor> inputs) {}

  private final Tensor earlier;
  private final Tensor later;
  private final Map<Tensor, Tensor> same = new HashMap<>();

  private Recurrence(Tensor earlier, Tensor later) {
    this.earlier = earlier;
    this.later = later;
  }

  /** What the bodies of two scans have in common, one of which is fed parts of the other. */
  static Recurrence of(Tensor earlier, Tensor later) {
    Recurrence recurrence = new Recurrence(earlier, later);
    Loop before = ((Primitive.Scan) earlier.primitive()).loop();
    Loop after = ((Primitive.Scan) later.primitive()).loop();
    if (before.length() == after.length()) {
      recurrence.arguments(before, after);
      recurrence.bodies(before, after);
    }
    return recurrence;
  }

  /** The tensor of the earlier body that has the same elements, if there is one. */
  Optional<Tensor> inEarlier(Tensor tensor) {
    return Optional.ofNullable(same.get(tensor));
  }

  private void arguments(Loop before, Loop after) {
    same.put(after.arguments().getFirst(), before.arguments().getFirst());
    int varying = after.carries() + after.sequences();
    for (int input = after.carries(); input < later.inputs().size(); input++) {
      Tensor argument = after.argument(input);
      Optional<Tensor> found =
          input < varying
              ? element(before, later.input(input))
              : given(before, later.input(input), before.carries() + before.sequences());
      found.ifPresent(tensor -> same.put(argument, tensor));
    }
  }

  /** What has the elements of a sequence in the earlier body. */
  private Optional<Tensor> element(Loop before, Tensor sequence) {
    if (sequence.primitive() instanceof Primitive.Part(int index, _)
        && sequence.input(0) == earlier
        && index >= before.carries()) {
      int results = before.results().size();
      return Optional.of(
          index < results ? before.results().get(index) : before.argument(index - results));
    }
    return given(before, sequence, before.carries())
        .filter(argument -> before.arguments().indexOf(argument) <= count(before));
  }

  private static int count(Loop loop) {
    return loop.carries() + loop.sequences();
  }

  /** The argument that an input from some position on becomes in the earlier body. */
  private Optional<Tensor> given(Loop before, Tensor input, int from) {
    List<Tensor> inputs = earlier.inputs();
    int position = inputs.subList(from, inputs.size()).indexOf(input);
    return position < 0 ? Optional.empty() : Optional.of(before.argument(from + position));
  }

  private void bodies(Loop before, Loop after) {
    Map<Key, Tensor> known = new HashMap<>();
    for (Tensor tensor : Topology.order(before.results())) {
      if (!(tensor.primitive() instanceof Primitive.Argument)) {
        known.put(new Key(tensor.primitive(), tensor.inputs()), tensor);
      }
    }
    for (Tensor tensor : Topology.order(after.results())) {
      List<Tensor> inputs = tensor.inputs().stream().map(same::get).toList();
      if (!(tensor.primitive() instanceof Primitive.Argument)
          && tensor.inputs().stream().allMatch(same::containsKey)) {
        Tensor found = known.get(new Key(tensor.primitive(), inputs));
        if (found != null) {
          same.put(tensor, found);
        }
      }
    }
  }
}
