package org.neurozoo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document was and is: immutable states with the names of the changes between them. Undo
 * goes back, redo forward; a new change gives up what was undone. On the event thread only.
 *
 * @param <T> an immutable state
 */
public final class History<T> {
  private record Entry<T>(String change, T state) {}

  private final List<Entry<T>> entries = new ArrayList<>();
  private final Listeners listeners = new Listeners();
  private int position;
  private @Nullable T saved;

  /** A history that begins with a state, which counts as saved. */
  public History(T initial) {
    entries.add(new Entry<>("", initial));
    saved = initial;
  }

  /** The document as it is. */
  public T present() {
    return entries.get(position).state();
  }

  /** Makes a change; nothing happens if the state is equal to the present one. */
  public void change(String name, T next) {
    if (next.equals(present())) {
      return;
    }
    entries.subList(position + 1, entries.size()).clear();
    entries.add(new Entry<>(name, next));
    position++;
    listeners.call();
  }

  /** The name of the change that {@link #undo} takes back. */
  public Optional<String> undoable() {
    return position > 0 ? Optional.of(entries.get(position).change()) : Optional.empty();
  }

  /** The name of the change that {@link #redo} makes again. */
  public Optional<String> redoable() {
    boolean ahead = position + 1 < entries.size();
    return ahead ? Optional.of(entries.get(position + 1).change()) : Optional.empty();
  }

  /** Takes the last change back; nothing happens if there is none. */
  public void undo() {
    if (position > 0) {
      position--;
      listeners.call();
    }
  }

  /** Makes the change undone last again; nothing happens if there is none. */
  public void redo() {
    if (position + 1 < entries.size()) {
      position++;
      listeners.call();
    }
  }

  /** Whether the present state is another one than was saved. */
  public boolean isDirty() {
    return !present().equals(saved);
  }

  /** Marks that no file holds the document, as it is with one that was recovered. */
  public void lost() {
    saved = null;
    listeners.call();
  }

  /** Marks a state as what the file holds. */
  public void saved(T state) {
    saved = state;
    listeners.call();
  }

  /** Calls back after every change, also of whether it is dirty. */
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
