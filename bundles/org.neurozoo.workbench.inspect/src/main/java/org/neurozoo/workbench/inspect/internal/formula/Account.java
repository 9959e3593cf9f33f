package org.neurozoo.workbench.inspect.internal.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.neurozoo.network.FlowNode;
import org.neurozoo.network.FlowNode.Link;
import org.neurozoo.network.FlowNode.Reading;
import org.neurozoo.network.Formula;
import org.neurozoo.schema.Texts;

/** Writes down how a node comes about and how the loss changes with it. */
final class Account {
  private final FlowNode node;
  private final Typesetter setter;
  private final java.util.function.BiFunction<String, Object[], String> words;
  private final List<Block> blocks = new ArrayList<>();

  private Account(
      FlowNode node,
      Typesetter setter,
      java.util.function.BiFunction<String, Object[], String> words) {
    this.node = node;
    this.setter = setter;
    this.words = words;
  }

  static List<Block> of(FlowNode node, Typesetter setter, Texts texts, java.util.Locale locale) {
    Account account =
        new Account(node, setter, (key, arguments) -> texts.text(locale, key, arguments));
    account.title();
    account.value();
    account.derivative();
    return List.copyOf(account.blocks);
  }

  private String word(String key, Object... arguments) {
    return words.apply(key, arguments);
  }

  private void title() {
    blocks.add(new Block.Title(setter.symbol(node.symbol()), node.title()));
    if (!node.place().isEmpty()) {
      blocks.add(new Block.Note(word("lens.place", node.place(), node.placeTitle())));
    }
  }

  private void equation(Box left, List<List<Box>> sides) {
    blocks.add(new Block.Equation(left, setter.equals(), sides));
  }

  private void value() {
    blocks.add(new Block.Heading(word("lens.value")));
    Box symbol = setter.symbol(node.symbol());
    boolean single = node.value().isSingle();
    List<Box> result = List.of(setter.number(node.value().mean()));
    if (node.formula().isEmpty()) {
      if (single) {
        equation(symbol, List.of(result));
      }
    } else {
      Formula formula = node.formula().get();
      general(formula);
      if (isActivation()) {
        activation(symbol, formula, single);
      } else {
        List<List<Box>> sides = new ArrayList<>(List.of(setter.pieces(formula, false)));
        if (single) {
          sides.add(setter.pieces(formula, true));
          sides.add(result);
        }
        equation(symbol, sides);
      }
    }
    reading(node.value());
  }

  private void reading(Reading reading) {
    if (!reading.isSingle()) {
      blocks.add(new Block.Note(word("lens.shape", reading.shape())));
      blocks.add(
          new Block.Note(
              word(
                  "lens.range",
                  Reading.brief(reading.least()),
                  Reading.brief(reading.mean()),
                  Reading.brief(reading.most()))));
    }
  }

  private boolean isActivation() {
    return node.named()
        && node.symbol().startsWith("a")
        && node.formula().map(f -> names(f).size() == 1).orElse(false);
  }

  /** o = f(net) = …, and the same with numbers. */
  private void activation(Box symbol, Formula formula, boolean single) {
    Formula net = names(formula).iterator().next();
    equation(symbol, List.of(List.of(setter.f(net, false)), setter.pieces(formula, false)));
    if (single) {
      equation(
          setter.number(node.value().mean()),
          List.of(List.of(setter.f(net, true)), setter.pieces(formula, true)));
    }
  }

  private static Set<Formula.Name> names(Formula formula) {
    Set<Formula.Name> names = new LinkedHashSet<>();
    parts(formula)
        .forEach(
            part -> {
              if (part instanceof Formula.Name name) {
                names.add(name);
              } else {
                names.addAll(names(part));
              }
            });
    return names;
  }

  private static Stream<Formula> parts(Formula formula) {
    return switch (formula) {
      case Formula.Name name -> Stream.of(name);
      case Formula.Number number -> Stream.of();
      case Formula.Sum(List<Formula> terms) -> terms.stream();
      case Formula.Product(List<Formula> factors) -> factors.stream();
      case Formula.Negative(Formula of) -> Stream.of(of);
      case Formula.Power(Formula base, int exponent) -> Stream.of(base);
      case Formula.Fraction(Formula above, Formula below) -> Stream.of(above, below);
      case Formula.Function(String name, List<Formula> of) -> of.stream();
      case Formula.Either e -> Stream.of(e.left(), e.right(), e.then(), e.otherwise());
    };
  }

