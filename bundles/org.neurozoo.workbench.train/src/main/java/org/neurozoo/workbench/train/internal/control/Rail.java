package org.neurozoo.workbench.train.internal.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.OptionalLong;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.train.internal.control.TimeLine.Marks;

/**
 * A time line at a size: where its steps lie, and how it is drawn.
 *
 * @param pointed the step under the thumb, if it is not the present one
 * @param em the height of a line of text, in pixels
 */
record Rail(Marks marks, OptionalLong pointed, int width, int height, int em) {
  /** Where a step lies across. */
  int x(long step) {
    double share = marks.steps() == 0 ? 0 : (double) step / marks.steps();
    return (int) Math.round(inset() + share * (width - 2.0 * inset()));
  }

  /** The step that lies at a place across. */
  long step(int x) {
    double share = (x - (double) inset()) / Math.max(1, width - 2 * inset());
    return Math.round(Math.clamp(share, 0, 1) * marks.steps());
  }

  private int inset() {
    return em / 2 + 2;
  }

  /** Draws it; of one that is disabled only the track. */
  void draw(Graphics2D g2, boolean enabled, boolean focused) {
    double middle = height / 2.0;
    double thick = Math.max(4, em / 4.0);
    Color track = or(UIManager.getColor("Slider.trackColor"), Color.LIGHT_GRAY);
    Color accent = or(UIManager.getColor("Component.accentColor"), Color.BLUE);
    bar(g2, marks.steps(), middle, thick, track);
    if (enabled) {
      bar(g2, marks.reached(), middle, thick, mixed(accent, track));
      bar(g2, marks.step(), middle, thick, accent);
      drawMarks(g2, middle, thick);
      thumb(g2, middle, accent, focused);
    }
  }

  private void bar(Graphics2D g2, long to, double middle, double thick, Color colour) {
    g2.setColor(colour);
    double from = x(0) - thick / 2;
    double length = x(to) + thick / 2 - from;
    g2.fill(new RoundRectangle2D.Double(from, middle - thick / 2, length, thick, thick, thick));
  }

  private void drawMarks(Graphics2D g2, double middle, double thick) {
    g2.setColor(or(UIManager.getColor("Label.disabledForeground"), Color.GRAY));
    int tall = Math.max(3, em / 5);
    for (long snapshot : marks.snapshots()) {
      g2.fillRect(x(snapshot), (int) (middle + thick / 2 + 3), 1, tall);
    }
    g2.setColor(or(UIManager.getColor("Actions.Yellow"), Color.ORANGE));
    double r = em / 4.0;
    for (long change : marks.changes()) {
      g2.fill(diamond(x(change), middle - thick / 2 - r - 1, r));
    }
  }

  private static Path2D diamond(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - r);
    path.lineTo(x + r, y);
    path.lineTo(x, y + r);
    path.lineTo(x - r, y);
    path.closePath();
    return path;
  }

  private void thumb(Graphics2D g2, double middle, Color accent, boolean focused) {
    double r = em * 0.42;
    if (pointed.isPresent()) {
      ring(g2, x(marks.step()), middle, r * 0.6, accent);
    }
    double x = x(pointed.orElse(marks.step()));
    if (focused) {
      g2.setColor(or(UIManager.getColor("Component.focusColor"), accent));
      g2.fill(new Ellipse2D.Double(x - r - 3, middle - r - 3, 2 * r + 6, 2 * r + 6));
    }
    ring(g2, x, middle, r, accent);
  }

  private void ring(Graphics2D g2, double x, double y, double r, Color accent) {
    g2.setColor(accent);
    g2.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    g2.setColor(or(UIManager.getColor("Panel.background"), Color.WHITE));
    double in = r * 0.45;
    g2.fill(new Ellipse2D.Double(x - in, y - in, 2 * in, 2 * in));
  }

  private static Color or(@Nullable Color colour, Color otherwise) {
    return colour == null ? otherwise : colour;
  }

  private static Color mixed(Color a, Color b) {
    return new Color(
        (a.getRed() + 2 * b.getRed()) / 3,
        (a.getGreen() + 2 * b.getGreen()) / 3,
        (a.getBlue() + 2 * b.getBlue()) / 3);
  }
}
