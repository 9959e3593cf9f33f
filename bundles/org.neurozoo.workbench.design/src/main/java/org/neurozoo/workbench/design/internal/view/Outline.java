package org.neurozoo.workbench.design.internal.view;

import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreeNode;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.design.SectionSelection;
import org.neurozoo.workbench.design.internal.experiment.Names;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;
import org.neurozoo.workbench.design.internal.experiment.Selected;
import org.neurozoo.workbench.design.internal.text.Said;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.NetworkEntry;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.NodeEntry;
import org.neurozoo.workbench.design.internal.view.OutlineEntry.PartEntry;

/** A tree of networks with their nodes, data and training. */
public final class Outline implements Part {
  private final Workbench workbench;
  private final CardLayout cards = new CardLayout();
  private final JPanel panel = new JPanel(cards);
  private final JTree tree = new JTree(new DefaultMutableTreeNode());
  private final ActiveExperiment active;
  private List<OutlineEntry> shown = List.of();
  private boolean showing;

  /** The view of what the experiment in front consists of. */
  public static View view() {
    return View.of("outline", BootstrapIcons.LIST_NESTED, Said.TEXTS, Outline::new);
  }

  Outline(Workbench workbench) {
    this.workbench = workbench;
    tree.setName("outline");
    tree.setRootVisible(false);
    tree.setShowsRootHandles(true);
    tree.setRowHeight(0);
    tree.setBorder(BorderFactory.createEmptyBorder(8, 4, 8, 4));
    tree.setCellRenderer(new OutlineCell());
    tree.getAccessibleContext()
        .setAccessibleName(Said.text(workbench.locale(), "view.outline.title"));
    tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
    tree.addTreeSelectionListener(event -> select());
    JScrollPane scroll = new JScrollPane(tree);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    panel.add(Hint.of("blank", Said.text(workbench.locale(), "outline.blank")), "blank");
    panel.add(scroll, "tree");
    active = new ActiveExperiment(workbench, this::changed);
    changed();
  }

  private void changed() {
    Optional<OpenExperiment> document = active.get();
    cards.show(panel, document.isPresent() ? "tree" : "blank");
    document.ifPresent(this::show);
  }

  private void show(OpenExperiment document) {
    showing = true;
    document.reading().document().map(this::entries).ifPresent(this::fill);
    mark(document);
    showing = false;
  }

  private List<OutlineEntry> entries(ExperimentDocument document) {
    List<OutlineEntry> entries = new ArrayList<>();
    document
        .networks()
        .forEach(
            (name, network) -> {
              entries.add(new NetworkEntry(networkTitle(name)));
              for (NodeDocument node : network.nodes()) {
                entries.add(new NodeEntry(name, node.id(), Names.type(node.type(), workbench)));
              }
            });
    for (SectionSelection.Part part : SectionSelection.Part.values()) {
      entries.add(new PartEntry(part, partTitle(part)));
    }
    return entries;
  }

  private String networkTitle(String name) {
    String title = Said.text(workbench.locale(), "outline.network");
    return name.equals(ExperimentDocument.MAIN) ? title : title + " " + name;
  }

  private String partTitle(SectionSelection.Part part) {
    return switch (part) {
      case DATA -> Said.text(workbench.locale(), "section.data.title");
      case TRAINING -> Said.text(workbench.locale(), "section.training.title");
    };
  }

  private void fill(List<OutlineEntry> entries) {
    if (entries.equals(shown)) {
      return;
    }
    shown = entries;
    DefaultMutableTreeNode root = new DefaultMutableTreeNode();
    DefaultMutableTreeNode network = root;
    for (OutlineEntry entry : entries) {
      DefaultMutableTreeNode node = new DefaultMutableTreeNode(entry);
      switch (entry) {
        case NetworkEntry each -> {
          root.add(node);
          network = node;
        }
        case NodeEntry each -> network.add(node);
        case PartEntry each -> root.add(node);
      }
    }
    tree.setModel(new DefaultTreeModel(root));
    for (int row = 0; row < tree.getRowCount(); row++) {
      tree.expandRow(row);
    }
  }

  private void mark(OpenExperiment document) {
    Optional<TreePath> path = path(wanted(document));
    if (path.isEmpty()) {
      tree.clearSelection();
    } else if (!path.get().equals(tree.getSelectionPath())) {
      tree.setSelectionPath(path.get());
      tree.scrollPathToVisible(path.get());
    }
  }

  private Predicate<OutlineEntry> wanted(OpenExperiment document) {
    var node = Selected.node(workbench, document);
    var part = Selected.section(workbench, document);
    return entry ->
        switch (entry) {
          case NetworkEntry each -> false;
          case NodeEntry each ->
              node.filter(n -> n.node().equals(each.node()) && n.network().equals(each.network()))
                  .isPresent();
          case PartEntry each ->
              node.isEmpty() && part.filter(p -> p.part() == each.part()).isPresent();
        };
  }

  private Optional<TreePath> path(Predicate<OutlineEntry> wanted) {
    Object root = tree.getModel().getRoot();
    if (!(root instanceof DefaultMutableTreeNode top)) {
      return Optional.empty();
    }
    for (TreeNode each : Collections.list(top.depthFirstEnumeration())) {
      if (each instanceof DefaultMutableTreeNode node
          && node.getUserObject() instanceof OutlineEntry entry
          && wanted.test(entry)) {
        return Optional.of(new TreePath(node.getPath()));
      }
    }
    return Optional.empty();
  }

  private void select() {
    if (showing
        || !(tree.getLastSelectedPathComponent() instanceof DefaultMutableTreeNode node)
        || !(node.getUserObject() instanceof OutlineEntry entry)) {
      return;
    }
    active.get().ifPresent(document -> select(document, entry));
  }

  private void select(OpenExperiment document, OutlineEntry entry) {
    switch (entry) {
      case NetworkEntry network -> {}
      case NodeEntry node -> Selected.node(workbench, document, node.network(), node.node());
      case PartEntry part -> Selected.section(workbench, document, part.part());
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return tree;
  }

  @Override
  public void close() {
    active.close();
  }
}
