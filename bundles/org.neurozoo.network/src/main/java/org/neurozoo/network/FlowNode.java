package org.neurozoo.network;

import java.util.List;
import java.util.Optional;
import org.neurozoo.network.internal.probe.Decimals;

/**
 * All that can be said of one node of a computation graph: what it is, how it follows from what
 * goes in, and how the loss changes with it.
 *
 * @param id of the node in the picture
 * @param symbol what it is called in formulas; {@code u} if it has no name of its own
 * @param named whether that is its name in the picture
 * @param title what it is, for people: net input, weight, the name of an activation
 * @param place the node of the network's document that it belongs to; empty for none
 * @param placeTitle what type of node that is
 * @param value what it is
 * @param derivative how the loss changes with it; empty where that is not defined
 * @param formula how it is computed; empty for what is given
 * @param links what it goes into, for the chain rule
 */
public record FlowNode(
    String id,
    String symbol,
    boolean named,
    String title,
    String place,
    String placeTitle,
    Reading value,
    Optional<Reading> derivative,
    Optional<Formula> formula,
    List<Link> links) {
  /** Copies the links. */
  public FlowNode {
    links = List.copyOf(links);
  }

  /**
   * The numbers of a node, just as the picture shows them.
   *
   * @param shape of the tensor; empty for a single number
   * @param least the least number
   * @param mean their mean
   * @param most the greatest number
   */
  public record Reading(String shape, double least, double mean, double most) {
    /** A single number. */
    public static Reading of(double value) {
      return new Reading("", value, value, value);
    }

    /** Whether it is a single number. */
    public boolean isSingle() {
      return shape.isEmpty();
    }

    /** A number as pictures show it, with three significant digits or so. */
    public static String brief(double value) {
      return Decimals.brief(value);
    }
  }

  /**
   * A quantity that follows from the node, as a factor of the chain rule.
   *
   * @param to what follows
   * @param derivative how the loss changes with that; NaN for whole tensors
   * @param local how that changes with the node; empty where no formula is known
   */
  public record Link(Formula.Name to, double derivative, Optional<Formula> local) {}
}
