package org.neurozoo.workbench.train.internal.curves;

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

/** The view of live curves. */
public record CurvesView(Session session) implements View {
  /** Its id. */
  public static final String ID = "curves";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.GRAPH_UP);
  }

  @Override
  public Texts texts() {
    return Words.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    CurvesPanel panel = new CurvesPanel(session, workbench);
    return LivePart.of(panel, panel::refresh, session, workbench);
  }
}
