package org.neurozoo.workbench.shell.internal.window;

import io.github.andrewauclair.moderndocking.Dockable;
import io.github.andrewauclair.moderndocking.app.Docking;
import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.shell.internal.Shell;

/**
 * A place in the layout that a view fills while its bundle is here. The view is opened when the
 * place is first on the screen.
 */
@SuppressWarnings("serial")
final class Slot extends JPanel implements Dockable {
  private final Shell shell;
  private final KnownViews known;
  private final String id;
  private Optional<View> contributed;
  private @Nullable Part part;

  Slot(Shell shell, KnownViews known, String id) {
    super(new BorderLayout());
    this.shell = shell;
    this.known = known;
    this.id = id;
    contributed = view();
    setName("view." + id);
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            open();
          }
        });
  }

  private Optional<View> view() {
    return shell.find(View.class, id);
  }

  private void open() {
    if (part != null) {
      return;
    }
    part = view().map(this::opened).orElseGet(() -> Part.of(Failures.absent(shell, known.of(id))));
    add(part.component());
    revalidate();
    repaint();
  }

  /** What a view throws stays in its place. */
  private Part opened(View view) {
    try {
      return view.open(shell);
    } catch (RuntimeException e) {
      shell.report("view " + id, e);
      return Part.of(Failures.failed(shell, e, this::refill));
    }
  }

  /** Opens the view anew, in another language or because its bundle has come or gone. */
  void refill() {
    close();
    Docking.updateTabInfo(this);
    if (isShowing()) {
      open();
    }
  }

  /** Opens the view anew if its bundle has come or gone since. */
  void contributionsChanged() {
    Optional<View> now = view();
    if (!now.equals(contributed)) {
      contributed = now;
      refill();
    }
  }

  void close() {
    if (part != null) {
      Part old = part;
      part = null;
      removeAll();
      try {
        old.close();
      } catch (RuntimeException e) {
        shell.report("view " + id, e);
      }
    }
  }

  void focus() {
    if (part != null) {
      part.focus().requestFocusInWindow();
    }
  }

  @Override
  public String getPersistentID() {
    return id;
  }

  @Override
  public String getTabText() {
    return known.of(id).title();
  }

  @Override
  public @Nullable Icon getIcon() {
    return view().flatMap(View::icon).map(Glyph::small).orElse(null);
  }

  @Override
  public boolean isWrappableInScrollpane() {
    return false;
  }

  @Override
  public boolean isAutoHideAllowed() {
    return false;
  }
}
