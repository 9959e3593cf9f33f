package org.neurozoo.launcher;

/** The product cannot start; the message is one sentence for the user. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  private Refusal(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  static Refusal of(String key, Object... arguments) {
    return new Refusal(Sentences.of(key, arguments));
  }

  /** What, where, and what to do. */
  public String sentence() {
    return sentence;
  }
}
