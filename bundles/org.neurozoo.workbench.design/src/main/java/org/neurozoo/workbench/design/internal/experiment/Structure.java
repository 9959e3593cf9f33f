package org.neurozoo.workbench.design.internal.experiment;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.internal.structure.Diagram;
import org.neurozoo.workbench.design.internal.structure.DiagramView;
import org.neurozoo.workbench.design.internal.structure.Scrolled;
import org.neurozoo.workbench.design.internal.text.Said;

/** The networks of an experiment, drawn, one at a time. */
final class Structure {
  private static final double ZOOM = 1.25;

  private final OpenExperiment document;
  private final Workbench workbench;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JComboBox<String> networks = new JComboBox<>();
  private final JLabel figures = new JLabel();
  private final JLabel percent = new JLabel();
  private final DiagramView view;
  private boolean naming;
  private NetworkDocument shown = new NetworkDocument(List.of(), List.of());

  Structure(OpenExperiment document, Workbench workbench) {
    this.document = document;
    this.workbench = workbench;
    view =
        DiagramView.of(
            Diagram.of(shown), workbench.theme(), this::lines, this::trouble, this::select);
    view.setName("structure");
    view.setToolTipText("");
    view.getAccessibleContext().setAccessibleName(text("editor.structure"));
    networks.setName("structure.network");
    networks.setToolTipText(text("structure.network"));
    networks.getAccessibleContext().setAccessibleName(text("structure.network"));
    networks.addActionListener(action -> turned());
    view.addPropertyChangeListener("zoom", change -> percent.setText(view.percent() + " %"));
    panel.add(new Scrolled(view).component(), BorderLayout.CENTER);
    panel.add(bar(), BorderLayout.PAGE_END);
    refresh();
    selected();
  }

  private JPanel bar() {
    JPanel bar =
        new JPanel(
            new MigLayout(
                "insets 4 12 4 8, fillx, hidemode 3, gap 4", "[][grow,fill][][64!,fill][][]"));
    bar.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Notes.line()));
    figures.setForeground(Notes.quiet());
    figures.setName("structure.figures");
    percent.setForeground(Notes.quiet());
    bar.add(networks, "hidemode 3");
    bar.add(figures, "cell 1 0, gapleft 4, wmin 0");
    bar.add(button("zoom.out", BootstrapIcons.DASH, () -> view.zoom(1 / ZOOM)), "cell 2 0");
    percent.setHorizontalAlignment(SwingConstants.CENTER);
    bar.add(percent, "cell 3 0, growx");
    bar.add(button("zoom.in", BootstrapIcons.PLUS, () -> view.zoom(ZOOM)), "cell 4 0");
    bar.add(button("zoom.fit", BootstrapIcons.ARROWS_FULLSCREEN, view::showAll), "cell 5 0");
    return bar;
  }

  private JButton button(String key, Ikon icon, Runnable what) {
    JButton button = new JButton(Glyph.small(icon));
    button.setName("structure." + key);
    button.setToolTipText(text(key));
    button.getAccessibleContext().setAccessibleName(text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(action -> what.run());
    return button;
  }

  private String text(String key, Object... arguments) {
    return Said.text(workbench.locale(), key, arguments);
  }

  private String network() {
    Object chosen = networks.getSelectedItem();
    return chosen == null ? ExperimentDocument.MAIN : chosen.toString();
  }

  private List<String> lines(NodeDocument node) {
    List<String> lines = new ArrayList<>();
    lines.add(node.id());
    lines.add(Names.type(node.type(), workbench));
    known().flatMap(each -> each.layer(node.id())).ifPresent(layer -> lines.add(layer.shapeText()));
    return lines;
  }

  /** What is known of the nodes shown, even if something else has changed since. */
  private Optional<Analysis> known() {
    return document.analyst().latest().map(each -> each.in(network()));
  }

  /** The sentence of what is wrong with a node. */
  private Optional<String> trouble(String node) {
    return known()
        .filter(each -> document.analyst().isCurrent())
        .flatMap(each -> each.fault(node))
        .map(fault -> fault.message(workbench.locale()));
  }

  /** The names of the networks, as many as there are now; the one chosen stays chosen. */
  private void name() {
    List<String> names =
        document
            .reading()
            .document()
            .map(read -> List.copyOf(read.networks().keySet()))
            .orElse(of());
    if (!names.isEmpty() && !names.equals(of())) {
      String before = network();
      naming = true;
      networks.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
      networks.setSelectedItem(names.contains(before) ? before : names.getFirst());
      networks.setVisible(names.size() > 1);
      naming = false;
    }
  }

  private List<String> of() {
    return IntStream.range(0, networks.getItemCount()).mapToObj(networks::getItemAt).toList();
  }

  private void turned() {
    if (!naming) {
      refresh();
      selected();
    }
  }

  /** Shows the document as it is; one that cannot be read stays as it was. */
  void refresh() {
    name();
    document
        .reading()
        .document()
        .map(read -> read.networks().get(network()))
        .filter(network -> !network.equals(shown))
        .ifPresent(
            network -> {
              shown = network;
              view.show(Diagram.of(network));
            });
    figures.setText(figures());
    view.repaint();
  }

  private String figures() {
    int nodes = shown.nodes().size();
    OptionalLong parameters = known().map(Analysis::parameters).orElse(OptionalLong.empty());
    return parameters.isPresent()
        ? text(
            "structure.figures", nodes, Names.grouped(parameters.getAsLong(), workbench.locale()))
        : text("structure.nodes", nodes);
  }

  private void select(String node) {
    if (node.isEmpty()) {
      workbench.selection().of(NodeSelection.class).ifPresent(workbench.selection()::clear);
    } else {
      Selected.node(workbench, document, network(), node);
    }
  }

  /** Marks what is selected. */
  void selected() {
    view.select(
        workbench
            .selection()
            .of(NodeSelection.class)
            .filter(each -> each.document() == document && each.network().equals(network()))
            .map(NodeSelection::node)
            .orElse(null));
  }

  JComponent component() {
    return panel;
  }

  JComponent focus() {
    return view;
  }
}
