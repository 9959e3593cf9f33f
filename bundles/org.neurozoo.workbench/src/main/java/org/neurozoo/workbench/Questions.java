package org.neurozoo.workbench;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What can only the user tell; each waits for the answer. */
@ProviderType
public interface Questions {
  /** What to do with something unsaved. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /**
   * Asks for a file to read.
   *
   * @param endings what its name ends with; any if empty
   */
  Optional<Path> fileToOpen(String title, String... endings);

  /**
   * Asks for a file to write; asks back before one is replaced.
   *
   * @param proposed its name if the user has no other wish
   */
  Optional<Path> fileToSave(String title, String proposed);

  /** Asks for a yes. */
  boolean confirm(String question);

  /** Asks for one line of text. */
  Optional<String> line(String question, String proposed);

  /** Asks what to do with something unsaved. */
  Unsaved unsaved(String name);
}
