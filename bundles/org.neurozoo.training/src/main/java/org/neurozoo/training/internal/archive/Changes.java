package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.training.Intervention;

/**
 * Interventions as notes of a journal: the step, and a safetensors file of the buffer in Base64.
 */
public final class Changes {
  private static final String EVENT = "intervention";
  private static final String STEP = "step";
  private static final String VALUE = "value";

  private Changes() {}

  /** Adds one to an archive. */
  public static void note(Archive archive, Intervention change) {
    SequencedMap<String, NdArray> buffer = new LinkedHashMap<>();
    buffer.put(change.buffer(), change.value());
    JsonNode details =
        JsonNodeFactory.instance
            .objectNode()
            .put(STEP, change.step())
            .put(VALUE, Base64.getEncoder().encodeToString(bytes(buffer)));
    archive.note(EVENT, details);
  }

  private static byte[] bytes(SequencedMap<String, NdArray> buffer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Safetensors(buffer, Map.of()).write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** All of an archive, in the order they were made. */
  public static List<Intervention> of(Archive archive) {
    return of(archive.notes(), archive.folder().toString());
  }

  /**
   * Those among notes, in the order they were made.
   *
   * @param place what to call the notes in faults
   */
  public static List<Intervention> of(List<Note> notes, String place) {
    return notes.stream()
        .filter(note -> note.event().equals(EVENT))
        .map(note -> read(note.details(), place))
        .toList();
  }

  private static Intervention read(JsonNode details, String place) {
    try {
      byte[] bytes = Base64.getDecoder().decode(details.path(VALUE).asText());
      Map.Entry<String, NdArray> buffer =
          SafetensorsReader.read(new ByteArrayInputStream(bytes), bytes.length, place)
              .arrays()
              .firstEntry();
      JsonNode step = details.path(STEP);
      if (buffer == null || !step.canConvertToLong()) {
        throw Faults.of(place, "not.line");
      }
      return new Intervention(step.longValue(), buffer.getKey(), buffer.getValue());
    } catch (IllegalArgumentException | IOException e) {
      throw Faults.caused(e, place, "not.line");
    }
  }
}
