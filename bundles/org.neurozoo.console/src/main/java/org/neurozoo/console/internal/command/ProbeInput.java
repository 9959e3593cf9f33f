package org.neurozoo.console.internal.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Probe;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Values;

/** What a probe is pointed at, as {@code NAME=VALUE} on the command line. */
final class ProbeInput {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProbeInput() {}

  /**
   * Reads assignments against a probe's schema.
   *
   * @throws org.neurozoo.schema.FaultException if one is malformed, unknown or out of bounds
   */
  static Values read(Probe probe, List<String> assignments) {
    Map<String, Object> raw = new LinkedHashMap<>();
    for (String each : assignments) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw Terminal.fault("--set", "probe.set.syntax", each);
      }
      String name = each.substring(0, equals);
      raw.put(name, value(probe, name, each.substring(equals + 1)));
    }
    return probe.schema().read(raw, probe.id());
  }

  /** Lists are written as JSON; all else is read from its text. */
  private static Object value(Probe probe, String name, String text) {
    boolean list =
        probe.schema().property(name).filter(p -> p.kind() instanceof Kind.ListOf<?>).isPresent();
    if (!list) {
      return text;
    }
    try {
      return MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
