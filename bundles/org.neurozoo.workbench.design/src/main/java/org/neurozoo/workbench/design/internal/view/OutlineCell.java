package org.neurozoo.workbench.design.internal.view;

import java.awt.Color;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.SectionSelection;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.NetworkEntry;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.NodeEntry;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.PartEntry;

/** Shows a line of the outline: icon, name, and quietly the type of a node. */
final class OutlineCell extends DefaultTreeCellRenderer {
  @Override
  public Component getTreeCellRendererComponent(
      JTree tree,
      @Nullable Object value,
      boolean selected,
      boolean expanded,
      boolean leaf,
      int row,
      boolean focused) {
    super.getTreeCellRendererComponent(tree, "", selected, expanded, leaf, row, focused);
    setBorder(BorderFactory.createEmptyBorder(3, 4, 3, 4));
    if (value instanceof DefaultMutableTreeNode node
        && node.getUserObject() instanceof OutlineEntry entry) {
      Color quiet = selected ? getForeground() : Notes.quiet();
      setText(text(entry, quiet));
      setIcon(icon(entry));
      setIconTextGap(8);
    }
    return this;
  }

  private static String text(OutlineEntry entry, Color quiet) {
    return switch (entry) {
      case NodeEntry node ->
          String.format(
              "<html>%s&nbsp;&nbsp;<span style='color:#%06x'>%s</span></html>",
              escaped(node.node()), quiet.getRGB() & 0xffffff, escaped(node.type()));
      case NetworkEntry network -> network.title();
      case PartEntry part -> part.title();
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static Icon icon(OutlineEntry entry) {
    return Glyph.small(
        switch (entry) {
          case NetworkEntry network -> BootstrapIcons.DIAGRAM_3;
          case NodeEntry node -> BootstrapIcons.SQUARE;
          case PartEntry part ->
              part.part() == SectionSelection.Part.DATA
                  ? BootstrapIcons.TABLE
                  : BootstrapIcons.GRAPH_UP;
        });
  }
}
