package org.neurozoo.workbench.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Jobs.Job;
import org.neurozoo.workbench.Questions.Unsaved;
import org.neurozoo.workbench.headless.HeadlessDesk;
import org.neurozoo.workbench.shell.internal.command.ShellCommands;

/** Documents, jobs, selection and preferences of the shell, with nothing on a screen. */
@Timeout(20)
class ShellTest {
  @TempDir private Path folder;

  private final HeadlessDesk desk = new HeadlessDesk();
  private final Notes notes = new Notes();
  private Keep keep;
  private Shell shell;

  @BeforeEach
  void open() {
    Contributions contributions = new Contributions();
    contributions.add(notes);
    contributions.add(() -> List.copyOf(ShellCommands.all()));
    keep = new Keep(folder.resolve("state"));
    shell = new Shell(contributions, keep, it -> desk);
  }

  @AfterEach
  void close() {
    shell.close();
    keep.close();
  }

  /** On the event thread, as all callers of a shell. */
  private static <T> T ask(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    EventQueue.invokeLater(task);
    return task.get();
  }

  private void then(Runnable action) throws Exception {
    ask(
        () -> {
          action.run();
          return true;
        });
    while (!ask(() -> shell.jobs().running().isEmpty())) {
      Thread.onSpinWait();
    }
    ask(() -> true);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("a.note"), text);
  }

  private Document opened(String text) throws Exception {
    Path file = file(text);
    then(() -> shell.documents().open(file));
    return shell.documents().active().orElseThrow();
  }

  private void write(Document document, String text) throws Exception {
    then(() -> ((Notes.Note) document).history().change("typing", text));
  }

  @Test
  void opensAFileOnceAndSavesIt() throws Exception {
    Document document = opened("one");
    then(() -> shell.documents().open(folder.resolve("a.note")));
    assertEquals(List.of(document), shell.documents().all());
    write(document, "two");
    assertTrue(document.history().isDirty());
    then(() -> shell.run("save"));
    assertFalse(document.history().isDirty());
    assertEquals("two", Files.readString(folder.resolve("a.note")));
  }

  @Test
  void aDamagedFileIsToldAndOpensNothing() throws Exception {
    Path file = file("damaged");
    then(() -> shell.documents().open(file));
    assertEquals(List.of(), shell.documents().all());
    assertTrue(desk.told().getLast().startsWith(file.toString()), desk.told().toString());
  }

  @Test
  void aFileNobodyReadsOrThatIsNotThereIsTold() throws Exception {
    then(() -> shell.documents().open(folder.resolve("a.xyz")));
    then(() -> shell.documents().open(folder.resolve("b.note")));
    assertEquals(2, desk.told().size());
    assertTrue(desk.told().getFirst().contains("no installed bundle"), desk.told().toString());
  }

  @Test
  void whatCannotBeWrittenStaysDirty() throws Exception {
    Document document = opened("one");
    write(document, "two");
    desk.answer(Optional.of(folder.resolve("absent/a.note")));
    then(() -> shell.documents().saveAs(document));
    assertTrue(document.history().isDirty());
    assertTrue(desk.told().getLast().contains("cannot be written"), desk.told().toString());
  }

  @Test
  void closingAsksForWhatIsUnsaved() throws Exception {
    Document document = opened("one");
    write(document, "two");
    then(() -> shell.run("close"));
    assertEquals(List.of(document), shell.documents().all());
    desk.answer(Unsaved.SAVE);
    then(() -> shell.run("close"));
    assertEquals(List.of(), shell.documents().all());
    assertEquals("two", Files.readString(folder.resolve("a.note")));
  }

  @Test
  void revertReadsTheFileAgain() throws Exception {
    Document document = opened("one");
    write(document, "two");
    then(() -> shell.run("revert"));
    Document again = shell.documents().active().orElseThrow();
    assertEquals("one", again.history().present());
    assertFalse(again.history().isDirty());
  }

  @Test
  void aChangeFromOutsideIsNoticedOnce() throws Exception {
    opened("one");
    Path file = file("other");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    desk.answer(false);
    then(shell.documents()::lookOutside);
    then(shell.documents()::lookOutside);
    assertEquals(1, desk.told().size());
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
    desk.answer(true);
    then(shell.documents()::lookOutside);
    assertEquals("other", shell.documents().active().orElseThrow().history().present());
  }

  @Test
  void undoAndRedoAreCommandsOfTheActiveDocument() throws Exception {
    Document document = opened("one");
    write(document, "two");
    Command redo = shell.find(Command.class, "redo").orElseThrow();
    assertFalse(redo.isEnabled(shell));
    then(() -> shell.run("undo"));
    assertEquals("one", document.history().present());
    assertTrue(redo.isEnabled(shell));
    then(() -> shell.run("redo"));
    assertEquals("two", document.history().present());
  }

  @Test
  void whatWasUnsavedComesBackAfterACrash() throws Exception {
    Document document = opened("one");
    write(document, "two");
    Autosave autosave = ask(() -> new Autosave(shell, keep));
    then(autosave::save);
    keep.close();
    try (Keep next = new Keep(folder.resolve("state"))) {
      Shell restarted = new Shell(contributionsOf(notes), next, it -> new HeadlessDesk());
      ask(
          () -> {
            new Autosave(restarted, next).recover();
            return true;
          });
      Document recovered = restarted.documents().active().orElseThrow();
      assertEquals("two", recovered.history().present());
      assertTrue(recovered.history().isDirty());
      restarted.close();
    }
  }

  private static Contributions contributionsOf(Notes notes) {
    Contributions contributions = new Contributions();
    contributions.add(notes);
    return contributions;
  }

  @Test
  void aJobReportsAndYieldsOnTheEventThread() throws Exception {
    AtomicReference<Object> seen = new AtomicReference<>();
    then(
        () ->
            shell
                .jobs()
                .start(
                    "count",
                    progress -> {
                      progress.report(0.5, "half");
                      return !EventQueue.isDispatchThread();
                    },
                    apart -> seen.set(apart && EventQueue.isDispatchThread())));
    assertEquals(true, seen.get());
  }

  @Test
  void aCancelledJobIsInterruptedAndYieldsNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Object> seen = new AtomicReference<>();
    Job job =
        ask(
            () ->
                shell
                    .jobs()
                    .start(
                        "wait",
                        progress -> {
                          begun.countDown();
                          new CountDownLatch(1).await();
                          return "never";
                        },
                        seen::set));
    begun.await();
    then(job::cancel);
    assertTrue(job.isOver());
    assertEquals(null, seen.get());
    assertEquals(List.of(), desk.told());
  }

  @Test
  void whatAJobThrowsGoesToTheErrorLog() throws Exception {
    then(
        () ->
            shell
                .jobs()
                .start(
                    "fail",
                    progress -> {
                      throw new IllegalStateException("broken");
                    },
                    result -> {}));
    ErrorLog.Entry entry = shell.errors().entries().getLast();
    assertEquals(ErrorLog.Severity.ERROR, entry.severity());
    assertTrue(entry.cause().contains("ShellTest"), entry.cause());
    assertTrue(desk.told().getLast().contains("broken"));
  }

  @Test
  void selectionKeepsTheLatestOfEveryType() throws Exception {
    then(
        () -> {
          shell.selection().select("run");
          shell.selection().select(7);
          shell.selection().select("other run");
        });
    assertEquals(Optional.of("other run"), shell.selection().of(String.class));
    assertEquals(Optional.of(7), shell.selection().of(Integer.class));
    assertEquals(Optional.of("other run"), shell.selection().current());
    then(() -> shell.selection().clear("other run"));
    assertEquals(Optional.empty(), shell.selection().of(String.class));
  }

  @Test
  void languageThemeAndSizeAreKept() throws Exception {
    Locale before = shell.locale();
    then(
        () -> {
          shell.run("other-language");
          shell.run("other-theme");
          shell.run("presenter");
        });
    assertTrue(desk.shown().contains("rebuilt"));
    keep.close();
    try (Keep next = new Keep(folder.resolve("state"));
        Shell restarted = new Shell(new Contributions(), next, it -> new HeadlessDesk())) {
      assertFalse(restarted.locale().getLanguage().equals(before.getLanguage()));
      assertTrue(restarted.look().dark());
      assertEquals(Look.PRESENTER, restarted.look().fontSize());
    }
  }

  @Test
  void damagedPreferencesCostNoMoreThanTheSettings() throws Exception {
    Files.createDirectories(folder.resolve("state"));
    for (String damaged : List.of("{", "[]", "{\"general\": {\"font\": \"huge\"}}")) {
      Files.writeString(folder.resolve("state/preferences.json"), damaged);
      try (Keep next = new Keep(folder.resolve("state"));
          Shell restarted = new Shell(new Contributions(), next, it -> new HeadlessDesk())) {
        assertEquals(Look.PLAIN, restarted.look().fontSize());
      }
    }
  }
}
