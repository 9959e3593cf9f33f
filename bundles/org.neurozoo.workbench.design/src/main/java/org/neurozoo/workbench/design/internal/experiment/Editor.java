package org.neurozoo.workbench.design.internal.experiment;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.ScrollPaneConstants;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Fault;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.SectionSelection;
import org.neurozoo.workbench.design.internal.text.Said;

/** An experiment in the editor area: its structure, its data, its training. */
final class Editor implements Part {
  private final OpenExperiment document;
  private final Workbench workbench;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JTabbedPane tabs = new JTabbedPane(JTabbedPane.BOTTOM);
  private final FaultBar faults;
  private final Structure structure;
  private final SectionForm data;
  private final SectionForm training;
  private final Subscription subscriptions;

  Editor(OpenExperiment document, Workbench workbench) {
    this.document = document;
    this.workbench = workbench;
    faults = new FaultBar(workbench.locale());
    structure = new Structure(document, workbench);
    data = new SectionForm(document, new DataSection(), workbench);
    training = new SectionForm(document, new TrainingSection(), workbench);
    tab("structure", BootstrapIcons.DIAGRAM_3, structure.component());
    tab("data", BootstrapIcons.TABLE, scrolled(data.component()));
    tab("training", BootstrapIcons.GRAPH_UP, scrolled(training.component()));
    tabs.setName("experiment.tabs");
    tabs.addChangeListener(change -> turned());
    panel.add(faults.component(), BorderLayout.PAGE_START);
    panel.add(tabs, BorderLayout.CENTER);
    subscriptions =
        Subscription.all(
            List.of(
                document.history().listen(this::changed),
                document.analyst().listen(this::found),
                workbench.selection().listen(this::selected)));
    found();
    document.analyst().ask(workbench);
  }

  private void tab(String key, Ikon icon, JComponent shown) {
    tabs.addTab(Said.text(workbench.locale(), "editor." + key), Glyph.small(icon), shown);
  }

  private static JScrollPane scrolled(JComponent form) {
    JComponent sheet = FormPage.of(form);
    JScrollPane scroll =
        new JScrollPane(
            sheet,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    return scroll;
  }

  private void changed() {
    data.refresh();
    training.refresh();
    structure.refresh();
    tellFault();
    document.analyst().ask(workbench);
  }

  private void found() {
    structure.refresh();
    tellFault();
  }

  private void tellFault() {
    Optional<Fault> reading = document.reading().fault();
    Optional<Fault> building =
        document.analyst().isCurrent()
            ? document.analyst().latest().flatMap(Analysis::fault)
            : Optional.empty();
    faults.tell(reading.or(() -> building));
  }

  /** What the user turns to is what the other views show. */
  private void turned() {
    int tab = tabs.getSelectedIndex();
    if (tab > 0) {
      Selected.section(workbench, document, SectionSelection.Part.values()[tab - 1]);
    }
  }

  /** What is selected elsewhere comes to the front here. */
  private void selected() {
    structure.selected();
    Object current = workbench.selection().current().orElse("");
    if (current instanceof NodeSelection node && node.document() == document) {
      tabs.setSelectedIndex(0);
    } else if (current instanceof SectionSelection section && section.document() == document) {
      tabs.setSelectedIndex(1 + section.part().ordinal());
    }
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public JComponent focus() {
    return structure.focus();
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
