package org.neurozoo.workbench.train.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Command.Menu;
import org.neurozoo.workbench.Command.Place;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Openings;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;

/** What a user can do with runs. */
public final class RunCommands {
  /** The ids, for buttons. */
  public static final String START = "run-start";

  /** Goes on. */
  public static final String RESUME = "run-resume";

  /** Pauses. */
  public static final String PAUSE = "run-pause";

  /** Takes one step. */
  public static final String STEP = "run-step";

  /** Ends the run. */
  public static final String STOP = "run-stop";

  /** Begins again with the same seed. */
  public static final String RESET = "run-reset";

  /** Opens a run with the same past. */
  public static final String FORK = "run-fork";

  /** Opens an archive. */
  public static final String OPEN = "run-open";

  /** Goes to a step. */
  public static final String GO_TO = "run-go-to";

  /** Lets go of a run. */
  public static final String CLOSE = "run-close";

  private final Session session;
  private final Openings openings;

  /** Commands for the runs of a session. */
  public RunCommands(Session session) {
    this.session = session;
    this.openings = new Openings(session);
  }

  /** All of them. */
  public List<Command> all() {
    return List.of(
        new RunCommand(
            START,
            BootstrapIcons.PLAY_FILL,
            "F9",
            List.of(new Place.InMenu(Menu.RUN, 100), new Place.InToolBar(300)),
            workbench -> Openings.trainable(workbench).isPresent(),
            this::start),
        of(RESUME, BootstrapIcons.PLAY, "F8", 110, session::canGoOn, session::goOn),
        of(PAUSE, BootstrapIcons.PAUSE_FILL, "F7", 120, session::isGoing, session::pause),
        of(STEP, BootstrapIcons.SKIP_END_FILL, "F5", 130, this::canStep, session::step),
        of(STOP, BootstrapIcons.STOP_FILL, "ctrl F2", 140, this::canStop, session::stop),
        ofTraining(RESET, BootstrapIcons.ARROW_COUNTERCLOCKWISE, "ctrl F9", 200, this::reset),
        ofTraining(FORK, BootstrapIcons.DIAGRAM_2, "ctrl shift F", 210, this::fork),
        ofTraining(GO_TO, BootstrapIcons.CLOCK_HISTORY, "ctrl G", 220, this::goTo),
        new RunCommand(
            OPEN,
            BootstrapIcons.FOLDER2_OPEN,
            "",
            List.of(new Place.InMenu(Menu.RUN, 300), new Place.OnWelcome(300)),
            workbench -> true,
            this::reopen),
        ofTraining(CLOSE, BootstrapIcons.X, "", 310, session::close));
  }

  private RunCommand of(
      String id,
      BootstrapIcons icon,
      String key,
      int order,
      Predicate<Run> enabled,
      Consumer<Run> action) {
    return new RunCommand(
        id,
        icon,
        key,
        places(order),
        workbench -> session.selected(workbench).map(Training::run).filter(enabled).isPresent(),
        workbench -> session.selected(workbench).map(Training::run).ifPresent(action));
  }

  private RunCommand ofTraining(
      String id,
      BootstrapIcons icon,
      String key,
      int order,
      java.util.function.BiConsumer<Training, Workbench> action) {
    return new RunCommand(
        id,
        icon,
        key,
        places(order),
        workbench -> session.selected(workbench).isPresent(),
        workbench -> session.selected(workbench).ifPresent(each -> action.accept(each, workbench)));
  }

  /** The first two groups of the menu stand in the tool bar as well. */
  private static List<Place> places(int order) {
    Place menu = new Place.InMenu(Menu.RUN, order);
    Place context = new Place.InContext(Run.class, order);
    return order < 220
        ? List.of(menu, context, new Place.InToolBar(200 + order))
        : List.of(menu, context);
  }

  private boolean canStep(Run run) {
    return session.canGoOn(run) || session.isGoing(run);
  }

  private boolean canStop(Run run) {
    return !run.progress().status().isOver();
  }

  private void start(Workbench workbench) {
    Openings.trainable(workbench).ifPresent(document -> openings.start(document, workbench));
  }

  private void reset(Training training, Workbench workbench) {
    openings.reset(training, workbench);
  }

  /** Where the user points, or at the present step. */
  private void fork(Training training, Workbench workbench) {
    long step = session.cursor().step().orElse(training.run().progress().step());
    openings.fork(training, step, workbench);
  }

  private void reopen(Workbench workbench) {
    String title = Words.TEXTS.text(workbench.locale(), "command." + OPEN + ".title");
    workbench
        .questions()
        .fileToOpen(title, ".nzx", ".json", ".jsonl")
        .ifPresent(file -> openings.reopen(file, workbench));
  }

  private void goTo(Training training, Workbench workbench) {
    Locale locale = workbench.locale();
    Run.Progress progress = training.run().progress();
    String question =
        Words.TEXTS.text(locale, "go-to.question", Words.count(locale, progress.steps()));
    workbench
        .questions()
        .line(question, String.valueOf(progress.step()))
        .map(answer -> step(answer, progress.steps()))
        .ifPresent(step -> session.seek(training.run(), step));
  }

  /** People write thousands apart. */
  private static long step(String answer, long steps) {
    try {
      long step = Long.parseLong(answer.replaceAll("[.,'\\s\\u00A0\\u202F]", ""));
      if (step >= 0 && step <= steps) {
        return step;
      }
    } catch (NumberFormatException e) {
      throw new FaultException(
          FaultException.of(Words.TEXTS, "", "go-to.wrong", answer, steps).fault(), e);
    }
    throw FaultException.of(Words.TEXTS, "", "go-to.wrong", answer, steps);
  }
}
