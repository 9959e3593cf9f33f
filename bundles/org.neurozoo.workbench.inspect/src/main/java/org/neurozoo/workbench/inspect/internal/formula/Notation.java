package org.neurozoo.workbench.inspect.internal.formula;

/** The letters that the lecture decks use. */
public enum Notation {
  /** Net inputs are net, outputs o, biases θ. */
  NET("net", "o", "θ"),
  /** Net inputs are z, activations a, biases b. */
  Z("z", "a", "b");

  private final String net;
  private final String out;
  private final String bias;

  Notation(String net, String out, String bias) {
    this.net = net;
    this.out = out;
    this.bias = bias;
  }

  /** A symbol of the probe's (z, a, b) in these letters; raised and lowered digits stay. */
  public String symbol(String symbol) {
    int begin = symbol.lastIndexOf('∂') + 1;
    if (begin > 1) {
      int first = symbol.indexOf('∂') + 1;
      int slash = symbol.indexOf("/∂");
      return "∂" + plain(symbol.substring(first, slash)) + "/∂" + plain(symbol.substring(begin));
    }
    return plain(symbol);
  }

  private String plain(String symbol) {
    int end = 0;
    while (end < symbol.length() && Character.isLetter(symbol.charAt(end))) {
      end++;
    }
    String rest = symbol.substring(end);
    return switch (symbol.substring(0, end)) {
      case "z" -> net + rest;
      case "a" -> out + rest;
      case "b" -> bias + rest;
      default -> symbol;
    };
  }

  /** For instance {@code netⱼ = Σ wⱼᵢ · oᵢ + θⱼ}, as it stands in a menu. */
  public String example() {
    return net + " = Σ w · " + out + " + " + bias;
  }
}
