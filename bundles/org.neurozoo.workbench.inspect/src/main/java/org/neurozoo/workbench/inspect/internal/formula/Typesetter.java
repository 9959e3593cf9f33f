package org.neurozoo.workbench.inspect.internal.formula;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.network.FlowNode.Reading;
import org.neurozoo.network.Formula;

/**
 * Sets formulas.
 *
 * @param font upright, in the size of full letters
 * @param notation the letters
 * @param words what words in formulas are in the user's language, by key
 */
record Typesetter(Font font, Notation notation, UnaryOperator<String> words) {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";
  private static final String RAISED_PLAIN = "0123456789()";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋";
  private static final String LOWERED_PLAIN = "0123456789,";
  private static final float SCRIPT = 0.7f;

  private static final int SUM = 0;
  private static final int PRODUCT = 1;
  private static final int ATOM = 2;

  private double em() {
    return font.getSize2D();
  }

  private Typesetter smaller() {
    return new Typesetter(font.deriveFont(font.getSize2D() * SCRIPT), notation, words);
  }

  Box text(String text) {
    return Box.text(text, font);
  }

  private Box italic(String text) {
    return Box.text(text, font.deriveFont(Font.ITALIC));
  }

  private Box operator(String sign) {
    double gap = em() * 0.25;
    return Box.row(List.of(Box.space(gap), text(sign), Box.space(gap))).read(" " + sign + " ");
  }

  Box equals() {
    return operator("=");
  }

  /** A symbol with its raised and lowered digits, or a quotient of two that begin with ∂. */
  Box symbol(String written) {
    String symbol = notation.symbol(written);
    int slash = symbol.indexOf("/∂");
    if (slash > 0) {
      Box above = Box.row(List.of(text("∂"), letters(symbol.substring(1, slash))));
      Box below = Box.row(List.of(text("∂"), letters(symbol.substring(slash + 2))));
      return Box.fraction(above, below, em(), symbol);
    }
    return letters(symbol);
  }

  private Box letters(String symbol) {
    StringBuilder base = new StringBuilder();
    StringBuilder raised = new StringBuilder();
    StringBuilder lowered = new StringBuilder();
    for (char c : symbol.toCharArray()) {
      if (RAISED.indexOf(c) >= 0) {
        raised.append(RAISED_PLAIN.charAt(RAISED.indexOf(c)));
      } else if (LOWERED.indexOf(c) >= 0) {
        lowered.append(LOWERED_PLAIN.charAt(LOWERED.indexOf(c)));
      } else {
        base.append(c);
      }
    }
    return indexed(base.toString(), raised.toString(), lowered.toString()).read(symbol);
  }

  /** A letter with something raised and lowered, for instance for an index in general. */
  Box indexed(String base, String raised, String lowered) {
    Typesetter small = smaller();
    Box letter = italic(base);
    Box below = lowered.matches("[a-z]*") ? small.italic(lowered) : small.text(lowered);
    String text = base + raised + (lowered.isEmpty() ? "" : "_" + lowered);
    return Box.scripts(letter, small.text(raised), below, em(), text);
  }

  /** A number as pictures show it, with real powers of ten. */
  Box number(double value) {
    String brief = Reading.brief(value);
    int e = brief.indexOf('e');
    if (e < 0 || !Double.isFinite(value)) {
      return text(brief);
    }
    Box ten = text(brief.substring(0, e) + " · 10");
    Box power = smaller().text(brief.substring(e + 1).replace('-', '−'));
    return Box.scripts(ten, power, Box.text("", font), em(), brief);
  }

  /** A formula in pieces after each of which a line may end. */
  List<Box> pieces(Formula formula, boolean numbers) {
    return switch (formula) {
      case Formula.Sum(List<Formula> terms) -> sum(terms, numbers);
      case Formula.Product(List<Formula> factors) -> product(factors, numbers);
      default -> List.of(set(formula, numbers, SUM));
    };
  }

