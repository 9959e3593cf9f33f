package org.neurozoo.workbench.data.internal;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.SampleId;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;

/** A view of the data present: a head and a body, or a sentence and what can be done. */
final class DataPart implements Part {
  private final Workbench workbench;
  private final Present present;
  private final Body body;
  private final Words words;
  private final Head head;
  private final Notice notice;
  private final CardLayout cards = new CardLayout();
  private final JPanel below = new JPanel(cards);
  private final JPanel component = new JPanel(new BorderLayout());
  private final Subscription subscriptions;
  private Sight seen = new Sight.Nothing();
  private @Nullable SampleId followed;

  DataPart(Workbench workbench, Present present, String name, Body body) {
    this.workbench = workbench;
    this.present = present;
    this.body = body;
    words = new Words(workbench.locale());
    head = new Head(workbench, present, words);
    notice = new Notice(workbench, present, words);
    below.add(notice.component(), "notice");
    below.add(body.component(), "body");
    component.setName(name);
    component.add(head.component(), BorderLayout.NORTH);
    component.add(below);
    subscriptions =
        Subscription.all(
            List.of(
                workbench.selection().listen(this::selected),
                present.attach(workbench, this::refresh)));
    refresh();
  }

  private void refresh() {
    Sight next = present.sight();
    head.show(next);
    if (next instanceof Sight.Shown shown) {
      if (!next.equals(seen)) {
        show(shown);
      }
    } else {
      notice.show(next);
      cards.show(below, "notice");
    }
    seen = next;
  }

  private void show(Sight.Shown shown) {
    body.refusal(shown.data())
        .ifPresentOrElse(
            sentence -> {
              notice.show(sentence);
              cards.show(below, "notice");
            },
            () -> {
              notice.show("");
              body.show(shown);
              cards.show(below, "body");
              mark(shown);
            });
    selected();
  }

  /** Turns to the part of a sample once, when it is selected: the user may turn away again. */
  private void selected() {
    SampleId sample = workbench.selection().of(SampleId.class).orElse(null);
    if (present.sight() instanceof Sight.Shown shown
        && sample != null
        && !sample.equals(followed)
        && sample.data().equals(shown.source())) {
      followed = sample;
      SampleId.Part part = shown.loaded().atHand(sample.part());
      if (part != shown.part()) {
        present.part(part);
      } else {
        mark(shown);
      }
    }
  }

  /** Brings the selected sample into sight, if it is one of those shown. */
  private void mark(Sight.Shown shown) {
    if (body.refusal(shown.data()).isEmpty()) {
      workbench
          .selection()
          .of(SampleId.class)
          .filter(sample -> sample.data().equals(shown.source()))
          .filter(sample -> shown.loaded().atHand(sample.part()) == shown.part())
          .filter(sample -> sample.row() < shown.data().size())
          .ifPresent(sample -> body.sample(sample.row()));
    }
  }

  @Override
  public JComponent component() {
    return component;
  }

  @Override
  public void close() {
    subscriptions.close();
    body.close();
  }
}
