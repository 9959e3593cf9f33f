package org.neurozoo.workbench.inspect.internal;

import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;

/** Draw an image and see at once what the network of the selected run makes of it. */
final class Tryout implements Framed {
  private final Workbench workbench;
  private final Looking looking;
  private final CardLayout cards = new CardLayout();
  private final JPanel component = new JPanel(cards);
  private final DrawingPad pad = new DrawingPad(this::drawn);
  private final AnswerBars bars = new AnswerBars();
  private final Subscription subscriptions;
  private @Nullable Run run;
  private @Nullable Ink ink;
  private long step = -1;
  private boolean stale;
  private boolean busy;

  Tryout(Workbench workbench, Looking looking) {
    this.workbench = workbench;
    this.looking = looking;
    component.setName("try");
    component.add(Hint.of("try.empty", text("try.empty")), "empty");
    component.add(Hint.of("try.no.image", text("try.no.image")), "other");
    component.add(full(), "full");
    subscriptions =
        Subscription.all(
            List.of(
                workbench.selection().listen(this::selected),
                workbench.everyFrame(component, this::frame)));
    selected();
  }

  private String text(String key) {
    return Looking.TEXTS.text(workbench.locale(), key);
  }

  private JComponent full() {
    JPanel full = new JPanel(new MigLayout("insets 12, fill", "[][grow]", "[grow][]"));
    JButton wipe = new JButton(text("try.wipe"));
    wipe.setName("try.wipe");
    wipe.addActionListener(event -> pad.wipe());
    pad.getAccessibleContext().setAccessibleName(text("view.try.help"));
    full.add(pad, "grow, wmin 80, hmin 80");
    full.add(bars, "grow, wmin 120, wrap");
    full.add(wipe);
    return full;
  }

  private void selected() {
    Run next = workbench.selection().of(Run.class).orElse(null);
    if (next == run) {
      return;
    }
    run = next;
    ink = null;
    bars.show(null);
    cards.show(component, "empty");
    if (next != null) {
      looking
          .into(next, subject -> Ink.of(subject.learner().experiment().train()))
          .whenComplete((found, failure) -> EventQueue.invokeLater(() -> arrived(next, found)));
    }
  }

  private void arrived(Run of, @Nullable Optional<Ink> found) {
    if (of == run) {
      ink = found == null ? null : found.orElse(null);
      cards.show(component, ink == null ? "other" : "full");
      stale = true;
    }
  }

  private void drawn() {
    stale = true;
  }

  /** Asks again when the drawing or the network has changed. */
  @Override
  public void frame() {
    Run of = run;
    Ink paper = ink;
    if (busy || of == null || paper == null || pad.isEmpty()) {
      if (pad.isEmpty()) {
        bars.show(null);
      }
      return;
    }
    long now = of.progress().step();
    if (stale || now != step) {
      ask(of, paper, now);
    }
  }

  private void ask(Run of, Ink paper, long now) {
    busy = true;
    stale = false;
    step = now;
    float[] drawing = pad.image(paper.size().height(), paper.size().width());
    looking
        .into(of, subject -> Answer.of(subject.learner(), paper.features(drawing)))
        .whenComplete((answer, failure) -> EventQueue.invokeLater(() -> answered(answer, failure)));
  }

  private void answered(@Nullable Answer answer, @Nullable Throwable failure) {
    busy = false;
    if (answer != null) {
      bars.show(answer);
    } else if (failure != null) {
      ink = null;
      cards.show(component, "other");
      workbench.report("try", failure);
    }
  }

  @Override
  public JComponent component() {
    return component;
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
