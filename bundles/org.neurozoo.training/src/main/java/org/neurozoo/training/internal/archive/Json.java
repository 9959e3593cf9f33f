package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads and writes JSON, strictly and in UTF-8. */
final class Json {
  /** Texts may be as long as their file, whose length is bounded where it is opened. */
  private static final StreamReadConstraints LONG_TEXTS =
      StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LONG_TEXTS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Without line breaks. */
  static byte[] line(JsonNode tree) throws IOException {
    return MAPPER.writeValueAsBytes(tree);
  }

  /** For human readers. */
  static byte[] pretty(JsonNode tree) throws IOException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
  }

  /** Reads a tree, or says that what stands at a place is not one. */
  static JsonNode parse(byte[] bytes, Object place) {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      if (tree.isMissingNode()) {
        throw Faults.of(place, "not.json");
      }
      return tree;
    } catch (IOException e) {
      throw Faults.caused(e, place, "not.json");
    }
  }
}
