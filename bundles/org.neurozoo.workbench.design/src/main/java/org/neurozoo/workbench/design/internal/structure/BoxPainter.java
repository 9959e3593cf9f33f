package org.neurozoo.workbench.design.internal.structure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.plot.Theme;
import org.neurozoo.workbench.component.Notes;

/**
 * Paints boxes and wires.
 *
 * @param theme colours
 * @param lines what stands in a box
 * @param trouble what is wrong with a node, by its id
 */
record BoxPainter(
    Theme theme,
    Function<NodeDocument, List<String>> lines,
    Function<String, Optional<String>> trouble) {
  private static final double ARC = 12;
  private static final float TITLE = 13;
  private static final float TEXT = 11.5f;

  /** Below this size on the screen only the title stays, as large as can still be read. */
  private static final double READABLE = 0.62;

  private static final double SMALLEST_TITLE = 10;
  private static final double PADDING = 12;

  /** The width of a sentence of what is wrong. */
  private static final double CALLOUT = 280;

  void wires(Graphics2D g, Diagram diagram, @Nullable String selection, double scale) {
    for (Diagram.Wire wire : diagram.wires()) {
      boolean touches = wire.from().equals(selection) || wire.to().equals(selection);
      g.setColor(touches ? accent() : mix(theme.text(), theme.plane(), 0.45));
      g.setStroke(stroke(touches ? 2 : 1.4, scale));
      g.draw(Strokes.curve(wire.points()));
      head(g, wire.points().getLast());
    }
  }

  private static void head(Graphics2D g, Point2D tip) {
    Path2D head = new Path2D.Double();
    head.moveTo(tip.getX() - 1, tip.getY());
    head.lineTo(tip.getX() - 8, tip.getY() - 4);
    head.lineTo(tip.getX() - 8, tip.getY() + 4);
    head.closePath();
    g.fill(head);
  }

  /**
   * A box.
   *
   * @param scale pixels on the screen for each unit
   */
  void box(Graphics2D g, Diagram.Box box, boolean selected, boolean focused, double scale) {
    Shape outline =
        new RoundRectangle2D.Double(
            box.x(), box.y(), Diagram.BOX_WIDTH, Diagram.BOX_HEIGHT, ARC, ARC);
    boolean faulty = trouble.apply(box.node().id()).isPresent();
    Color colour = faulty ? Notes.fault() : Strokes.colour(box.node().type(), theme);
    g.setColor(mix(theme.plane(), colour, selected ? 0.28 : 0.12));
    g.fill(outline);
    Graphics2D band = (Graphics2D) g.create();
    band.clip(outline);
    band.setColor(colour);
    band.fill(new Rectangle2D.Double(box.x(), box.y(), 5, Diagram.BOX_HEIGHT));
    band.dispose();
    g.setColor(selected ? accent() : mix(colour, theme.plane(), faulty ? 0 : 0.35));
    g.setStroke(stroke(selected ? (focused ? 3 : 2.2) : faulty ? 2.2 : 1.2, scale));
    g.draw(outline);
    Graphics2D text = (Graphics2D) g.create();
    text.clip(outline);
    write(text, box, scale);
    text.dispose();
  }

  /** What is wrong with a node stands below its box, where it can be read. */
  void callout(Graphics2D g, Diagram.Box box, double scale) {
    Optional<String> sentence = trouble.apply(box.node().id());
    if (sentence.isEmpty() || scale < READABLE) {
      return;
    }
    g.setFont(new Font(theme.fontName(), Font.PLAIN, 1).deriveFont(TEXT));
    List<String> rows = wrapped(g, sentence.get(), CALLOUT - 2 * PADDING);
    double x = box.x() + (Diagram.BOX_WIDTH - CALLOUT) / 2;
    double y = box.y() + Diagram.BOX_HEIGHT + 10;
    Shape outline = new RoundRectangle2D.Double(x, y, CALLOUT, rows.size() * 15 + 12, ARC, ARC);
    g.setColor(mix(theme.plane(), Notes.fault(), 0.1));
    g.fill(outline);
    g.setColor(Notes.fault());
    g.setStroke(stroke(1, scale));
    g.draw(outline);
    g.setColor(theme.text());
    for (int i = 0; i < rows.size(); i++) {
      g.drawString(rows.get(i), (float) (x + PADDING), (float) (y + 17 + 15 * i));
    }
  }

  private static List<String> wrapped(Graphics2D g, String sentence, double width) {
    List<String> rows = new ArrayList<>();
    String row = "";
    for (String word : sentence.split(" ")) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && g.getFontMetrics().stringWidth(longer) > width) {
        rows.add(row);
        row = word;
      } else {
        row = longer;
      }
    }
    rows.add(fitting(g, row, width));
    return rows;
  }

  /** All that is known of a box, in a line. */
  String told(Diagram.Box box) {
    return Stream.concat(lines.apply(box.node()).stream(), trouble.apply(box.node().id()).stream())
        .collect(Collectors.joining(" – "));
  }

  /** Lines stay to be seen however small the drawing is. */
  private static BasicStroke stroke(double width, double scale) {
    return new BasicStroke((float) (width / Math.min(1, scale)));
  }

  private void write(Graphics2D g, Diagram.Box box, double scale) {
    List<String> all = lines.apply(box.node());
    double x = box.x() + PADDING;
    Font font = new Font(theme.fontName(), Font.PLAIN, 1);
    g.setColor(theme.text());
    if (scale < READABLE) {
      float size = (float) Math.min(Diagram.BOX_HEIGHT * 0.5, SMALLEST_TITLE / scale);
      g.setFont(font.deriveFont(Font.BOLD, size));
      double y = box.y() + Diagram.BOX_HEIGHT / 2 + size * 0.35;
      String title = fitting(g, all.getFirst(), Diagram.BOX_WIDTH - PADDING - 2);
      g.drawString(title, (float) x, (float) y);
      return;
    }
    double y = box.y() + Diagram.BOX_HEIGHT / 2 - 8.5 * (all.size() - 1) + 4.5;
    g.setFont(font.deriveFont(Font.BOLD, TITLE));
    for (String line : all) {
      String shown = fitting(g, line, Diagram.BOX_WIDTH - PADDING - 6);
      g.drawString(shown, (float) x, (float) y);
      g.setFont(font.deriveFont(Font.PLAIN, TEXT));
      g.setColor(mix(theme.text(), theme.plane(), 0.22));
      y += 17;
    }
  }

  private static String fitting(Graphics2D g, String text, double width) {
    if (g.getFontMetrics().stringWidth(text) <= width) {
      return text;
    }
    String shorter = text;
    while (shorter.length() > 1 && g.getFontMetrics().stringWidth(shorter + "…") > width) {
      shorter = shorter.substring(0, shorter.length() - 1);
    }
    return shorter + "…";
  }

  private Color accent() {
    Color accent = UIManager.getColor("Component.accentColor");
    return accent == null ? theme.classColour(0) : accent;
  }

  private static Color mix(Color a, Color b, double share) {
    return Notes.mix(a, b, share);
  }
}