  private List<Box> sum(List<Formula> terms, boolean numbers) {
    List<Box> pieces = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Formula term = terms.get(i);
      if (term instanceof Formula.Negative(Formula of) && i > 0) {
        pieces.add(Box.row(List.of(operator("−"), set(of, numbers, PRODUCT, false))));
      } else if (i > 0) {
        pieces.add(Box.row(List.of(operator("+"), set(term, numbers, PRODUCT, false))));
      } else {
        pieces.add(set(term, numbers, SUM));
      }
    }
    return pieces;
  }

  private List<Box> product(List<Formula> factors, boolean numbers) {
    List<Box> pieces = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Box factor = set(factors.get(i), numbers, PRODUCT, i == 0);
      boolean brackets = factors.get(i) instanceof Formula.Sum && factors.size() > 1;
      Box piece = brackets ? Box.bracketed(set(factors.get(i), numbers, SUM), em()) : factor;
      pieces.add(i == 0 ? piece : Box.row(List.of(operator("·"), piece)));
    }
    return pieces;
  }

  private Box set(Formula formula, boolean numbers, int level) {
    return set(formula, numbers, level, true);
  }

  /**
   * Sets a formula, in brackets if it binds less than where it stands.
   *
   * @param first whether nothing stands before it, so that a minus needs no brackets
   */
  private Box set(Formula formula, boolean numbers, int level, boolean first) {
    return switch (formula) {
      case Formula.Name name when numbers -> signed(name.value(), level, first);
      case Formula.Name name -> symbol(name.symbol());
      case Formula.Number(double value) when value == 0.5 -> text("½");
      case Formula.Number(double value) -> signed(value, level, first);
      case Formula.Negative(Formula of) -> {
        Box minus = Box.row(List.of(text("−"), set(of, numbers, PRODUCT, false)));
        yield level > SUM && !(first && level == PRODUCT) ? Box.bracketed(minus, em()) : minus;
      }
      case Formula.Sum(List<Formula> terms) -> {
        Box sum = Box.row(sum(terms, numbers));
        yield level > SUM ? Box.bracketed(sum, em()) : sum;
      }
      case Formula.Product(List<Formula> factors) -> {
        Box product = Box.row(product(factors, numbers));
        yield level > PRODUCT ? Box.bracketed(product, em()) : product;
      }
      case Formula.Fraction fraction -> fraction(fraction, numbers);
      case Formula.Power(Formula base, int exponent) -> power(base, exponent, numbers);
      case Formula.Function function -> function(function, numbers);
      case Formula.Either either -> either(either, numbers);
    };
  }

  private Box signed(double value, int level, boolean first) {
    Box number = number(value);
    boolean bare = !(value < 0) || level == SUM || (level == PRODUCT && first);
    return bare ? number : Box.bracketed(number, em());
  }

  private Box fraction(Formula.Fraction fraction, boolean numbers) {
    Box above = set(fraction.above(), numbers, SUM);
    Box below = set(fraction.below(), numbers, SUM);
    String text = wrapped(fraction.above(), above) + " / " + wrapped(fraction.below(), below);
    return Box.fraction(above, below, em(), text);
  }

  private static String wrapped(Formula formula, Box box) {
    return formula instanceof Formula.Name || formula instanceof Formula.Number
        ? box.text()
        : "(" + box.text() + ")";
  }

  private static boolean isRaised(String symbol) {
    return symbol.chars().anyMatch(c -> RAISED.indexOf(c) >= 0);
  }

  private Box power(Formula base, int exponent, boolean numbers) {
    boolean raised = !numbers && base instanceof Formula.Name name && isRaised(name.symbol());
    Box bare = set(base, numbers, ATOM, false);
    Box below = raised ? Box.bracketed(bare, em()) : bare;
    Box above = smaller().text(String.valueOf(exponent));
    Box none = Box.text("", font);
    return Box.scripts(below, above, none, em(), below.text() + "^" + exponent);
  }

  private Box function(Formula.Function function, boolean numbers) {
    Box none = Box.text("", font);
    List<Formula> of = function.arguments();
    return switch (function.name()) {
      case "exp" -> {
        Box exponent = smaller().set(of.getFirst(), numbers, SUM);
        boolean plain = of.getFirst() instanceof Formula.Sum;
        String text = "e^" + (plain ? "(" + exponent.text() + ")" : exponent.text());
        yield Box.scripts(italic("e"), exponent, none, em(), text);
      }
      case "abs" -> Box.row(List.of(text("|"), set(of.getFirst(), numbers, SUM), text("|")));
      default -> applied(text(function.name().equals("sqrt") ? "√" : function.name()), of, numbers);
    };
  }

  private Box applied(Box name, List<Formula> of, boolean numbers) {
    List<Box> parts = new ArrayList<>();
    for (Formula argument : of) {
      if (!parts.isEmpty()) {
        parts.add(text(", "));
      }
      parts.add(set(argument, numbers, SUM));
    }
    return Box.row(List.of(name, Box.bracketed(Box.row(parts), em())));
  }

  /** A function f of a formula. */
  Box f(Formula of, boolean numbers) {
    return applied(italic("f"), List.of(of), numbers);
  }

  private Box either(Formula.Either either, boolean numbers) {
    Box then = set(either.then(), numbers, SUM);
    Box otherwise = set(either.otherwise(), numbers, SUM);
    double width = Math.max(then.width(), otherwise.width()) + em();
    Box condition =
        Box.row(
            List.of(
                text(words.apply("if") + " "),
                set(either.left(), numbers, SUM),
                operator(either.relation()),
                set(either.right(), numbers, SUM)));
    Box first = Box.row(List.of(then, Box.space(width - then.width()), condition));
    Box second =
        Box.row(
            List.of(
                otherwise, Box.space(width - otherwise.width()), text(words.apply("otherwise"))));
    return Box.cases(List.of(first, second), em(), first.text() + ", " + second.text());
  }
}