  /** What all net inputs are, where this is a sum of weighted outputs. */
  private void general(Formula formula) {
    if (formula instanceof Formula.Sum(List<Formula> terms)
        && node.symbol().startsWith("z")
        && node.value().isSingle()) {
      long products = terms.stream().filter(Account::isWeighted).count();
      boolean bias = terms.stream().anyMatch(t -> t instanceof Formula.Name n && is(n, "b"));
      if (products > 1 && products + (bias ? 1 : 0) == terms.size()) {
        String from =
            names(formula).stream().anyMatch(n -> is(n, "a")) ? setter.notation().symbol("a") : "x";
        equation(setter.indexed(setter.notation().symbol("z"), "", "j"), List.of(sum(from, bias)));
      }
    }
  }

  private List<Box> sum(String from, boolean bias) {
    List<Box> pieces = new ArrayList<>();
    Box sigma = setter.indexed("Σ", "", "i");
    Box dot = setter.text(" · ");
    pieces.add(
        Box.row(
            List.of(
                sigma,
                setter.text(" "),
                setter.indexed("w", "", "ji"),
                dot,
                setter.indexed(from, "", "i"))));
    if (bias) {
      pieces.add(
          Box.row(
              List.of(setter.text(" + "), setter.indexed(setter.notation().symbol("b"), "", "j"))));
    }
    return pieces;
  }

  private static boolean is(Formula.Name name, String letter) {
    return name.symbol().startsWith(letter);
  }

  private static boolean isWeighted(Formula term) {
    return term instanceof Formula.Product(List<Formula> factors)
        && factors.size() == 2
        && factors.stream().anyMatch(f -> f instanceof Formula.Name n && is(n, "w"));
  }

  private void derivative() {
    if (node.derivative().isEmpty()) {
      return;
    }
    Reading derivative = node.derivative().get();
    blocks.add(new Block.Heading(word("lens.derivative")));
    List<List<Box>> sides = new ArrayList<>();
    List<Formula> chain = node.links().stream().filter(l -> !isLoss(l)).map(this::chain).toList();
    if (!chain.isEmpty()) {
      List<Formula> all = node.links().stream().map(this::chain).toList();
      sides.add(setter.pieces(one(all), false));
    }
    boolean known =
        !node.links().isEmpty() && node.links().stream().allMatch(l -> l.local().isPresent());
    if (known && derivative.isSingle()) {
      Formula product = one(node.links().stream().map(this::product).toList());
      sides.add(setter.pieces(product, false));
      if (!(product instanceof Formula.Number)) {
        sides.add(setter.pieces(product, true));
      }
    }
    if (derivative.isSingle() && !endsWith(sides, derivative)) {
      sides.add(List.of(setter.number(derivative.mean())));
    }
    if (!sides.isEmpty()) {
      equation(setter.symbol("∂E/∂" + node.symbol()), sides);
    }
    reading(derivative);
  }

  private boolean endsWith(List<List<Box>> sides, Reading derivative) {
    String number = setter.number(derivative.mean()).text();
    return !sides.isEmpty()
        && sides.getLast().size() == 1
        && sides.getLast().getFirst().text().equals(number);
  }

  private static boolean isLoss(Link link) {
    return link.to().symbol().equals("E");
  }

  private static Formula one(List<Formula> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Formula.Sum(terms);
  }

  private Formula.Name outer(Link link) {
    return new Formula.Name("", "∂E/∂" + link.to().symbol(), link.derivative());
  }

  private Formula chain(Link link) {
    String symbol = "∂" + link.to().symbol() + "/∂" + node.symbol();
    Formula inner = new Formula.Name("", symbol, Double.NaN);
    return isLoss(link) ? inner : new Formula.Product(List.of(outer(link), inner));
  }

  /** The product of the chain rule; a factor 1 is left out. */
  private Formula product(Link link) {
    Formula local = link.local().orElseThrow();
    if (isLoss(link)) {
      return local;
    }
    return switch (local) {
      case Formula.Number(double value) when value == 1 -> outer(link);
      case Formula.Product(List<Formula> factors) ->
          new Formula.Product(
              Stream.concat(Stream.of((Formula) outer(link)), factors.stream()).toList());
      default -> new Formula.Product(List.of(outer(link), local));
    };
  }
}
