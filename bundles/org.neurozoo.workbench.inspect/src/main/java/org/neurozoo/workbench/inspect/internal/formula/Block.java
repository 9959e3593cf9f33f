package org.neurozoo.workbench.inspect.internal.formula;

import java.util.List;
import java.util.stream.Collectors;

/** A part of what is written about a node, below one another. */
sealed interface Block {
  /** The same as text. */
  String text();

  /** What it is all about: a symbol and what that is. */
  record Title(Box symbol, String title) implements Block {
    @Override
    public String text() {
      return (symbol.text() + " " + title).strip();
    }
  }

  /** What follows. */
  record Heading(String text) implements Block {}

  /** A sentence beside what matters. */
  record Note(String text) implements Block {}

  /**
   * Sides that are equal.
   *
   * @param left before the first equals sign
   * @param sides each on a line of its own, or more, in pieces
   */
  record Equation(Box left, Box equals, List<List<Box>> sides) implements Block {
    /** Copies the sides. */
    public Equation {
      sides = sides.stream().map(List::copyOf).toList();
    }

    @Override
    public String text() {
      return sides.stream()
          .map(side -> side.stream().map(Box::text).collect(Collectors.joining()))
          .collect(Collectors.joining(" = ", left.text() + " = ", ""));
    }
  }
}
