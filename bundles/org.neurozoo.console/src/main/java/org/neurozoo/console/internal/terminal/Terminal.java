package org.neurozoo.console.internal.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * Where a command talks to its user.
 *
 * @param out standard output
 * @param err standard error
 * @param shown where what people read goes: {@code out}, or {@code err} while {@code out} is kept
 *     for JSON
 * @param interactive whether somebody watches, so that a line may be rewritten
 * @param locale the user's language
 */
public record Terminal(
    PrintStream out, PrintStream err, PrintStream shown, boolean interactive, Locale locale) {
  private static final Texts TEXTS = Texts.beside(Terminal.class);

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    boolean interactive =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new Terminal(
        System.out,
        System.err,
        System.out,
        interactive,
        Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The same with standard output kept for one line of JSON, if asked for. */
  public Terminal forJson(boolean json) {
    return json ? new Terminal(out, err, err, interactive, locale) : this;
  }

  /** The same in another language. */
  public Terminal in(Locale other) {
    return new Terminal(out, err, shown, interactive, other);
  }

  /** A text of the console in the user's language. */
  public String text(String key, Object... arguments) {
    return TEXTS.text(locale, key, arguments);
  }

  /** Tells a person something. */
  public void say(String key, Object... arguments) {
    shown.println(text(key, arguments));
  }

  /** Tells a person what is wrong, in one line. */
  public void complain(String sentence) {
    err.println("neurozoo: " + sentence.lines().reduce((a, b) -> a + " " + b).orElse(""));
  }

  /** The last line of standard output for a program that called this one. */
  public void answer(ObjectNode json) {
    out.println(json);
    out.flush();
  }

  /** A fault in the words of the console. */
  public static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }
}
