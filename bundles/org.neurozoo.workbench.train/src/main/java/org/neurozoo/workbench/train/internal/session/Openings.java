package org.neurozoo.workbench.train.internal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Workbench;

/** Opens runs, each in a job: of documents, of archives, of other runs. */
public final class Openings {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The type of the documents that can be trained. */
  private static final String EXPERIMENT = "experiment";

  private final Session session;

  /** Opens runs of a session. */
  public Openings(Session session) {
    this.session = session;
  }

  /** The document in front, if it can be trained. */
  public static Optional<Document> trainable(Workbench workbench) {
    return workbench.documents().active().filter(each -> each.type().id().equals(EXPERIMENT));
  }

  /** Opens a run of a document as it is now and starts it. */
  public void start(Document document, Workbench workbench) {
    open(
        document,
        workbench,
        training -> {
          session.goOn(training.run());
          workbench.tell(Words.TEXTS.text(workbench.locale(), "told.started", training.title()));
        });
  }

  /** Opens a run of what a run was started from, as that is now, with the same seed. */
  public void reset(Training training, Workbench workbench) {
    session.pause(training.run());
    Optional<Document> source =
        training.source().filter(each -> workbench.documents().all().contains(each));
    if (source.isPresent()) {
      open(source.get(), workbench, opened -> {});
    } else {
      JsonNode experiment = training.run().experiment();
      open(training.title(), Optional.empty(), () -> experiment, workbench, opened -> {});
    }
  }

  private void open(Document document, Workbench workbench, Consumer<Training> then) {
    String title = title(document, workbench);
    byte[] content = document.content();
    open(title, Optional.of(document), () -> parse(title, content), workbench, then);
  }

  private static String title(Document document, Workbench workbench) {
    String name =
        workbench
            .documents()
            .file(document)
            .map(file -> String.valueOf(file.getFileName()))
            .orElseGet(() -> document.title(workbench.locale()));
    String ending = document.type().ending();
    boolean ends = name.endsWith(ending) && name.length() > ending.length();
    return ends ? name.substring(0, name.length() - ending.length()) : name;
  }

  private static JsonNode parse(String title, byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String why = String.valueOf(e.getOriginalMessage());
      throw FaultException.of(Words.TEXTS, title, "document.broken", line, why);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(
      String title,
      Optional<Document> source,
      java.util.function.Supplier<JsonNode> experiment,
      Workbench workbench,
      Consumer<Training> then) {
    String name = session.unique(title);
    RunOptions options = session.options();
    begin(
        "job.open",
        name,
        workbench,
        progress -> {
          Path folder = session.folders().next(name, LocalDateTime.now());
          Run run = session.engine().open(experiment.get(), options.in(folder));
          return new Training(run, name, new Recording(run), source);
        },
        then);
  }

  /** Opens a run where an archive left it. */
  public void reopen(Path picked, Workbench workbench) {
    Path archive = RunFolders.archive(picked);
    String name = session.unique(RunFolders.name(archive));
    RunOptions options = session.options();
    begin(
        "job.reopen",
        name,
        workbench,
        progress -> {
          Run run = session.engine().reopen(archive, options);
          return new Training(run, name, new Recording(run), Optional.empty());
        },
        opened -> {});
  }

  /** Opens a run that has another one's past up to a step. */
  public void fork(Training from, long step, Workbench workbench) {
    String at = Words.count(workbench.locale(), step);
    String name =
        session.unique(Words.TEXTS.text(workbench.locale(), "fork.title", root(from), at));
    RunOptions options = session.options();
    begin(
        "job.fork",
        name,
        workbench,
        progress -> {
          Path folder = session.folders().next(name, LocalDateTime.now());
          Run run = from.run().fork(step, options.in(folder));
          Recording recording = new Recording(run, from.recording(), step);
          return new Training(run, name, recording, from.source());
        },
        opened -> session.overlay(from.run(), true));
  }

  /** A fork of a fork bears one step, not two. */
  private static String root(Training training) {
    int mark = training.title().indexOf(" @ ");
    return mark < 0 ? training.title() : training.title().substring(0, mark);
  }

  private void begin(
      String job,
      String name,
      Workbench workbench,
      Jobs.Task<Training> opening,
      Consumer<Training> then) {
    workbench
        .jobs()
        .start(
            Words.TEXTS.text(workbench.locale(), job, name),
            opening,
            training -> {
              session.add(training, workbench);
              then.accept(training);
            });
  }
}
