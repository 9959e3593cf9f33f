package org.neurozoo.workbench.shell.internal.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Perspective;
import org.neurozoo.workbench.Questions;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.shell.internal.Autosave;
import org.neurozoo.workbench.shell.internal.Desk;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;

/** The workbench on the screen. */
public final class MainWindow implements Desk {
  private static final Dimension FIRST_SIZE = new Dimension(1360, 860);
  private static final int REFRESH_MILLIS = 250;

  private final Shell shell;
  private final Keep keep;
  private final Runnable closed;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private @Nullable Shown shown;

  /** What there is while the window is open. */
  private record Shown(
      JFrame frame, DocumentArea documents, DockingDesk docking, Autosave autosave, Bars bars) {
    Shown with(Bars next) {
      return new Shown(frame, documents, docking, autosave, next);
    }
  }

  /**
   * A window that is not open yet.
   *
   * @param closed is called once the user has closed it
   */
  public MainWindow(Shell shell, Keep keep, Runnable closed) {
    this.shell = shell;
    this.keep = keep;
    this.closed = closed;
  }

  /** Opens it as it was last left. */
  public void open(List<Path> files) {
    Appearance.apply(shell.look());
    Session session = Session.read(keep);
    JFrame frame = new JFrame("Neurozoo");
    frame.setName("workbench");
    frame.setIconImages(Emblem.images());
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    DocumentArea documents = new DocumentArea(shell);
    DockingDesk docking =
        new DockingDesk(shell, keep, frame, documents.component(), text("view.documents"));
    frame.add(docking.component(), BorderLayout.CENTER);
    String perspective = first(session);
    Bars bars = Bars.of(shell, frame, perspective);
    Shown now = new Shown(frame, documents, docking, new Autosave(shell, keep), bars);
    shown = now;
    place(frame, session);
    // Only in a window that is there do the shares of a layout mean anything.
    frame.setVisible(true);
    docking.turnTo(perspective);
    listen(now);
    now.autosave().recover();
    open(session.files(), files);
  }

  /** Files of the last session that are gone are no fault. */
  private void open(List<Path> last, List<Path> asked) {
    shell
        .jobs()
        .quietly(
            progress -> Stream.concat(last.stream().filter(Files::exists), asked.stream()).toList(),
            files -> files.forEach(shell.documents()::open));
  }

  private Shown shown() {
    if (shown == null) {
      throw new IllegalStateException("the window is not open");
    }
    return shown;
  }

  private static void place(JFrame frame, Session session) {
    Rectangle bounds = session.bounds();
    if (bounds.isEmpty()) {
      frame.setSize(FIRST_SIZE);
      frame.setLocationRelativeTo(null);
    } else {
      frame.setBounds(bounds);
    }
    if (session.maximised()) {
      frame.setExtendedState(Frame.MAXIMIZED_BOTH);
    }
  }

  private String first(Session session) {
    return shell
        .find(Perspective.class, session.perspective())
        .or(
            () ->
                shell.all(Perspective.class).stream()
                    .min(Comparator.comparingInt(Perspective::order)))
        .map(Perspective::id)
        .orElse("");
  }

  private void buildBars(Shown now) {
    now.bars().leave(now.frame());
    Bars next = Bars.of(shell, now.frame(), now.docking().perspective());
    now.bars().notice().unseen().ifPresent(next.notice()::tell);
    shown = now.with(next);
    now.frame().revalidate();
    now.frame().repaint();
  }

  private void listen(Shown now) {
    subscriptions.add(shell.jobs().listen(() -> shown().bars().status().refresh()));
    subscriptions.add(shell.documents().listen(() -> documentsChanged(now)));
    subscriptions.add(shell.onContributions(this::contributionsChanged));
    Timer refresh = new Timer(REFRESH_MILLIS, tick -> shown().bars().tools().refresh());
    refresh.start();
    subscriptions.add(refresh::stop);
    now.frame()
        .addWindowListener(
            new WindowAdapter() {
              @Override
              public void windowClosing(WindowEvent event) {
                close();
              }

              @Override
              public void windowActivated(WindowEvent event) {
                if (event.getOppositeWindow() == null) {
                  shell.documents().lookOutside();
                }
              }
            });
  }

  private void documentsChanged(Shown now) {
    now.documents().update();
    String title = shell.documents().active().map(d -> shell.documents().name(d)).orElse("");
    now.frame().setTitle(title.isEmpty() ? "Neurozoo" : title + " \u2013 Neurozoo");
  }

  private void contributionsChanged() {
    Shown now = shown();
    now.docking().contributionsChanged();
    if (now.docking().perspective().isEmpty()) {
      now.docking().turnTo(first(Session.read(keep)));
    }
    now.documents().refillWelcome();
    buildBars(now);
  }

  private String text(String key) {
    return Look.TEXTS.text(shell.locale(), key);
  }

  @Override
  public void show(String view) {
    shown().docking().show(view);
  }

  @Override
  public void perspective(String id) {
    shown().docking().turnTo(id);
    shown().bars().tools().select(id);
  }

  @Override
  public void resetPerspective() {
    shown().docking().reset();
  }

  @Override
  public void show(Document document) {
    shown().documents().show(document);
  }

  @Override
  public void tell(String sentence, boolean fault) {
    Bars bars = shown().bars();
    bars.status().tell(sentence, fault);
    if (fault) {
      bars.notice().tell(sentence);
    }
  }

  @Override
  public void rebuild() {
    Shown now = shown();
    Appearance.apply(shell.look());
    buildBars(now);
    now.documents().refill();
    now.docking().refill();
  }

  @Override
  public void quickAccess() {
    QuickAccess.open(shell, shown().frame());
  }

  @Override
  public void preferences() {
    PreferencesDialog.open(shell, shown().frame());
  }

  @Override
  public Questions questions() {
    return new Dialogs(shell, shown().frame());
  }

  /** Closes all documents, asking for those unsaved, then the window. */
  @Override
  public void close() {
    Session session = session();
    closeDocuments(new ArrayList<>(shell.documents().all()), session);
  }

  private void closeDocuments(List<Document> open, Session session) {
    Optional<Document> dirty = open.stream().filter(d -> d.history().isDirty()).findFirst();
    if (dirty.isPresent()) {
      open.remove(dirty.get());
      shell.documents().close(dirty.get(), () -> closeDocuments(open, session));
    } else {
      session.write(keep);
      dispose();
      closed.run();
    }
  }

  private Session session() {
    Shown now = shown();
    List<Path> files =
        shell.documents().all().stream()
            .flatMap(document -> shell.documents().file(document).stream())
            .toList();
    boolean maximised = (now.frame().getExtendedState() & Frame.MAXIMIZED_BOTH) != 0;
    return new Session(now.docking().perspective(), files, now.frame().getBounds(), maximised);
  }

  /** Takes everything off the screen without asking; a second call does nothing. */
  public void dispose() {
    if (shown == null) {
      return;
    }
    Shown now = shown;
    now.docking().remember();
    subscriptions.forEach(Subscription::close);
    now.autosave().close();
    now.bars().status().close();
    now.documents().close();
    now.docking().close();
    now.frame().dispose();
    shown = null;
  }
}
