package org.neurozoo.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.neurozoo.schema.Texts;

/**
 * A template that lies in a bundle as {@code templates/ID.json}:
 *
 * <pre>{@code
 * {"family": "mlp",
 *  "score": {"figure": "test.accuracy", "least": 0.97},
 *  "experiment": {"format": "neurozoo/experiment", …}}
 * }</pre>
 *
 * Its title and help stand under {@code template.ID} in the texts beside the same class.
 */
public record ResourceTemplate(
    String id, Texts texts, String family, JsonNode experiment, Score score) implements Template {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Keeps a copy of the experiment. */
  public ResourceTemplate {
    experiment = experiment.deepCopy();
  }

  /**
   * Reads a template.
   *
   * @param anchor a class of the package below which {@code templates} lies
   * @throws IllegalArgumentException if it is missing or incomplete
   */
  public static ResourceTemplate read(Class<?> anchor, String id) {
    String path = "templates/" + id + ".json";
    JsonNode json = json(anchor, path);
    JsonNode score = json.path("score");
    if (!json.path("family").isTextual()
        || !score.path("figure").isTextual()
        || !score.path("least").isNumber()
        || !json.path("experiment").isObject()) {
      throw new IllegalArgumentException(path + " needs family, score and experiment");
    }
    return new ResourceTemplate(
        id,
        Texts.beside(anchor),
        json.path("family").asText(),
        json.path("experiment"),
        new Score(score.path("figure").asText(), score.path("least").asDouble()));
  }

  private static JsonNode json(Class<?> anchor, String path) {
    try (InputStream stream = anchor.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no " + path + " beside " + anchor.getName());
      }
      return MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** A copy, which the caller may change. */
  @Override
  public JsonNode experiment() {
    return experiment.deepCopy();
  }
}
