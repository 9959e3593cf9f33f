package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Memory;

/**
 * All that a run needs to go on from a step.
 *
 * @param step steps taken
 * @param buffers the state's buffers by name, in order; the arrays are shared, not copied
 * @param extra whatever else the engine keeps, as a small tree
 */
public record Checkpoint(long step, SequencedMap<String, NdArray> buffers, JsonNode extra) {
  private static final String STEP = "step";
  private static final String EXTRA = "extra";

  /** Copies the map. */
  public Checkpoint {
    buffers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(buffers));
  }

  /** What a memory holds after a step. */
  public static Checkpoint of(long step, Memory memory, JsonNode extra) {
    return new Checkpoint(step, memory.readAll(), extra);
  }

  /** The same with nothing else to keep. */
  public static Checkpoint of(long step, Memory memory) {
    return of(step, memory, JsonNodeFactory.instance.objectNode());
  }

  /** The same with something else to keep. */
  public Checkpoint with(JsonNode extra) {
    return new Checkpoint(step, buffers, extra);
  }

  void write(OutputStream out) throws IOException {
    String tree = new String(Json.line(extra), StandardCharsets.UTF_8);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "neurozoo/checkpoint");
    metadata.put(STEP, Long.toString(step));
    metadata.put(EXTRA, tree);
    new Safetensors(buffers, metadata).write(out);
  }

  /**
   * Reads a checkpoint.
   *
   * @param length how many bytes there are
   * @param place what to call it in faults
   * @throws org.neurozoo.schema.FaultException if it is not a checkpoint
   */
  static Checkpoint read(InputStream in, long length, String place) throws IOException {
    Safetensors file = SafetensorsReader.read(in, length, place);
    try {
      long step = Long.parseLong(required(file, STEP, place));
      byte[] tree = required(file, EXTRA, place).getBytes(StandardCharsets.UTF_8);
      return new Checkpoint(step, file.arrays(), Json.parse(tree, place));
    } catch (NumberFormatException e) {
      throw Faults.caused(e, place, "not.checkpoint");
    }
  }

  private static String required(Safetensors file, String key, String place) {
    return Optional.ofNullable(file.metadata().get(key))
        .orElseThrow(() -> Faults.of(place, "not.checkpoint"));
  }
}
