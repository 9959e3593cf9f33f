package org.neurozoo.schema;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something a bundle adds: a layer, an optimiser, a reader, a template … Ids are unique within a
 * {@link #kind()}; texts are found under {@code kind.id.title} and {@code kind.id.help}.
 */
@ConsumerType
public interface Contribution {
  /** What it is, for instance {@code "layer"}; the same for all contributions of one type. */
  String kind();

  /** Its name in documents and on the command line, for instance {@code "dense"}. */
  String id();

  /** The version of its schema and meaning; a document records it. */
  default int version() {
    return 1;
  }

  /** Its properties; none by default. */
  default Schema schema() {
    return Schema.EMPTY;
  }

  /** The texts of the bundle that brings it. */
  Texts texts();

  /** Its name for a user. */
  default String title(Locale locale) {
    return texts().text(locale, kind() + "." + id() + ".title");
  }

  /** What it is for, in a sentence or two. */
  default String help(Locale locale) {
    return texts().text(locale, kind() + "." + id() + ".help");
  }
}
