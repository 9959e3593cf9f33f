package org.neurozoo.workbench.shell.internal.window;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.shell.internal.Shell;

/**
 * A command at one of its places.
 *
 * @param order where among the others; hundreds are groups
 */
record Placed(int order, Command command) {
  /** The commands at the places that a function picks, in order. */
  static List<Placed> at(Shell shell, Function<Command.Place, OptionalInt> order) {
    return shell.all(Command.class).stream()
        .flatMap(
            command ->
                command.places().stream()
                    .map(order)
                    .flatMap(found -> found.stream().boxed())
                    .map(each -> new Placed(each, command)))
        .sorted(Comparator.comparingInt(Placed::order))
        .toList();
  }

  /** Whether a line is to be drawn before this one. */
  boolean beginsGroup(Placed before) {
    return order / 100 != before.order / 100;
  }
}
