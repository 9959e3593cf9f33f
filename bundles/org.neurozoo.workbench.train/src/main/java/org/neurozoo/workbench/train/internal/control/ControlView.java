package org.neurozoo.workbench.train.internal.control;

import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;

/**
 * The view that drives the selected run.
 *
 * @param commands those of runs, for its buttons
 */
public record ControlView(Session session, List<Command> commands) implements View {
  /** Its id. */
  public static final String ID = "control";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.SLIDERS);
  }

  @Override
  public Texts texts() {
    return Words.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    ControlPanel panel = new ControlPanel(session, workbench, commands);
    Subscription all =
        Subscription.all(
            List.of(
                workbench.selection().listen(panel::refresh),
                session.listen(panel::refresh),
                session.cursor().listen(panel::refresh),
                workbench.documents().listen(panel::refresh),
                workbench.everyFrame(panel, panel::refresh)));
    return new Part() {
      @Override
      public JComponent component() {
        return panel;
      }

      @Override
      public void close() {
        all.close();
      }
    };
  }
}
