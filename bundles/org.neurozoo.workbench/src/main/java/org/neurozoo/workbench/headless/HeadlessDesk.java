package org.neurozoo.workbench.headless;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Questions;
import org.neurozoo.workbench.shell.internal.Desk;

/** Notes what it is to show, and answers as it is told beforehand. */
public final class HeadlessDesk implements Desk, Questions {
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile Optional<Path> file = Optional.empty();
  private volatile Unsaved unsaved = Unsaved.CANCEL;
  private volatile boolean yes;

  /** What was brought to the front so far: ids of views, {@code perspective ID} and the like. */
  public List<String> shown() {
    return List.copyOf(shown);
  }

  /** What was told and asked so far. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** The file to answer with; none cancels. */
  public void answer(Optional<Path> next) {
    file = next;
  }

  /** What to answer when something is unsaved. */
  public void answer(Unsaved next) {
    unsaved = next;
  }

  /** Whether to answer by yes. */
  public void answer(boolean next) {
    yes = next;
  }

  @Override
  public void show(String view) {
    shown.add(view);
  }

  @Override
  public void perspective(String id) {
    shown.add("perspective " + id);
  }

  @Override
  public void show(Document document) {
    shown.add("document");
  }

  @Override
  public void tell(String sentence, boolean fault) {
    told.add(sentence);
  }

  @Override
  public void rebuild() {
    shown.add("rebuilt");
  }

  @Override
  public void resetPerspective() {
    shown.add("reset");
  }

  @Override
  public void quickAccess() {
    shown.add("quick access");
  }

  @Override
  public void preferences() {
    shown.add("preferences");
  }

  @Override
  public void close() {
    shown.add("closed");
  }

  @Override
  public Questions questions() {
    return this;
  }

  @Override
  public Optional<Path> fileToOpen(String title, String... endings) {
    return file;
  }

  @Override
  public Optional<Path> fileToSave(String title, String proposed) {
    return file;
  }

  @Override
  public boolean confirm(String question) {
    told.add(question);
    return yes;
  }

  @Override
  public Optional<String> line(String question, String proposed) {
    return Optional.of(proposed);
  }

  @Override
  public Unsaved unsaved(String name) {
    told.add(name);
    return unsaved;
  }
}
