package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.network.Formula;

/** Puts formulas together, leaving out what one would not write: plus 0, times 1. */
final class Terms {
  static final Formula ZERO = new Formula.Number(0);
  static final Formula ONE = new Formula.Number(1);

  private Terms() {}

  static boolean is(Formula formula, double value) {
    return formula instanceof Formula.Number(double number) && number == value;
  }

  static Formula sum(List<Formula> parts) {
    List<Formula> terms = new ArrayList<>();
    for (Formula part : parts) {
      if (part instanceof Formula.Sum(List<Formula> inner)) {
        terms.addAll(inner);
      } else if (!is(part, 0)) {
        terms.add(part);
      }
    }
    return switch (terms.size()) {
      case 0 -> ZERO;
      case 1 -> terms.getFirst();
      default -> new Formula.Sum(terms);
    };
  }

  static Formula negative(Formula of) {
    return switch (of) {
      case Formula.Negative(Formula inner) -> inner;
      case Formula.Number(double value) -> new Formula.Number(value == 0 ? 0 : -value);
      default -> new Formula.Negative(of);
    };
  }

  /** Numbers are gathered in front, and a minus before them. */
  static Formula product(List<Formula> parts) {
    double number = 1;
    List<Formula> factors = new ArrayList<>();
    for (Formula part : flat(parts)) {
      switch (part) {
        case Formula.Number(double value) -> number *= value;
        case Formula.Negative(Formula inner) -> {
          number = -number;
          factors.add(inner);
        }
        default -> factors.add(part);
      }
    }
    if (number == 0 || factors.isEmpty()) {
      return new Formula.Number(number);
    }
    if (Math.abs(number) != 1) {
      factors.addFirst(new Formula.Number(Math.abs(number)));
    }
    Formula product = factors.size() == 1 ? factors.getFirst() : new Formula.Product(factors);
    return number < 0 ? negative(product) : product;
  }

  private static List<Formula> flat(List<Formula> parts) {
    return parts.stream()
        .flatMap(
            p -> p instanceof Formula.Product(List<Formula> in) ? in.stream() : List.of(p).stream())
        .toList();
  }

  static Formula fraction(Formula above, Formula below) {
    return is(above, 0) ? ZERO : is(below, 1) ? above : new Formula.Fraction(above, below);
  }
}
