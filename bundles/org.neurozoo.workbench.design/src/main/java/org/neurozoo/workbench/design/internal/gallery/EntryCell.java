package org.neurozoo.workbench.design.internal.gallery;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;
import org.neurozoo.plot.Theme;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Notes;

/** Shows headings as headings, and templates with thumbnail, title and facts. */
final class EntryCell implements ListCellRenderer<Entry> {
  private final Stamps stamps;
  private final Workbench workbench;
  private final JPanel heading = new LaidOut(new BorderLayout());
  private final JLabel family = new JLabel();
  private final JPanel item = new LaidOut(new BorderLayout(12, 0));
  private final Stamp stamp = new Stamp();
  private final JLabel title = new JLabel();
  private final JLabel facts = new JLabel();

  EntryCell(Stamps stamps, Workbench workbench) {
    this.stamps = stamps;
    this.workbench = workbench;
    heading.setBorder(BorderFactory.createEmptyBorder(16, 12, 4, 12));
    family.setFont(family.getFont().deriveFont(Font.BOLD));
    heading.add(family);
    title.setFont(title.getFont().deriveFont(Font.PLAIN));
    facts.setFont(facts.getFont().deriveFont(facts.getFont().getSize2D() * 0.92f));
    JPanel words = new LaidOut(new GridLayout(2, 1));
    words.setOpaque(false);
    words.add(title);
    words.add(facts);
    item.setBorder(BorderFactory.createEmptyBorder(6, 12, 6, 12));
    item.add(stamp, BorderLayout.LINE_START);
    item.add(words, BorderLayout.CENTER);
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends Entry> list,
      @Nullable Entry value,
      int index,
      boolean selected,
      boolean focused) {
    return switch (value) {
      case null -> heading;
      case Entry.Heading each -> {
        family.setText(each.title());
        family.setForeground(Notes.quiet());
        heading.setBackground(list.getBackground());
        yield heading;
      }
      case Entry.Item each -> show(each, list, selected);
    };
  }

  private Component show(Entry.Item each, JList<?> list, boolean selected) {
    Color text = selected ? list.getSelectionForeground() : list.getForeground();
    item.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
    title.setText(each.title());
    title.setForeground(text);
    facts.setText(each.facts());
    facts.setForeground(selected ? text : Notes.quiet());
    stamp.image = stamps.of(each.template(), workbench.theme()).orElse(null);
    item.getAccessibleContext().setAccessibleName(each.title() + ". " + each.help());
    item.setToolTipText(each.title() + " · " + each.facts());
    return item;
  }

  /** Outside a window nobody validates what a list paints with. */
  private static final class LaidOut extends JPanel {
    LaidOut(LayoutManager layout) {
      super(layout);
    }

    @Override
    public void paint(Graphics g) {
      doLayout();
      super.paint(g);
    }
  }

  /** A thumbnail as large as the theme says. */
  private final class Stamp extends JComponent {
    transient @Nullable BufferedImage image;

    @Override
    public Dimension getPreferredSize() {
      Theme theme = workbench.theme();
      return new Dimension(
          (int) Math.round(Stamps.WIDTH * theme.scale()),
          (int) Math.round(Stamps.HEIGHT * theme.scale()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.drawImage(image, 0, 0, getWidth(), getHeight(), null);
      g.dispose();
    }
  }
}
