package org.neurozoo.workbench.train.internal.runs;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.LivePart;

/** The view that compares figures. */
public record FiguresView(Session session) implements View {
  @Override
  public String id() {
    return "figures";
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.TABLE);
  }

  @Override
  public Texts texts() {
    return Words.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    FiguresPanel panel = new FiguresPanel(session, workbench);
    return LivePart.of(panel, panel::refresh, session, workbench);
  }
}
