package org.neurozoo.workbench.train.internal.curves;

import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;

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
    Subscription all =
        Subscription.all(
            List.of(
                workbench.selection().listen(panel::refresh),
                session.listen(panel::refresh),
                session.cursor().listen(panel::refresh),
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
