package org.neurozoo.workbench.design.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.design.NodeSelection;
import org.neurozoo.workbench.design.internal.Studio;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;
import org.neurozoo.workbench.design.internal.experiment.Selected;
import org.neurozoo.workbench.headless.HeadlessWorkbench;

class ViewsTest {
  @TempDir Path folder;

  @Test
  void withoutAnExperimentEveryViewSaysWhatToDo() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      for (String id : List.of("outline", "properties", "summary")) {
        Part part = studio.view(id);
        assertTrue(
            HeadlessWorkbench.all(part.component(), JComponent.class, "blank").stream()
                .anyMatch(JComponent::isVisible),
            id);
        part.close();
      }
    }
  }

  @Test
  void aNodeSelectedInTheSummaryIsSelectedEverywhere() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.build("residual");
      Part summary = studio.view("summary");
      Part outline = studio.view("outline");
      Part properties = studio.view("properties");
      JTable table = HeadlessWorkbench.find(summary.component(), JTable.class, "summary");
      studio.it.run(() -> table.setRowSelectionInterval(2, 2));
      assertEquals(
          new NodeSelection(document, "main", "a1"),
          studio.workbench().selection().of(NodeSelection.class).orElseThrow());
      JTree tree = HeadlessWorkbench.find(outline.component(), JTree.class, "outline");
      assertTrue(studio.it.ask(() -> tree.getSelectionPath().toString()).contains("a1"));
      JTextField units = HeadlessWorkbench.find(properties.component(), JTextField.class, "units");
      assertEquals("16", units.getText());
      JLabel total = HeadlessWorkbench.find(summary.component(), JLabel.class, "summary.total");
      assertEquals("Total: 2,258 parameters", total.getText());
    }
  }

  @Test
  void aChangeInTheFormIsOneChangeOfTheDocument() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.build("residual");
      studio.it.run(() -> Selected.node(studio.workbench(), document, "main", "in"));
      Part properties = studio.view("properties");
      JTextField units = HeadlessWorkbench.find(properties.component(), JTextField.class, "units");
      studio.it.run(
          () -> {
            units.setText("24");
            units.postActionEvent();
          });
      assertEquals("Number of units", document.history().undoable().orElseThrow());
      assertEquals(
          24, document.history().present().at("/networks/main/nodes/1/values/units").asInt());
      studio.it.run(document.history()::undo);
      assertEquals("16", studio.it.ask(units::getText));
    }
  }

  @Test
  void choosingTheTrainingTurnsTheEditorToIt() {
    try (Studio studio = new Studio(folder, Locale.ENGLISH, false)) {
      OpenExperiment document = studio.build("xor");
      Part editor = studio.it.ask(() -> document.open(studio.workbench()));
      Part outline = studio.view("outline");
      JTree tree = HeadlessWorkbench.find(outline.component(), JTree.class, "outline");
      studio.it.run(() -> tree.setSelectionRow(tree.getRowCount() - 1));
      JTabbedPane tabs =
          HeadlessWorkbench.find(editor.component(), JTabbedPane.class, "experiment.tabs");
      assertEquals(2, tabs.getSelectedIndex());
      editor.close();
      outline.close();
    }
  }
}
