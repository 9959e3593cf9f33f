package org.neurozoo.workbench.design.internal.view;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Column;
import org.neurozoo.workbench.component.Hint;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.SectionSelection;
import org.neurozoo.workbench.design.internal.experiment.Analysis;
import org.neurozoo.workbench.design.internal.experiment.DataSection;
import org.neurozoo.workbench.design.internal.experiment.FormPage;
import org.neurozoo.workbench.design.internal.experiment.Names;
import org.neurozoo.workbench.design.internal.experiment.NodeSection;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;
import org.neurozoo.workbench.design.internal.experiment.Section;
import org.neurozoo.workbench.design.internal.experiment.SectionForm;
import org.neurozoo.workbench.design.internal.experiment.Selected;
import org.neurozoo.workbench.design.internal.experiment.TrainingSection;
import org.neurozoo.workbench.design.internal.text.Said;

/** Forms of the node selected, or of data and training. */
public final class Properties implements Part {
  /** What is shown; something else is built anew. */
  private record Subject(
      @Nullable OpenExperiment document, String network, String node, String type, String part) {}

  private static final Subject NOTHING = new Subject(null, "", "", "", "");

  private final Workbench workbench;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final List<SectionForm> forms = new ArrayList<>();
  private final JTextArea figures = Notes.quiet("");
  private final ActiveExperiment active;
  private Subject shown = NOTHING;

  /** The view of the properties of what is selected. */
  public static View view() {
    return View.of("properties", BootstrapIcons.SLIDERS, Said.TEXTS, Properties::new);
  }

  Properties(Workbench workbench) {
    this.workbench = workbench;
    panel.setName("properties");
    active = new ActiveExperiment(workbench, this::changed);
    build(subject());
  }

  private Subject subject() {
    OpenExperiment document = active.get().orElse(null);
    if (document == null) {
      return NOTHING;
    }
    Optional<NodeSelection> node = Selected.node(workbench, document);
    Optional<NodeDocument> found = node.flatMap(each -> find(document, each));
    if (node.isPresent() && found.isPresent()) {
      return new Subject(document, node.get().network(), found.get().id(), found.get().type(), "");
    }
    String part = Selected.section(workbench, document).map(each -> each.part().name()).orElse("");
    return new Subject(document, "", "", "", part);
  }

  private static Optional<NodeDocument> find(OpenExperiment document, NodeSelection selection) {
    return document
        .reading()
        .document()
        .map(read -> read.networks().get(selection.network()))
        .flatMap(
            network ->
                network.nodes().stream()
                    .filter(each -> each.id().equals(selection.node()))
                    .findFirst());
  }

  private void changed() {
    Subject next = subject();
    if (!next.equals(shown)) {
      build(next);
    } else {
      forms.forEach(SectionForm::refresh);
      tellFigures();
    }
  }

  private void build(Subject next) {
    shown = next;
    forms.clear();
    panel.removeAll();
    OpenExperiment document = next.document();
    if (document == null) {
      panel.add(
          Hint.of("blank", Said.text(workbench.locale(), "properties.blank")), BorderLayout.CENTER);
    } else {
      JComponent page = FormPage.of(blocks(next, document).toArray(JComponent[]::new));
      JScrollPane scroll =
          new JScrollPane(
              page,
              ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
              ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
      scroll.setBorder(BorderFactory.createEmptyBorder());
      panel.add(scroll, BorderLayout.CENTER);
    }
    tellFigures();
    panel.revalidate();
    panel.repaint();
  }

  private List<JComponent> blocks(Subject next, OpenExperiment document) {
    if (!next.node().isEmpty()) {
      return node(next, document);
    }
    List<JComponent> blocks = new ArrayList<>();
    if (!next.part().equals(SectionSelection.Part.TRAINING.name())) {
      blocks.addAll(section(document, "data", new DataSection()));
    }
    if (!next.part().equals(SectionSelection.Part.DATA.name())) {
      blocks.addAll(section(document, "training", new TrainingSection()));
    }
    return blocks;
  }

  private List<JComponent> section(OpenExperiment document, String key, Section section) {
    JTextArea title = heading(Said.text(workbench.locale(), "section." + key + ".title"));
    return List.of(title, form(document, section));
  }

  private JComponent form(OpenExperiment document, Section section) {
    SectionForm form = new SectionForm(document, section, workbench);
    forms.add(form);
    return form.component();
  }

  private List<JComponent> node(Subject next, OpenExperiment document) {
    List<JComponent> blocks = new ArrayList<>();
    JPanel head = new JPanel(new Column(4));
    head.setOpaque(false);
    head.add(heading(next.node()));
    head.add(Notes.plain(Names.type(next.type(), workbench)));
    head.add(figures);
    blocks.add(head);
    Optional<LayerType> type =
        workbench.all(LayerType.class).stream()
            .filter(each -> each.id().equals(next.type()))
            .findFirst();
    if (type.isPresent()) {
      head.add(Notes.quiet(type.get().help(workbench.locale())));
      blocks.add(form(document, new NodeSection(next.network(), next.node(), type.get())));
    } else {
      boolean input = next.type().equals(NodeDocument.INPUT);
      String key = input ? "node.input.help" : "node.unknown";
      head.add(Notes.quiet(Said.text(workbench.locale(), key, next.type())));
    }
    return blocks;
  }

  /** What is known of the node now; found out later than the node is selected. */
  private void tellFigures() {
    Optional<Analysis.Layer> layer =
        Optional.ofNullable(shown.document())
            .flatMap(each -> each.analyst().latest())
            .map(each -> each.in(shown.network()))
            .flatMap(each -> each.layer(shown.node()));
    figures.setVisible(layer.isPresent());
    layer.ifPresent(
        each ->
            figures.setText(
                each.parameters() == Analysis.Layer.UNKNOWN
                    ? Said.text(workbench.locale(), "node.shape", each.shapeText())
                    : Said.text(
                        workbench.locale(),
                        "node.figures",
                        each.shapeText(),
                        Names.grouped(each.parameters(), workbench.locale()))));
  }

  private static JTextArea heading(String text) {
    JTextArea heading = Notes.plain(text);
    Font font = heading.getFont();
    heading.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.15f));
    return heading;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    active.close();
  }
}
