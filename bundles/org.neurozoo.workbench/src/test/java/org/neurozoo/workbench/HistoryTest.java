package org.neurozoo.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History<String> history = new History<>("a");

  @Test
  void undoAndRedoGoAlongTheChanges() {
    history.change("to b", "b");
    history.change("to c", "c");
    assertEquals(Optional.of("to c"), history.undoable());
    history.undo();
    history.undo();
    assertEquals("a", history.present());
    assertEquals(Optional.empty(), history.undoable());
    assertEquals(Optional.of("to b"), history.redoable());
    history.redo();
    assertEquals("b", history.present());
  }

  @Test
  void aChangeGivesUpWhatWasUndone() {
    history.change("to b", "b");
    history.undo();
    history.change("to d", "d");
    assertEquals(Optional.empty(), history.redoable());
    history.undo();
    assertEquals("a", history.present());
  }

  @Test
  void isDirtyWhileItDiffersFromWhatWasSaved() {
    assertFalse(history.isDirty());
    history.change("to b", "b");
    assertTrue(history.isDirty());
    history.saved("b");
    assertFalse(history.isDirty());
    history.undo();
    assertTrue(history.isDirty());
    history.redo();
    assertFalse(history.isDirty());
    history.lost();
    assertTrue(history.isDirty());
  }

  @Test
  void tellsOfChangesAndNotOfWhatChangesNothing() {
    AtomicInteger told = new AtomicInteger();
    Subscription subscription = history.listen(told::incrementAndGet);
    history.change("to a", "a");
    history.redo();
    history.undo();
    assertEquals(0, told.get());
    history.change("to b", "b");
    history.undo();
    assertEquals(2, told.get());
    subscription.close();
    history.redo();
    assertEquals(2, told.get());
  }
}
