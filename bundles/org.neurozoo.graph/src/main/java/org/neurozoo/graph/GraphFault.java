package org.neurozoo.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** Faults of building a graph; each names the place in the document, the operation, its inputs. */
final class GraphFault {
  private static final Texts TEXTS = Texts.beside(GraphFault.class);

  private GraphFault() {}

  static FaultException mismatch(String operation, List<Spec> inputs) {
    String specs = inputs.stream().map(Spec::toString).collect(Collectors.joining(" and "));
    return FaultException.of(TEXTS, Origin.current(), "mismatch", operation, specs);
  }
}
