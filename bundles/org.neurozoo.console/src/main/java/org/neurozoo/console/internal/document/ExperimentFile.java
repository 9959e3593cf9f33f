package org.neurozoo.console.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Template;

/** Experiments by the name of a template or of a file. */
public final class ExperimentFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ExperimentFile() {}

  /**
   * A copy of an experiment, to be changed.
   *
   * @param name a template's id or else a JSON file
   * @throws org.neurozoo.schema.FaultException if it is neither
   */
  public static ObjectNode read(String name, Registry registry) {
    List<Template> templates = registry.all(Template.class);
    return templates.stream()
        .filter(template -> template.id().equals(name))
        .findFirst()
        .map(template -> object(template.experiment().deepCopy(), name))
        .orElseGet(() -> readFile(name, templates));
  }

  private static ObjectNode readFile(String name, List<Template> templates) {
    if (!isFile(name)) {
      String known = templates.stream().map(Template::id).collect(Collectors.joining(", "));
      throw Terminal.fault("", "experiment.unknown", name, known);
    }
    try {
      return object(MAPPER.readTree(Files.readAllBytes(Path.of(name))), name);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw Terminal.fault(name, "experiment.broken", line, reason(e));
    } catch (IOException e) {
      throw Terminal.fault(name, "experiment.unreadable", String.valueOf(e.getMessage()));
    }
  }

  /** Without where the parser thinks that it reads from. */
  private static String reason(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).replaceFirst("\\s*\\(start marker at .*", "");
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static ObjectNode object(JsonNode json, String name) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw Terminal.fault(name, "experiment.no.object");
  }
}
