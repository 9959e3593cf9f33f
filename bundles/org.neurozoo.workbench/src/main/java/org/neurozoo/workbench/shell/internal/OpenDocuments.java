package org.neurozoo.workbench.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.WholeFile;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.Documents;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Questions.Unsaved;
import org.neurozoo.workbench.Subscription;

/** The open documents, each with the file it is kept in. */
public final class OpenDocuments implements Documents {
  private static final Texts TEXTS = Texts.beside(org.neurozoo.workbench.Workbench.class);

  /** A file as it was when it was last read or written. */
  private record Kept(Path file, FileTime time) {
    static Kept of(Path file) throws IOException {
      return new Kept(file, Files.getLastModifiedTime(file));
    }

    /** The same file as it is now; one that is gone counts as it was, saving writes it again. */
    Kept now() {
      try {
        return of(file);
      } catch (IOException e) {
        return this;
      }
    }
  }

  private static final class Entry {
    final Document document;
    final Subscription changes;
    @Nullable Kept kept;

    Entry(Document document, @Nullable Kept kept, Subscription changes) {
      this.document = document;
      this.kept = kept;
      this.changes = changes;
    }
  }

  /** What a job has read. */
  private record Opened(Document document, Kept kept) {}

  private final Shell shell;
  private final List<Entry> entries = new ArrayList<>();
  private final Listeners listeners = new Listeners();
  private @Nullable Document active;

  OpenDocuments(Shell shell) {
    this.shell = shell;
  }

  @Override
  public List<Document> all() {
    return entries.stream().map(entry -> entry.document).toList();
  }

  @Override
  public Optional<Document> active() {
    return Optional.ofNullable(active);
  }

  /** Told by the desk which one is in front now; null if none is. */
  public void activated(@Nullable Document document) {
    if (active != document) {
      active = document;
      listeners.call();
    }
  }

  @Override
  public void add(Document document) {
    add(document, null);
  }

  private void add(Document document, @Nullable Kept kept) {
    entries.add(new Entry(document, kept, document.history().listen(listeners::call)));
    active = document;
    listeners.call();
    shell.desk().show(document);
  }

  @Override
  public void open(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Optional<Entry> there =
        entries.stream().filter(e -> e.kept != null && e.kept.file().equals(absolute)).findFirst();
    if (there.isPresent()) {
      shell.desk().show(there.get().document);
      return;
    }
    shell
        .jobs()
        .start(
            text("job.open", absolute.getFileName()),
            progress -> read(absolute),
            opened -> add(opened.document(), opened.kept()));
  }

  private Opened read(Path file) throws IOException {
    DocumentType type =
        shell.all(DocumentType.class).stream()
            .filter(each -> String.valueOf(file.getFileName()).endsWith(each.ending()))
            .findFirst()
            .orElseThrow(() -> FaultException.of(TEXTS, file.toString(), "document.no.type"));
    if (!Files.isReadable(file)) {
      throw FaultException.of(TEXTS, file.toString(), "document.unreadable");
    }
    Kept kept = Kept.of(file);
    return new Opened(type.read(file.toString(), Files.readAllBytes(file)), kept);
  }

  @Override
  public Optional<Path> file(Document document) {
    return find(document).flatMap(e -> Optional.ofNullable(e.kept)).map(Kept::file);
  }

  private Optional<Entry> find(Document document) {
    return entries.stream().filter(entry -> entry.document == document).findFirst();
  }

  /** The name of a document: that of its file, or what it calls itself. */
  public String name(Document document) {
    return file(document)
        .map(file -> String.valueOf(file.getFileName()))
        .orElseGet(() -> document.title(shell.locale()));
  }

  @Override
  public void save(Document document) {
    save(document, () -> {});
  }

  private void save(Document document, Runnable then) {
    Optional<Path> file = file(document);
    if (file.isPresent()) {
      write(document, file.get(), then);
    } else {
      saveAs(document, then);
    }
  }

  @Override
  public void saveAs(Document document) {
    saveAs(document, () -> {});
  }

  private void saveAs(Document document, Runnable then) {
    String name = name(document);
    String ending = document.type().ending();
    String proposed = name.endsWith(ending) ? name : name + ending;
    shell
        .questions()
        .fileToSave(text("command.save-as.title"), proposed)
        .ifPresent(file -> write(document, file.toAbsolutePath().normalize(), then));
  }

  private void write(Document document, Path file, Runnable then) {
    byte[] content = document.content();
    Object state = document.history().present();
    shell
        .jobs()
        .start(
            text("job.save", file.getFileName()),
            progress -> write(file, content),
            kept -> {
              find(document).ifPresent(entry -> entry.kept = kept);
              markSaved(document.history(), state);
              then.run();
            });
  }

  private static Kept write(Path file, byte[] content) throws IOException {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName();
      throw FaultException.of(TEXTS, file.toString(), "document.unwritable", reason);
    }
    return Kept.of(file);
  }

  @SuppressWarnings("unchecked") // the state is one of this history
  private static <T> void markSaved(History<T> history, Object state) {
    history.saved((T) state);
  }

  @Override
  public void revert(Document document) {
    file(document)
        .ifPresent(
            file -> {
              drop(document);
              open(file);
            });
  }

  @Override
  public void close(Document document) {
    close(document, () -> {});
  }

  /** Closes a document and goes on, unless the user wants to keep it. */
  public void close(Document document, Runnable then) {
    Unsaved answer =
        document.history().isDirty() ? shell.questions().unsaved(name(document)) : Unsaved.DISCARD;
    switch (answer) {
      case CANCEL -> {}
      case DISCARD -> {
        drop(document);
        then.run();
      }
      case SAVE ->
          save(
              document,
              () -> {
                drop(document);
                then.run();
              });
    }
  }

  private void drop(Document document) {
    find(document)
        .ifPresent(
            entry -> {
              entry.changes.close();
              entries.remove(entry);
            });
    if (active == document) {
      active = entries.isEmpty() ? null : entries.getLast().document;
    }
    shell.selection().clear(document);
    listeners.call();
  }

  /** Looks in a job which files others have changed, and asks whether to read them again. */
  public void lookOutside() {
    List<Entry> kept = entries.stream().filter(entry -> entry.kept != null).toList();
    List<Kept> files = kept.stream().map(entry -> entry.kept).toList();
    if (files.isEmpty()) {
      return;
    }
    shell
        .jobs()
        .start(
            text("job.look"),
            progress -> files.stream().map(Kept::now).toList(),
            now -> {
              for (int i = 0; i < kept.size(); i++) {
                if (!now.get(i).equals(files.get(i))) {
                  offerToRevert(kept.get(i), now.get(i));
                }
              }
            });
  }

  private void offerToRevert(Entry entry, Kept now) {
    if (!entries.contains(entry)) {
      return;
    }
    entry.kept = now;
    if (shell.questions().confirm(text("document.changed.outside", now.file().getFileName()))) {
      revert(entry.document);
    }
  }

  private String text(String key, Object... arguments) {
    return TEXTS.text(shell.locale(), key, arguments);
  }

  @Override
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
