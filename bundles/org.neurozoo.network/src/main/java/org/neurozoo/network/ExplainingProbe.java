package org.neurozoo.network;

import java.util.List;
import java.util.Locale;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Picture;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A probe that sees a graph and can say of each of its nodes how it comes about. */
@ConsumerType
public interface ExplainingProbe extends Probe {
  /**
   * A graph with its explanation, from the same numbers.
   *
   * @param nodes one for each node of the graph, in its order
   */
  record Explanation(NodeGraph graph, List<FlowNode> nodes) {
    /** Copies the nodes and checks that each is explained. */
    public Explanation {
      nodes = List.copyOf(nodes);
      if (!graph.nodes().stream()
          .map(NodeGraph.Node::id)
          .toList()
          .equals(nodes.stream().map(FlowNode::id).toList())) {
        throw new IllegalArgumentException("nodes without explanation in " + graph.title());
      }
    }
  }

  /**
   * What it sees, with all that can be said of it.
   *
   * @param input values of its schema
   * @throws org.neurozoo.schema.FaultException if the experiment has no such sample
   */
  Explanation explain(Subject subject, Values input, Locale locale);

  @Override
  default Picture look(Subject subject, Values input, Locale locale) {
    return explain(subject, input, locale).graph();
  }
}
