package org.neurozoo.workbench.inspect.internal.formula;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.UIManager;
import org.neurozoo.network.FlowNode;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.component.Notes;

/** A sheet on which the formulas of a node are written, as wide as there is room. */
@SuppressWarnings("serial")
public final class FormulaSheet extends JPanel implements Scrollable {
  /** From so many letters on, value and derivative stand side by side. */
  private static final double WIDE = 48;

  private static final float FORMULA = 1.3f;
  private static final float TITLE = 1.25f;
  private static final float NOTE = 0.95f;

  private final Texts texts;
  private final Locale locale;
  private List<Block> blocks = List.of();

  /** Where a box has its base line. */
  private record Placed(Box box, double x, double y, Ink ink) {}

  private enum Ink {
    TEXT,
    QUIET,
    RESULT
  }

  /** A blank sheet. */
  public FormulaSheet(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    setName("formulas");
    setOpaque(true);
  }

  /** Writes about a node. */
  public void show(FlowNode node, Notation notation) {
    Typesetter setter =
        new Typesetter(font(FORMULA), notation, key -> texts.text(locale, "lens." + key));
    blocks = Account.of(node, setter, texts, locale);
    getAccessibleContext().setAccessibleName(text());
    revalidate();
    repaint();
  }

  /** Wipes the sheet. */
  public void wipe() {
    blocks = List.of();
    revalidate();
    repaint();
  }

  /** All that is written, line by line. */
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static Font font(float scale) {
    Font label = UIManager.getFont("Label.font");
    return label.deriveFont(label.getSize2D() * scale);
  }

  private double em() {
    return font(1).getSize2D();
  }

  private double place(double width, List<Placed> out) {
    double margin = em();
    int parts = (int) blocks.stream().filter(Block.Heading.class::isInstance).count();
    int columns = width < WIDE * em() ? 1 : Math.max(1, parts);
    double room = Math.max(6 * em(), (width - margin) / columns - margin);
    double x = margin;
    double y = margin * 0.8;
    double top = -1;
    double bottom = y;
    for (Block block : blocks) {
      if (block instanceof Block.Heading && columns > 1) {
        x = top < 0 ? x : x + room + margin;
        top = top < 0 ? y : top;
        y = top;
      }
      y = place(block, x, y, top < 0 ? width - 2 * margin : room, out);
      bottom = Math.max(bottom, y);
    }
    return bottom + margin;
  }

  private double place(Block block, double x, double y, double width, List<Placed> out) {
    return switch (block) {
      case Block.Title(Box symbol, String title) -> {
        double base = y + Math.max(symbol.ascent(), em() * TITLE);
        out.add(new Placed(symbol, x, base, Ink.RESULT));
        double after = x + symbol.width() + em();
        yield words(
            title, font(TITLE).deriveFont(Font.BOLD), Ink.TEXT, after, x + width, base, out);
      }
      case Block.Heading(String text) -> {
        double top = y + em() * 0.9;
        Font bold = font(1).deriveFont(Font.BOLD);
        yield words(text, bold, Ink.QUIET, x, x + width, top + em(), out) + em() * 0.2;
      }
      case Block.Note(String text) ->
          words(text, font(NOTE), Ink.QUIET, x, x + width, y + em() * 1.1, out);
      case Block.Equation equation -> equation(equation, x, y + em() * 0.45, width, out);
    };
  }

  /** Words in lines between two edges; returns where the last line ends. */
  private static double words(
      String text, Font font, Ink ink, double from, double to, double first, List<Placed> out) {
    double line = font.getSize2D() * 1.35;
    double base = first;
    Box soFar = Box.text("", font);
    for (String word : text.split(" ", -1)) {
      Box longer = Box.text((soFar.text() + " " + word).strip(), font);
      if (longer.width() > to - from && !soFar.text().isEmpty()) {
        out.add(new Placed(soFar, from, base, ink));
        base += line;
        soFar = Box.text(word, font);
      } else {
        soFar = longer;
      }
    }
    out.add(new Placed(soFar, from, base, ink));
    return base + font.getSize2D() * 0.4;
  }

  /** Equals signs below each other; what does not fit goes on in the next line. */
  private double equation(
      Block.Equation equation, double x, double top, double width, List<Placed> out) {
    double gap = em() * 0.55;
    double sign = x + equation.left().width();
    double begin = sign + equation.equals().width();
    double y = top;
    for (int i = 0; i < equation.sides().size(); i++) {
      boolean last = i == equation.sides().size() - 1 && equation.sides().get(i).size() == 1;
      List<List<Box>> lines = lines(equation.sides().get(i), Math.max(em() * 5, x + width - begin));
      for (int j = 0; j < lines.size(); j++) {
        Box line = Box.row(lines.get(j));
        boolean head = i == 0 && j == 0;
        double ascent = Math.max(line.ascent(), head ? equation.left().ascent() : em());
        double descent = Math.max(line.descent(), head ? equation.left().descent() : 0);
        double base = y + ascent;
        if (head) {
          out.add(new Placed(equation.left(), x, base, Ink.TEXT));
        }
        if (j == 0) {
          out.add(new Placed(equation.equals(), sign, base, Ink.TEXT));
        }
        out.add(new Placed(line, begin, base, last && i > 0 ? Ink.RESULT : Ink.TEXT));
        y = base + descent + gap;
      }
    }
    return y;
  }

  private static List<List<Box>> lines(List<Box> pieces, double width) {
    List<List<Box>> lines = new ArrayList<>();
    List<Box> line = new ArrayList<>();
    double used = 0;
    for (Box piece : pieces) {
      if (!line.isEmpty() && used + piece.width() > width) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      line.add(piece);
      used += piece.width();
    }
    lines.add(line);
    return lines;
  }

  private static Color colour(Ink ink) {
    return switch (ink) {
      case TEXT -> UIManager.getColor("Label.foreground");
      case QUIET -> Notes.quiet();
      case RESULT ->
          Notes.mix(
              UIManager.getColor("Component.accentColor"),
              UIManager.getColor("Label.foreground"),
              0.4);
    };
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    List<Placed> placed = new ArrayList<>();
    place(getWidth(), placed);
    for (Placed each : placed) {
      g.setColor(colour(each.ink()));
      each.box().paint(g, each.x(), each.y());
    }
    g.dispose();
  }

  @Override
  public Dimension getPreferredSize() {
    double width = getWidth() > 0 ? getWidth() : 24 * em();
    return new Dimension((int) width, (int) Math.ceil(place(width, new ArrayList<>())));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension((int) (26 * em()), (int) (30 * em()));
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return (int) (em() * 1.5);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getPreferredSize().height;
  }
}
