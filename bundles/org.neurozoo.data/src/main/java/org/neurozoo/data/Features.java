package org.neurozoo.data;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/** What the features of a data set are, and what they are called. */
public sealed interface Features {
  /** The names of features, channels or tokens in their order; empty if they have none. */
  List<String> names();

  /**
   * Numbers in a row: F32 [samples, features], or of any shape if they have no names.
   *
   * @param names one for each feature, or none
   */
  record Vector(List<String> names) implements Features {
    /** Copies the names. */
    public Vector {
      names = List.copyOf(names);
    }
  }

  /**
   * Pictures: F32 [samples, channels, height, width].
   *
   * @param names one for each channel, or none
   */
  record Image(List<String> names) implements Features {
    /** Copies the names. */
    public Image {
      names = List.copyOf(names);
    }
  }

  /**
   * A sequence each: F32 [samples, steps, features]; {@link DataSet#lengths()} tells where each
   * ends.
   *
   * @param names one for each feature of a step, or none
   */
  record Sequence(List<String> names) implements Features {
    /** Copies the names. */
    public Sequence {
      names = List.copyOf(names);
    }
  }

  /**
   * One series: F32 [moments, features]. The samples follow each other in time, so they are split
   * by time and cut into windows before anything learns from them.
   *
   * @param names one for each feature, or none
   */
  record Series(List<String> names) implements Features {
    /** Copies the names. */
    public Series {
      names = List.copyOf(names);
    }
  }

  /**
   * A sequence of tokens each: I32 [samples, steps], positions in the vocabulary; behind the end of
   * a sequence stands 0.
   *
   * @param names the vocabulary
   */
  record Tokens(List<String> names) implements Features {
    /** Copies the names. */
    public Tokens {
      names = List.copyOf(names);
    }
  }

  /**
   * A tree each: F32 [samples, nodes, features], children before their parents, so that the root is
   * the last node; {@link DataSet#lengths()} tells how many nodes there are.
   *
   * @param names one for each feature of a node, or none
   * @param children I32 [samples, nodes, most children], positions of nodes of the same sample; -1
   *     where there is none
   */
  record Tree(List<String> names, NdArray children) implements Features {
    /** Copies the names. */
    public Tree {
      names = List.copyOf(names);
    }
  }

  /** What an array without names most likely is, by its element type and its number of axes. */
  static Features of(NdArray array) {
    if (array.spec().type() == ElementType.I32) {
      return new Tokens(List.of());
    }
    return switch (array.shape().rank()) {
      case 3 -> new Sequence(List.of());
      case 4 -> new Image(List.of());
      default -> new Vector(List.of());
    };
  }

  /** What is wrong with an array as these features; empty if nothing is. */
  default String objection(NdArray array) {
    Shape shape = array.shape();
    int names = names().size();
    return switch (this) {
      case Vector vector when names == 0 -> "";
      case Vector vector -> objection(shape, 2, names, 1);
      case Series series -> objection(shape, 2, names, 1);
      case Image image -> objection(shape, 4, names, 1);
      case Sequence sequence -> objection(shape, 3, names, 2);
      case Tokens tokens when array.spec().type() != ElementType.I32 -> array + " holds no tokens";
      case Tokens tokens -> objection(shape, 2, 0, 1);
      case Tree tree when !tree.children().shape().axes(0, 2).equals(shape.axes(0, 2)) ->
          tree.children() + " has other nodes than " + array;
      case Tree tree -> objection(shape, 3, names, 2);
    };
  }

  private static String objection(Shape shape, int rank, int names, int axis) {
    if (shape.rank() != rank) {
      return shape + " has not " + rank + " axes";
    }
    boolean named = names == 0 || names == shape.extent(axis);
    return named ? "" : names + " names for axis " + axis + " of " + shape;
  }
}
