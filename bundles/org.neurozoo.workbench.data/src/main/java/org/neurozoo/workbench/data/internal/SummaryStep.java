package org.neurozoo.workbench.data.internal;

import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.Registry;
import org.neurozoo.network.SampleId;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Workbench;

/** Loads the data and tells what they are, before they are shown and used. */
final class SummaryStep {
  private record Outcome(@Nullable Loaded loaded, @Nullable Fault fault) {}

  private final Workbench workbench;
  private final Registry registry;
  private final Words words;
  private final Runnable changed;
  private final JPanel panel =
      new JPanel(
          new MigLayout("insets 0, fillx, hidemode 3, wrap 1", "[grow,fill]", "[]unrel[]unrel[]"));
  private final JTextArea text = new JTextArea();
  private final JProgressBar bar = new JProgressBar();
  private final JCheckBox use = new JCheckBox();
  private final Optional<Document> experiment;
  private @Nullable Draft shown;
  private @Nullable Loaded loaded;
  private Jobs.@Nullable Job job;
  private long asked;

  SummaryStep(Workbench workbench, Registry registry, Words words, Runnable changed) {
    this.workbench = workbench;
    this.registry = registry;
    this.words = words;
    this.changed = changed;
    experiment = Opened.experiment(workbench);
    text.setName("wizard.summary");
    text.setEditable(false);
    text.setOpaque(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setFont(UIManager.getFont("Label.font"));
    bar.setIndeterminate(true);
    use.setName("wizard.use");
    use.setText(
        experiment
            .map(document -> words.text("wizard.use", document.title(words.locale())))
            .orElse(""));
    use.setVisible(experiment.isPresent());
    use.setSelected(experiment.isPresent());
    panel.add(text, "wmin 0");
    panel.add(bar, "wmax 240");
    panel.add(use);
    JLabel later = new JLabel(words.text("wizard.later"));
    later.setForeground(UIManager.getColor("Label.disabledForeground"));
    later.setVisible(experiment.isEmpty());
    panel.add(later, "wmin 0");
  }

  JComponent component() {
    return panel;
  }

  /** Whether the data are there. */
  boolean isReady() {
    return loaded != null;
  }

  void show(Draft draft) {
    if (draft.equals(shown)) {
      return;
    }
    stop();
    shown = draft;
    loaded = null;
    Setup setup = draft.setup(seed());
    tell(words.text("notice.loading", setup.data().spec()), false);
    bar.setVisible(true);
    long mine = ++asked;
    job =
        workbench
            .jobs()
            .start(
                words.text("loading.job", setup.data().spec()),
                progress -> attempt(setup),
                outcome -> {
                  if (mine == asked) {
                    ended(draft, outcome);
                  }
                });
  }

  private long seed() {
    return experiment
        .map(document -> document.history().present())
        .filter(Setup::isExperiment)
        .map(
            state ->
                ((com.fasterxml.jackson.databind.JsonNode) state)
                    .path("training")
                    .path("seed")
                    .asLong(1))
        .orElse(1L);
  }

  /** Fitting the steps as well shows now, not when training starts, that one does not suit. */
  private Outcome attempt(Setup setup) {
    try {
      Loaded all = Loaded.load(setup, false, registry);
      if (!setup.data().preprocessing().isEmpty()) {
        Loaded.load(setup, true, registry);
      }
      return new Outcome(all, null);
    } catch (FaultException e) {
      return new Outcome(null, e.fault());
    } catch (OutOfMemoryError e) {
      return new Outcome(null, new Fault(Setup.TEXTS, "loading.memory", "", List.of()));
    } catch (RuntimeException e) {
      workbench.report("data", e);
      Fault fault = new Fault(Setup.TEXTS, "loading.failed", "", List.of(String.valueOf(e)));
      return new Outcome(null, fault);
    }
  }

  private void ended(Draft draft, Outcome outcome) {
    job = null;
    bar.setVisible(false);
    loaded = outcome.loaded();
    if (outcome.fault() != null) {
      tell(outcome.fault().message(words.locale()), true);
    } else if (outcome.loaded() != null) {
      tell(describe(draft, outcome.loaded()), false);
    }
    changed.run();
  }

  private void tell(String sentence, boolean fault) {
    text.setText(sentence);
    text.setForeground(UIManager.getColor(fault ? "Actions.Red" : "Label.foreground"));
  }

  private String describe(Draft draft, Loaded all) {
    StringBuilder lines = new StringBuilder(draft.source().title(words.locale()));
    lines.append('\n').append(draft.spec()).append('\n');
    for (SampleId.Part part : all.parts()) {
      lines.append('\n');
      int size = all.part(part).orElseThrow().size();
      lines.append(words.text("part." + part, words.count(size)));
    }
    lines.append('\n').append(words.summary(all.samples().train()));
    List<String> steps =
        draft.setup(1).data().preprocessing().stream()
            .map(
                step ->
                    registry
                        .get(org.neurozoo.data.Preprocessing.class, step.type(), "")
                        .title(words.locale()))
            .toList();
    if (!steps.isEmpty()) {
      lines.append('\n').append(words.text("wizard.steps", String.join(", ", steps)));
    }
    return lines.toString();
  }

  /** Shows the data in the views, and writes them into the experiment if that is wanted. */
  void finish() {
    if (loaded != null && shown != null) {
      workbench.selection().select(new OpenedData(shown.spec(), loaded));
      if (use.isSelected() && experiment.isPresent()) {
        Opened.use(workbench, loaded.setup());
      }
      workbench.perspective("data");
    }
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  void close() {
    asked++;
    stop();
  }
}
