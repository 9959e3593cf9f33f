package org.neurozoo.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The open documents. */
@ProviderType
public interface Documents {
  /** All, in the order they were opened. */
  List<Document> all();

  /** The one in front, if any is open. */
  Optional<Document> active();

  /** Opens a document that no file holds yet, and shows it. */
  void add(Document document);

  /** Reads a file in a job and shows its document; shows the document if it is open already. */
  void open(Path file);

  /** The file of a document, once it has one. */
  Optional<Path> file(Document document);

  /** Writes a document into its file in a job; asks for a file if it has none. */
  void save(Document document);

  /** Asks for a file and writes a document into it. */
  void saveAs(Document document);

  /** Reads a document's file again, giving up what was changed. */
  void revert(Document document);

  /** Closes a document; asks what to do if it is dirty. */
  void close(Document document);

  /** Calls back whenever a document is opened, closed, saved, changed or brought to the front. */
  Subscription listen(Runnable changed);
}
