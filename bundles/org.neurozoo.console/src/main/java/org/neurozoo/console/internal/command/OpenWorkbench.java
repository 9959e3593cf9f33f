package org.neurozoo.console.internal.command;

import org.neurozoo.console.internal.terminal.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Names the workbench among the commands; the start script opens it where there is a display. */
public final class OpenWorkbench implements Command {
  @Override
  public CommandSpec spec(Terminal terminal) {
    return Syntax.of("workbench", terminal).optionalParameter("FILE").spec();
  }

  @Override
  public int run(ParseResult given, Terminal terminal) {
    throw Terminal.fault("", "workbench.no.display");
  }
}
