package org.neurozoo.workbench;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIconsIkonHandler;

/**
 * An icon of the Bootstrap set, sharp at any size, in the colour of the text beside it and greyed
 * with it.
 */
public final class Glyph implements Icon {
  private static final float PLAIN_FONT = 13;

  /** Loaded once it is needed; the font file is part of the icon pack. */
  private static final class Holder {
    static final Font FONT = load();

    private static Font load() {
      try (InputStream file = new BootstrapIconsIkonHandler().getFontResourceAsStream()) {
        return Font.createFont(Font.TRUETYPE_FONT, file);
      } catch (FontFormatException e) {
        throw new IllegalStateException("the icon pack's font is damaged", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final String text;
  private final int plain;

  private Glyph(Ikon ikon, int plain) {
    text = Character.toString(ikon.getCode());
    this.plain = plain;
  }

  /** An icon beside text of the usual size. */
  public static Glyph small(Ikon ikon) {
    return new Glyph(ikon, 16);
  }

  /** An icon of a tool bar. */
  public static Glyph medium(Ikon ikon) {
    return new Glyph(ikon, 20);
  }

  /** An icon that stands for a whole page or tile. */
  public static Glyph large(Ikon ikon) {
    return new Glyph(ikon, 32);
  }

  /** Icons grow with the font that the user has chosen, also those on the screen already. */
  private int size() {
    Font font = UIManager.getFont("Label.font");
    return font == null ? plain : Math.round(plain * font.getSize2D() / PLAIN_FONT);
  }

  @Override
  public int getIconWidth() {
    return size();
  }

  @Override
  public int getIconHeight() {
    return size();
  }

  @Override
  public void paintIcon(Component c, Graphics g, int x, int y) {
    int size = size();
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setColor(colour(c));
    Font font = Holder.FONT.deriveFont(size * 0.9f);
    GlyphVector glyph = font.createGlyphVector(g2.getFontRenderContext(), text);
    Rectangle2D box = glyph.getVisualBounds();
    g2.drawGlyphVector(
        glyph,
        (float) (x + (size - box.getWidth()) / 2 - box.getX()),
        (float) (y + (size - box.getHeight()) / 2 - box.getY()));
    g2.dispose();
  }

  private static Color colour(Component c) {
    Color greyed = UIManager.getColor("Label.disabledForeground");
    return c.isEnabled() || greyed == null ? c.getForeground() : greyed;
  }
}
