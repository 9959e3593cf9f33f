package org.neurozoo.workbench.train.internal.widget;

import java.util.List;
import javax.swing.JComponent;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Session;

/** A component that reads the latest at screen rate and when the user has done something. */
public record LivePart(JComponent component, Subscription subscription) implements Part {
  /** A part that is refreshed until it is closed. */
  public static Part of(
      JComponent component, Runnable refresh, Session session, Workbench workbench) {
    return new LivePart(
        component,
        Subscription.all(
            List.of(
                workbench.selection().listen(refresh),
                workbench.documents().listen(refresh),
                session.listen(refresh),
                session.cursor().listen(refresh),
                workbench.everyFrame(component, refresh))));
  }

  @Override
  public void close() {
    subscription.close();
  }
}
