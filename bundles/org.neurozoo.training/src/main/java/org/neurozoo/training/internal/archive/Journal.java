package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened in a run: one JSON object a line, either figures (step, epoch, values) or a note
 * (event, details). Numbers that are not finite are written as texts.
 */
record Journal(List<Line> lines) {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** One line: exactly one of both is there. */
  record Line(Optional<Figures> figures, Optional<Note> note) {
    static Line of(Figures figures) {
      return new Line(Optional.of(figures), Optional.empty());
    }

    static Line of(Note note) {
      return new Line(Optional.empty(), Optional.of(note));
    }

    /** Whether these are figures of a step or later. */
    boolean isFrom(long step) {
      return figures.isPresent() && figures.get().step() >= step;
    }

    /** With its line break. */
    byte[] bytes() throws IOException {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      figures.ifPresent(
          each -> {
            node.put("step", each.step()).put("epoch", each.epoch());
            each.values().forEach(node.putObject("values")::put);
          });
      note.ifPresent(each -> node.put("event", each.event()).set("details", each.details()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(Json.line(node));
      bytes.write('\n');
      return bytes.toByteArray();
    }
  }

  Journal {
    lines = List.copyOf(lines);
  }

  /** Reads whole lines; what follows the last line break was torn by a kill and is left out. */
  static Journal parse(byte[] bytes, String place) {
    return parse(
        bytes,
        place,
        damage -> {
          throw damage;
        });
  }

  /** The same where the power may have failed: damaged lines are left out. */
  static Journal parseLeniently(byte[] bytes, String place) {
    return parse(bytes, place, damage -> LOG.warn("left out a damaged line", damage));
  }

  private static Journal parse(byte[] bytes, String place, Consumer<FaultException> onDamage) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        try {
          lines.add(line(Arrays.copyOfRange(bytes, from, i), place));
        } catch (FaultException e) {
          onDamage.accept(e);
        }
        from = i + 1;
      }
    }
    return new Journal(lines);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Line line : lines) {
      bytes.write(line.bytes());
    }
    return bytes.toByteArray();
  }

  /**
   * Without the figures after a step, for they come again when the run goes on from there, and
   * without those that the run wrote before it went back.
   */
  Journal upTo(long step) {
    List<Line> kept = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (Line line : lines) {
      long next = line.figures().map(Figures::step).orElse(last);
      if (next < last) {
        kept.removeIf(each -> each.isFrom(next));
      }
      kept.add(line);
      last = next;
    }
    kept.removeIf(each -> each.isFrom(step + 1));
    return new Journal(kept);
  }

  /** All figures. */
  List<Figures> figures() {
    return lines.stream().flatMap(line -> line.figures().stream()).toList();
  }

  /** All notes, those after the latest checkpoint included. */
  List<Note> notes() {
    return lines.stream().flatMap(line -> line.note().stream()).toList();
  }

  private static Line line(byte[] bytes, String place) {
    JsonNode node = Json.parse(bytes, place);
    JsonNode event = node.path("event");
    if (event.isTextual() && node.has("details")) {
      return Line.of(new Note(event.textValue(), node.path("details")));
    }
    JsonNode step = node.path("step");
    JsonNode values = node.path("values");
    if (!step.isIntegralNumber() || !step.canConvertToLong() || !values.isObject()) {
      throw Faults.of(place, "not.line");
    }
    SequencedMap<String, Double> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : values.properties()) {
      numbers.put(each.getKey(), number(each.getValue(), place));
    }
    return Line.of(new Figures(step.longValue(), number(node.path("epoch"), place), numbers));
  }

  private static double number(JsonNode node, String place) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw Faults.of(place, "not.line");
    };
  }
}
