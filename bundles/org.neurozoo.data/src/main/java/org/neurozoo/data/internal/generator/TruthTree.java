package org.neurozoo.data.internal.generator;

import java.util.ArrayList;
import java.util.List;

/** A logical expression as a tree; its nodes are listed children first. */
final class TruthTree {
  static final List<String> NAMES = List.of("false", "true", "not", "and", "or");
  private static final int NOT = 2;
  private static final int AND = 3;

  private final List<Node> nodes = new ArrayList<>();

  private record Node(int kind, int left, int right, boolean truth) {}

  static TruthTree draw(Draws random, int depth) {
    TruthTree tree = new TruthTree();
    tree.grow(random, depth);
    return tree;
  }

  /** Adds an expression of at most a depth; its position. */
  private int grow(Draws random, int depth) {
    int kind = depth == 0 ? random.below(2) : random.below(NAMES.size());
    int left = kind >= NOT ? grow(random, depth - 1) : -1;
    int right = kind >= AND ? grow(random, depth - 1) : -1;
    nodes.add(new Node(kind, left, right, truth(kind, left, right)));
    return nodes.size() - 1;
  }

  private boolean truth(int kind, int left, int right) {
    return switch (kind) {
      case 0 -> false;
      case 1 -> true;
      case NOT -> !nodes.get(left).truth();
      case AND -> nodes.get(left).truth() && nodes.get(right).truth();
      default -> nodes.get(left).truth() || nodes.get(right).truth();
    };
  }

  int size() {
    return nodes.size();
  }

  /** Of the root. */
  boolean truth() {
    return nodes.getLast().truth();
  }

  /** Writes which kind each node is, and its children. */
  void write(float[] kinds, int kindsAt, int[] children, int childrenAt) {
    for (int i = 0; i < nodes.size(); i++) {
      kinds[kindsAt + i * NAMES.size() + nodes.get(i).kind()] = 1;
      children[childrenAt + 2 * i] = nodes.get(i).left();
      children[childrenAt + 2 * i + 1] = nodes.get(i).right();
    }
  }
}
