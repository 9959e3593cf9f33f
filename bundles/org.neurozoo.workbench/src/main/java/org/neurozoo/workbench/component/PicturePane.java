package org.neurozoo.workbench.component;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Drawing;
import org.neurozoo.plot.Plotter;
import org.neurozoo.plot.Theme;
import org.neurozoo.workbench.Workbench;

/**
 * Shows a picture as large as there is room. It is drawn apart from the event thread; until that is
 * done, the last drawing is shown in the new size. Whoever listens learns what was clicked.
 */
public final class PicturePane {
  /** A drawing that takes longer than a picture stays is not begun twice at once. */
  private record Wish(Picture picture, int width, int height, Theme theme) {}

  private final Workbench workbench;
  private final Face face = new Face();
  private final List<BiConsumer<Drawing, MouseEvent>> listeners = new ArrayList<>();
  private @Nullable Picture picture;
  private @Nullable Drawing drawing;
  private @Nullable Wish drawn;
  private boolean busy;

  /** Shows nothing yet. */
  public PicturePane(Workbench workbench) {
    this.workbench = workbench;
    face.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            draw();
          }
        });
    face.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            clicked(event);
          }
        });
  }

  /** What is put on the screen. */
  public JComponent component() {
    return face;
  }

  /** The picture shown, if any. */
  public Optional<Picture> picture() {
    return Optional.ofNullable(picture);
  }

  /** What is seen now and what of it lies where, in pixels of the screen. */
  public Optional<Drawing> drawing() {
    return Optional.ofNullable(drawing);
  }

  /** Shows a picture. */
  public void show(Picture next) {
    picture = next;
    face.getAccessibleContext().setAccessibleName(next.title());
    draw();
  }

  /** Shows nothing. */
  public void clear() {
    picture = null;
    drawing = null;
    drawn = null;
    face.repaint();
  }

  /** Calls back with the drawing and a click into it, in pixels of the drawing. */
  public void onClick(BiConsumer<Drawing, MouseEvent> listener) {
    listeners.add(listener);
  }

  private void clicked(MouseEvent event) {
    if (drawing != null) {
      double scale = density();
      int x = (int) (event.getX() * scale);
      int y = (int) (event.getY() * scale);
      MouseEvent inside =
          new MouseEvent(
              face,
              event.getID(),
              event.getWhen(),
              event.getModifiersEx(),
              x,
              y,
              event.getClickCount(),
              event.isPopupTrigger());
      for (BiConsumer<Drawing, MouseEvent> listener : listeners) {
        listener.accept(drawing, inside);
      }
    }
  }

  /** Pixels of the screen for one of Swing's. */
  private double density() {
    return face.getGraphicsConfiguration() == null
        ? 1
        : face.getGraphicsConfiguration().getDefaultTransform().getScaleX();
  }

  private void draw() {
    if (busy || picture == null || face.getWidth() < 1 || face.getHeight() < 1) {
      return;
    }
    double density = density();
    Wish wish =
        new Wish(
            picture,
            (int) Math.ceil(face.getWidth() * density),
            (int) Math.ceil(face.getHeight() * density),
            workbench.theme().scaled(density));
    if (!wish.equals(drawn)) {
      busy = true;
      drawn = wish;
      workbench.jobs().quietly(progress -> sketch(wish), this::drawn);
    }
  }

  /** A picture that cannot be drawn leaves the last one, and the error log tells why. */
  private Optional<Drawing> sketch(Wish wish) {
    try {
      return Optional.of(Plotter.sketch(wish.picture(), wish.width(), wish.height(), wish.theme()));
    } catch (RuntimeException e) {
      workbench.report(wish.picture().title(), e);
      return Optional.empty();
    }
  }

  private void drawn(Optional<Drawing> done) {
    busy = false;
    if (picture != null) {
      done.ifPresent(next -> drawing = next);
    }
    face.repaint();
    draw();
  }

  @SuppressWarnings("serial")
  private final class Face extends JPanel {
    Face() {
      setName("picture");
      setPreferredSize(new Dimension(320, 240));
      setMinimumSize(new Dimension(80, 60));
    }

    @Override
    protected void paintComponent(Graphics g) {
      super.paintComponent(g);
      Color background = workbench.theme().background();
      g.setColor(background);
      g.fillRect(0, 0, getWidth(), getHeight());
      if (drawing != null) {
        Graphics2D g2 = (Graphics2D) g;
        g2.setRenderingHint(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double width = drawing.image().getWidth();
        double height = drawing.image().getHeight();
        double scale = Math.min(getWidth() / width, getHeight() / height);
        g2.drawImage(
            drawing.image(),
            AffineTransform.getScaleInstance(
                nearly(scale, 1 / density()), nearly(scale, 1 / density())),
            null);
      }
    }

    /** A drawing that fits is not scaled by a rounded half pixel. */
    private double nearly(double scale, double whole) {
      return Math.abs(scale - whole) < 0.01 ? whole : scale;
    }
  }
}
