package org.neurozoo.workbench.train.internal.control;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Command;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.LivePart;

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
    return LivePart.of(panel, panel::refresh, session, workbench);
  }
}
