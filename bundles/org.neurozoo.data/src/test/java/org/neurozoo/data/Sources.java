package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.schema.FaultException;

/** What this bundle contributes, asked for as a document does. */
public final class Sources {
  private Sources() {}

  /** The source of an id. */
  public static DataSource source(String id) {
    return new DataContributor()
        .contributions().stream()
            .filter(each -> each instanceof DataSource && each.id().equals(id))
            .map(DataSource.class::cast)
            .findFirst()
            .orElseThrow();
  }

  /** What a source yields for a path and raw values. */
  public static Samples load(String id, String path, Map<String, ?> values) {
    DataSource source = source(id);
    return source.load(path, source.schema().read(values, id), 1);
  }

  /** What a reader yields. */
  public static Samples load(String id, Path file, Map<String, ?> values) {
    return load(id, file.toString(), values);
  }

  /** Samples made by a generator with the defaults but some. */
  public static DataSet generate(String id, Map<String, ?> values) {
    return load(id, "", values).train();
  }

  /** The step of an id. */
  public static Preprocessing step(String id) {
    return new DataContributor()
        .contributions().stream()
            .filter(each -> each instanceof Preprocessing && each.id().equals(id))
            .map(Preprocessing.class::cast)
            .findFirst()
            .orElseThrow();
  }

  /** What samples teach a step, with raw values. */
  public static Fitted fit(String id, DataSet train, Map<String, ?> values) {
    Preprocessing step = step(id);
    return step.fit(train, step.schema().read(values, id));
  }

  /** Reading is refused with a sentence that holds a text. */
  public static void assertFault(Runnable reading, String sentence) {
    FaultException fault = assertThrows(FaultException.class, reading::run);
    String message = fault.getMessage();
    assertTrue(message.contains(sentence), message);
    // One sentence that tells what is wrong and one that tells what to do.
    assertTrue(message.endsWith("."), message);
  }
}
