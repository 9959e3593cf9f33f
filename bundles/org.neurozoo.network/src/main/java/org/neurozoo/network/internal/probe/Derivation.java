package org.neurozoo.network.internal.probe;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.network.Formula;
import org.neurozoo.network.Formula.Either;
import org.neurozoo.network.Formula.Fraction;
import org.neurozoo.network.Formula.Function;
import org.neurozoo.network.Formula.Name;
import org.neurozoo.network.Formula.Negative;
import org.neurozoo.network.Formula.Number;
import org.neurozoo.network.Formula.Power;
import org.neurozoo.network.Formula.Product;
import org.neurozoo.network.Formula.Sum;

/**
 * The derivative of a formula by one of its names, written as one would by hand: that of the
 * logistic function as a (1 − a), that of tanh as 1 − a², that of eˣ as itself.
 *
 * @param by the node whose name it is derived by
 * @param whole the formula
 * @param called what the whole formula is called
 */
record Derivation(String by, Formula whole, Name called) {
  private static final Formula UNKNOWN = new Number(Double.NaN);

  /** The derivative; not a number if there is no rule. */
  Formula derivative() {
    return of(whole);
  }

  /** A function that is all of the formula is called by its name. */
  private Formula itself(Formula formula) {
    return formula.equals(whole) ? called : formula;
  }

  private Formula of(Formula formula) {
    return switch (formula) {
      case Number n -> Terms.ZERO;
      case Name name -> name.node().equals(by) ? Terms.ONE : Terms.ZERO;
      case Negative(Formula inner) -> Terms.negative(of(inner));
      case Sum(List<Formula> terms) -> Terms.sum(terms.stream().map(this::of).toList());
      case Product(List<Formula> factors) -> product(factors);
      case Power(Formula base, int n) ->
          Terms.product(List.of(new Number(n), n == 2 ? base : new Power(base, n - 1), of(base)));
      case Fraction fraction -> fraction(fraction);
      case Function function -> function(function);
      case Either either -> of(either.chosen());
    };
  }

  private Formula product(List<Formula> factors) {
    List<Formula> terms = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Formula inner = of(factors.get(i));
      if (!Terms.is(inner, 0)) {
        List<Formula> term = new ArrayList<>(factors);
        term.set(i, inner);
        terms.add(Terms.product(term));
      }
    }
    return Terms.sum(terms);
  }

  private Formula fraction(Fraction fraction) {
    Formula above = of(fraction.above());
    Formula below = of(fraction.below());
    if (Terms.is(below, 0)) {
      return Terms.fraction(above, fraction.below());
    }
    if (isLogistic(fraction)) {
      Formula a = itself(fraction);
      Formula rest = Terms.sum(List.of(Terms.ONE, Terms.negative(a)));
      return Terms.product(List.of(a, rest, of(argument(fraction))));
    }
    Formula first = Terms.product(List.of(above, fraction.below()));
    Formula second = Terms.product(List.of(fraction.above(), below));
    return Terms.fraction(
        Terms.sum(List.of(first, Terms.negative(second))), new Power(fraction.below(), 2));
  }

  /** 1 / (1 + e⁻ˣ), in either order. */
  private static boolean isLogistic(Fraction fraction) {
    return Terms.is(fraction.above(), 1)
        && fraction.below() instanceof Sum(List<Formula> terms)
        && terms.size() == 2
        && terms.stream().anyMatch(term -> Terms.is(term, 1))
        && terms.stream().anyMatch(term -> term instanceof Function f && f.name().equals("exp"));
  }

  private static Formula argument(Fraction logistic) {
    return ((Sum) logistic.below())
        .terms().stream()
            .filter(Function.class::isInstance)
            .map(term -> Terms.negative(((Function) term).arguments().getFirst()))
            .findFirst()
            .orElseThrow();
  }

  private Formula function(Function function) {
    List<Formula> of = function.arguments();
    List<Formula> inner = of.stream().map(this::of).toList();
    if (inner.stream().allMatch(each -> Terms.is(each, 0))) {
      return Terms.ZERO;
    }
    Formula x = of.getFirst();
    Formula outer =
        switch (function.name()) {
          case "exp" -> itself(function);
          case "ln" -> new Fraction(Terms.ONE, x);
          case "tanh" ->
              Terms.sum(List.of(Terms.ONE, new Negative(new Power(itself(function), 2))));
          case "sqrt" ->
              new Fraction(Terms.ONE, Terms.product(List.of(new Number(2), itself(function))));
          case "sin" -> new Function("cos", of);
          case "cos" -> new Negative(new Function("sin", of));
          case "abs" -> new Function("sign", of);
          case "sign", "floor" -> Terms.ZERO;
          case "max", "min" -> Terms.ONE;
          default -> UNKNOWN;
        };
    Formula through =
        function.name().equals("max") || function.name().equals("min")
            ? inner.get(position(function))
            : inner.getFirst();
    return outer.equals(UNKNOWN) ? UNKNOWN : Terms.product(List.of(outer, through));
  }

  private static int position(Function extreme) {
    double value = extreme.value();
    for (int i = 0; i < extreme.arguments().size(); i++) {
      if (extreme.arguments().get(i).value() == value) {
        return i;
      }
    }
    return 0;
  }
}
