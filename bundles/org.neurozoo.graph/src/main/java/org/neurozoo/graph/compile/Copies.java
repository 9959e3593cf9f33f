package org.neurozoo.graph.compile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Tensor;

/**
 * Gives every update and every output a tensor of its own, so that each has one buffer: a tensor
 * that is a variable, or serves twice, is copied (a stop-gradient, which computes nothing else).
 */
final class Copies {
  private final Set<Tensor> taken = new HashSet<>();

  private Copies() {}

  static Program insert(Program program) {
    Copies copies = new Copies();
    SequencedMap<String, Tensor> updates = copies.apart(program.updates());
    SequencedMap<String, Tensor> outputs = copies.apart(program.outputs());
    return new Program(outputs, updates);
  }

  private SequencedMap<String, Tensor> apart(Map<String, Tensor> targets) {
    SequencedMap<String, Tensor> apart = new LinkedHashMap<>();
    targets.forEach((name, tensor) -> apart.put(name, apart(tensor)));
    return apart;
  }

  private Tensor apart(Tensor tensor) {
    boolean leaf = tensor.inputs().isEmpty() || tensor.primitive() instanceof Primitive.Reshape;
    boolean free = taken.add(tensor);
    return leaf || !free ? tensor.stopGradient() : tensor;
  }
}
