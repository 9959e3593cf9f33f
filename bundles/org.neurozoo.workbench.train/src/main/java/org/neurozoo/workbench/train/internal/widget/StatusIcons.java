package org.neurozoo.workbench.train.internal.widget;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.Glyph;

/** What stands for how a run stands: a sign and a colour, so that either is enough. */
public final class StatusIcons {
  private StatusIcons() {}

  /** Beside text. */
  public static Icon small(Status status) {
    return new Tinted(Glyph.small(sign(status)), colour(status));
  }

  /** Beside a headline. */
  public static Icon medium(Status status) {
    return new Tinted(Glyph.medium(sign(status)), colour(status));
  }

  private static Ikon sign(Status status) {
    return switch (status) {
      case READY -> BootstrapIcons.CIRCLE;
      case RUNNING -> BootstrapIcons.PLAY_CIRCLE_FILL;
      case PAUSED -> BootstrapIcons.PAUSE_CIRCLE;
      case SUSPENDED -> BootstrapIcons.PLUG;
      case FINISHED -> BootstrapIcons.CHECK_CIRCLE_FILL;
      case CANCELLED -> BootstrapIcons.STOP_CIRCLE;
      case FAILED -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
    };
  }

  private static Color colour(Status status) {
    return switch (status) {
      case RUNNING -> ui("Component.accentColor");
      case FINISHED -> ui("Actions.Green");
      case FAILED -> ui("Actions.Red");
      case SUSPENDED -> ui("Actions.Yellow");
      case READY, PAUSED, CANCELLED -> ui("Actions.Grey");
    };
  }

  /** A colour of the theme, or that of text where the theme has none. */
  public static Color ui(String key) {
    Color colour = UIManager.getColor(key);
    Color text = UIManager.getColor("Label.foreground");
    return colour != null ? colour : text != null ? text : Color.BLACK;
  }

  /** The colour of what is said in passing, still well to be read. */
  public static Color quiet() {
    Color text = ui("Label.foreground");
    Color behind = ui("Panel.background");
    return new Color(
        between(text.getRed(), behind.getRed()),
        between(text.getGreen(), behind.getGreen()),
        between(text.getBlue(), behind.getBlue()));
  }

  private static int between(int text, int behind) {
    return (7 * text + 3 * behind) / 10;
  }

  /** Keeps its colour wherever it is painted. */
  private record Tinted(Icon sign, Color colour) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
      JLabel coloured = new JLabel();
      coloured.setForeground(colour);
      sign.paintIcon(coloured, g, x, y);
    }

    @Override
    public int getIconWidth() {
      return sign.getIconWidth();
    }

    @Override
    public int getIconHeight() {
      return sign.getIconHeight();
    }
  }
}
