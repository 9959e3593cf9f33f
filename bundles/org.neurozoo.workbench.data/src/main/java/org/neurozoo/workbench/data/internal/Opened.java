package org.neurozoo.workbench.data.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Workbench;

/** What can be done with data that the user has opened by hand. */
final class Opened {
  private Opened() {}

  static boolean isThere(Workbench workbench) {
    return workbench.selection().of(OpenedData.class).isPresent();
  }

  /** Lets the views follow the active experiment again. */
  static void close(Workbench workbench) {
    workbench.selection().of(OpenedData.class).ifPresent(workbench.selection()::clear);
  }

  /** The active experiment, if one is active. */
  static Optional<Document> experiment(Workbench workbench) {
    return workbench
        .documents()
        .active()
        .filter(document -> Setup.isExperiment(document.history().present()));
  }

  static boolean canBeUsed(Workbench workbench) {
    return isThere(workbench) && experiment(workbench).isPresent();
  }

  /** Lets the active experiment learn from the data opened. */
  static void use(Workbench workbench) {
    workbench
        .selection()
        .of(OpenedData.class)
        .ifPresent(opened -> use(workbench, opened.loaded().setup()));
  }

  /** Writes data into the active experiment, as one change that can be undone. */
  static void use(Workbench workbench, Setup setup) {
    experiment(workbench)
        .ifPresent(
            document -> {
              change(workbench, document.history(), setup);
              workbench.tell(
                  Setup.TEXTS.text(
                      workbench.locale(),
                      "use.done",
                      document.title(workbench.locale()),
                      setup.data().spec()));
            });
  }

  @SuppressWarnings("unchecked") // the present state is a JSON tree, so all of them are
  private static void change(Workbench workbench, History<?> history, Setup setup) {
    JsonNode present = (JsonNode) history.present();
    String name = Setup.TEXTS.text(workbench.locale(), "use.change");
    ((History<JsonNode>) history).change(name, setup.into(present));
  }
}
