package org.neurozoo.workbench.shell.internal;

import java.awt.EventQueue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import org.neurozoo.plot.Theme;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Preferences;
import org.neurozoo.workbench.Questions;
import org.neurozoo.workbench.Selection;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.keys.Bindings;

/** The workbench without its windows, which a {@link Desk} stands for. */
public final class Shell implements Workbench, AutoCloseable {
  /** Often enough to look alive, seldom enough to leave the processor to training. */
  private static final int FRAME_MILLIS = 100;

  private final Contributions contributions;
  private final LatestSelection selection = new LatestSelection();
  private final StoredPreferences preferences;
  private final ErrorLog errors = new ErrorLog();
  private final JobPool jobs = new JobPool(EventQueue::invokeLater, this::failed);
  private final OpenDocuments documents = new OpenDocuments(this);
  private final Desk desk;

  /**
   * A workbench.
   *
   * @param contributions what bundles bring; they may come and go
   * @param keep what is remembered between sessions
   * @param desk makes what shows it
   */
  public Shell(Contributions contributions, Keep keep, Function<Shell, Desk> desk) {
    this.contributions = contributions;
    this.preferences = new StoredPreferences(keep);
    this.desk = desk.apply(this);
  }

  /** What shows it. */
  public Desk desk() {
    return desk;
  }

  /** What went wrong so far. */
  public ErrorLog errors() {
    return errors;
  }

  /** The settings of the shell itself. */
  public Look look() {
    return Look.of(preferences);
  }

  @Override
  public Locale locale() {
    return look().locale();
  }

  @Override
  public Theme theme() {
    return look().theme();
  }

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public Jobs jobs() {
    return jobs;
  }

  @Override
  public OpenDocuments documents() {
    return documents;
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public Questions questions() {
    return desk.questions();
  }

  @Override
  public <C extends Contribution> List<C> all(Class<C> type) {
    return contributions.all(type);
  }

  /** The contribution of an id, if its bundle is here. */
  public <C extends Contribution> Optional<C> find(Class<C> type, String id) {
    return contributions.find(type, id);
  }

  /** The symbolic name of the bundle that brings a contribution, if that is known. */
  public Optional<String> bundle(Contribution contribution) {
    return contributions.bundle(contribution);
  }

  @Override
  public void show(String view) {
    desk.show(view);
  }

  @Override
  public void perspective(String id) {
    desk.perspective(id);
  }

  @Override
  public void run(String command) {
    find(Command.class, command).ifPresent(this::run);
  }

  @Override
  public Optional<KeyStroke> key(Command command) {
    return Bindings.of(preferences).of(command);
  }

  /** Carries a command out if it is enabled; what it throws is told or logged. */
  public void run(Command command) {
    try {
      if (command.isEnabled(this)) {
        command.run(this);
      }
    } catch (RuntimeException e) {
      failed(command.title(locale()), e);
    }
  }

  private void failed(String what, Exception e) {
    if (e instanceof FaultException fault) {
      tell(fault.fault());
    } else {
      report(what, e);
      String sentence =
          Look.TEXTS.text(locale(), "internal.error", what, String.valueOf(e.getMessage()));
      desk.tell(sentence, true);
    }
  }

  @Override
  public Subscription everyFrame(JComponent shown, Runnable frame) {
    Timer timer = new Timer(FRAME_MILLIS, tick -> paint(shown, frame));
    timer.start();
    return timer::stop;
  }

  /** A view that fails is not asked again and again, but the next frame may be better. */
  private void paint(JComponent shown, Runnable frame) {
    if (!shown.isShowing()) {
      return;
    }
    try {
      frame.run();
    } catch (RuntimeException e) {
      report(shown.getClass().getName(), e);
    }
  }

  @Override
  public Subscription onContributions(Runnable changed) {
    return contributions.listen(() -> EventQueue.invokeLater(changed));
  }

  @Override
  public void tell(Fault fault) {
    EventQueue.invokeLater(
        () -> {
          String sentence = sentence(fault);
          errors.note(ErrorLog.Severity.WARNING, "", sentence);
          desk.tell(sentence, true);
        });
  }

  /** A place is written as it is, a sentence begins as sentences do. */
  private String sentence(Fault fault) {
    String message = fault.message(locale());
    return fault.place().isEmpty() && !message.isEmpty()
        ? message.substring(0, 1).toUpperCase(locale()) + message.substring(1)
        : message;
  }

  @Override
  public void tell(String sentence) {
    EventQueue.invokeLater(() -> desk.tell(sentence, false));
  }

  @Override
  public void report(String plugin, Throwable fault) {
    errors.error(plugin, fault);
  }

  /** Cancels all jobs. */
  @Override
  public void close() {
    jobs.close();
  }
}
