package org.neurozoo.network;

import java.util.List;

/**
 * How a number follows from others, as one would write it down: each name in it has its number, so
 * that the same formula can be read with letters and with numbers.
 */
public sealed interface Formula {
  /** What it amounts to; NaN where a name has no single number. */
  double value();

  /**
   * A quantity.
   *
   * @param node the id of the node that it is in the graph
   * @param symbol with raised and lowered digits, for instance {@code w⁽¹⁾₂₁}
   * @param value its number, or NaN for a whole tensor
   */
  record Name(String node, String symbol, double value) implements Formula {}

  /** A number that stands in the formula itself. */
  record Number(double value) implements Formula {}

  /** Terms added up; a {@link Negative} one is taken away. */
  record Sum(List<Formula> terms) implements Formula {
    /** Copies the terms. */
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public double value() {
      return terms.stream().mapToDouble(Formula::value).sum();
    }
  }

  /** A term with a minus. */
  record Negative(Formula of) implements Formula {
    @Override
    public double value() {
      return -of.value();
    }
  }

  /** Factors multiplied. */
  record Product(List<Formula> factors) implements Formula {
    /** Copies the factors. */
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public double value() {
      return factors.stream().mapToDouble(Formula::value).reduce(1, (a, b) -> a * b);
    }
  }

  /** One divided by the other. */
  record Fraction(Formula above, Formula below) implements Formula {
    @Override
    public double value() {
      return above.value() / below.value();
    }
  }

  /** A power with a number as exponent. */
  record Power(Formula base, int exponent) implements Formula {
    @Override
    public double value() {
      return Math.pow(base.value(), exponent);
    }
  }

  /**
   * A function by its name: {@code exp}, {@code ln}, {@code tanh}, {@code sqrt}, {@code sin},
   * {@code cos}, {@code abs}, {@code sign}, {@code floor}, {@code max}, {@code min}, or another one
   * whose value is not known here.
   */
  record Function(String name, List<Formula> arguments) implements Formula {
    /** Copies the arguments. */
    public Function {
      arguments = List.copyOf(arguments);
    }

    @Override
    public double value() {
      double x = arguments.isEmpty() ? Double.NaN : arguments.getFirst().value();
      return switch (name) {
        case "exp" -> Math.exp(x);
        case "ln" -> Math.log(x);
        case "tanh" -> Math.tanh(x);
        case "sqrt" -> Math.sqrt(x);
        case "sin" -> Math.sin(x);
        case "cos" -> Math.cos(x);
        case "abs" -> Math.abs(x);
        case "sign" -> Math.signum(x);
        case "floor" -> Math.floor(x);
        case "max" -> arguments.stream().mapToDouble(Formula::value).reduce(x, Math::max);
        case "min" -> arguments.stream().mapToDouble(Formula::value).reduce(x, Math::min);
        default -> Double.NaN;
      };
    }
  }

  /**
   * One of two, as a comparison turns out.
   *
   * @param relation {@code <}, {@code ≤} or {@code =}
   */
  record Either(Formula left, String relation, Formula right, Formula then, Formula otherwise)
      implements Formula {
    /** Which of the two it is. */
    public Formula chosen() {
      double a = left.value();
      double b = right.value();
      boolean so =
          switch (relation) {
            case "<" -> a < b;
            case "≤" -> a <= b;
            default -> a == b;
          };
      return so ? then : otherwise;
    }

    @Override
    public double value() {
      return Double.isNaN(left.value() + right.value()) ? Double.NaN : chosen().value();
    }
  }
}
