package org.neurozoo.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Questions;

/** Notes what it is to show, and answers as it is told beforehand. */
final class FakeDesk implements Desk, Questions {
  final List<String> shown = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  Optional<Path> file = Optional.empty();
  Unsaved unsaved = Unsaved.CANCEL;
  boolean confirms;

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
    return confirms;
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
