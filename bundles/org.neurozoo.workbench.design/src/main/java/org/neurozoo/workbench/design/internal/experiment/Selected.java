package org.neurozoo.workbench.design.internal.experiment;

import java.util.Optional;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Selection;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.SectionSelection;

/** What is selected of an experiment: a node or a part, never both. */
public final class Selected {
  private Selected() {}

  /** Selects a node. */
  public static void node(Workbench workbench, Document document, String network, String node) {
    Selection selection = workbench.selection();
    selection.of(SectionSelection.class).ifPresent(selection::clear);
    selection.select(new NodeSelection(document, network, node));
  }

  /** Selects a part. */
  public static void section(Workbench workbench, Document document, SectionSelection.Part part) {
    Selection selection = workbench.selection();
    selection.of(NodeSelection.class).ifPresent(selection::clear);
    selection.select(new SectionSelection(document, part));
  }

  /** The node of a document that is selected. */
  public static Optional<NodeSelection> node(Workbench workbench, Document of) {
    return workbench.selection().of(NodeSelection.class).filter(each -> each.document() == of);
  }

  /** The part of a document that is selected. */
  public static Optional<SectionSelection> section(Workbench workbench, Document of) {
    return workbench.selection().of(SectionSelection.class).filter(each -> each.document() == of);
  }
}
