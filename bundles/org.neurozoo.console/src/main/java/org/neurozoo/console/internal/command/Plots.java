package org.neurozoo.console.internal.command;

import java.util.Map;
import java.util.Optional;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import picocli.CommandLine.ParseResult;

/**
 * The pictures that a command is asked for.
 *
 * @param ending of their files, which tells the format; none if nobody asks
 */
record Plots(Optional<String> ending) {
  private static final String OPTION = "--plots";

  /** The ending of tables. */
  static final String CSV = "csv";

  private static final String USUAL = "png";

  private static final Property<String> FORMAT = Property.oneOf(OPTION, USUAL, USUAL, "svg", CSV);

  static Syntax option(Syntax syntax) {
    return syntax.flagOr("FORMAT", OPTION, USUAL);
  }

  /**
   * What is asked for.
   *
   * @throws org.neurozoo.schema.FaultException if pictures cannot be written so
   */
  static Plots of(ParseResult given) {
    return new Plots(
        Syntax.value(given, OPTION)
            .map(text -> Schema.of(FORMAT).read(Map.of(OPTION, text), "").get(FORMAT)));
  }
}
