package org.neurozoo.workbench;

import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/** What is edited, apart from how it is shown and where it is kept. */
@ConsumerType
public interface Document {
  /** The type that reads its files. */
  DocumentType type();

  /** Its name as long as no file gives it one. */
  String title(Locale locale);

  /** All changes so far; a document that differs from what was saved is dirty. */
  History<?> history();

  /** What a file of it holds. */
  byte[] content();

  /** Shows it. */
  Part open(Workbench workbench);
}
