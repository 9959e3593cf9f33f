package org.neurozoo.console.internal.command;

import org.neurozoo.console.internal.terminal.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the console. */
public interface Command {
  /** All went well. */
  int OK = 0;

  /** A run failed. */
  int FAILED = 1;

  /** The command line or what it names is wrong. */
  int BAD_INPUT = 2;

  /** Its name, options and parameters, in the user's language. */
  CommandSpec spec(Terminal terminal);

  /**
   * Carries it out.
   *
   * @param given what was parsed by its {@link #spec}
   * @return the exit code
   * @throws org.neurozoo.schema.FaultException if the input is bad
   */
  int run(ParseResult given, Terminal terminal) throws InterruptedException;
}
