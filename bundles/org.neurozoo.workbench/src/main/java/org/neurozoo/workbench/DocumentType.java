package org.neurozoo.workbench;

import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** A type of documents that files hold. */
@ConsumerType
public interface DocumentType extends Contribution {
  @Override
  default String kind() {
    return "document";
  }

  /** What names of its files end with, for instance {@code ".json"}. */
  String ending();

  /**
   * Reads a document; called apart from the event thread.
   *
   * @param name the file, for faults and titles
   * @throws org.neurozoo.schema.FaultException if the content is malformed
   */
  Document read(String name, byte[] content);
}
