package org.neurozoo.workbench.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.component.sample.Sample;

class PropertySheetTest {
  private final List<Values> handedOn = new ArrayList<>();
  private final Values defaults = Sample.RULE.schema().defaults();
  private final PropertySheet sheet =
      PropertySheet.of(Sample.RULE, defaults, Locale.ENGLISH, Sample::choices, handedOn::add);

  @Test
  void whatIsTypedIsHandedOnWhenEntered() {
    JTextField batch = find(JTextField.class, "batch");
    batch.setText("64");
    assertEquals(List.of(), handedOn);
    batch.postActionEvent();
    assertEquals(List.of(defaults.with(Sample.BATCH, 64L)), handedOn);
  }

  @Test
  void whatIsWrongStandsBelowAndIsNotHandedOn() {
    JTextField batch = find(JTextField.class, "batch");
    batch.setText("-3");
    JTextArea fault = find(JTextArea.class, "batch.fault");
    assertTrue(fault.isVisible());
    assertEquals("Is -3, but must lie between 0 and 2147483647.", fault.getText());
    batch.postActionEvent();
    assertEquals(List.of(), handedOn);
    batch.setText("3");
    assertFalse(fault.isVisible());
  }

  @Test
  void otherPropertiesGoOnWithTheLastValidValue() {
    find(JTextField.class, "batch").setText("many");
    find(JCheckBox.class, "shuffle").doClick();
    assertEquals(List.of(defaults.with(Sample.SHUFFLE, false)), handedOn);
  }

  @Test
  void resetGoesBackToTheDefault() {
    JButton reset = find(JButton.class, "share.reset");
    assertFalse(reset.isVisible());
    enter("share", "0,5");
    assertTrue(reset.isVisible());
    reset.doClick();
    assertEquals(List.of(defaults.with(Sample.SHARE, 0.5), defaults), handedOn);
    assertEquals("0.2", find(JTextField.class, "share").getText());
  }

  @Test
  void arrowKeysGoToTheNextNumber() {
    assertEquals(33, Numbers.next(Sample.BATCH, 32, true));
    assertEquals(0, Numbers.next(Sample.BATCH, 0, false));
    assertEquals(0.21, Numbers.next(Sample.SHARE, 0.2, true));
    assertEquals(0.0126, Numbers.next(Sample.RATE, 0.01, true), "a tenth of a power of ten");
  }

  @Test
  void whatMeansNothingIsNotShown() {
    Component row = find(JComponent.class, "buffer.row");
    assertTrue(row.isVisible());
    find(JCheckBox.class, "shuffle").doClick();
    assertFalse(row.isVisible());
  }

  @Test
  void aChosenTypeBringsItsProperties() {
    enter("optimizer.rate", "0.1");
    Choice adam = new Choice("adam", Map.of("rate", 0.1));
    assertEquals(List.of(defaults.with(Sample.OPTIMIZER, adam)), handedOn);
    find(JComboBox.class, "optimizer").setSelectedItem("plain");
    assertEquals(Choice.of("plain"), handedOn.getLast().get(Sample.OPTIMIZER));
    assertEquals(Optional.empty(), look(JTextField.class, "optimizer.rate"));
  }

  @Test
  void aTypeThatIsNotInstalledIsToldAndKept() {
    sheet.show(defaults.with(Sample.OPTIMIZER, Choice.of("lion")));
    assertEquals("lion", find(JComboBox.class, "optimizer").getSelectedItem());
    assertTrue(
        all(sheet.component())
            .anyMatch(c -> c instanceof JTextArea note && note.getText().contains("\"lion\"")));
    assertEquals(List.of(), handedOn);
  }

  @Test
  void listsGrowChangeAndShrink() {
    find(JButton.class, "frozen.add").doClick();
    enter("frozen.0", "hidden");
    assertEquals(List.of("hidden"), handedOn.getLast().get(Sample.FROZEN));
    find(JButton.class, "frozen.0.remove").doClick();
    assertEquals(List.of(), handedOn.getLast().get(Sample.FROZEN));
  }

  @Test
  void whatIsShownIsNotHandedOn() {
    sheet.show(defaults.with(Sample.BATCH, 5L).with(Sample.BEST, "loss"));
    assertEquals("5", find(JTextField.class, "batch").getText());
    assertEquals(List.of(), handedOn);
  }

  @Test
  void titleAndHelpAreToldApart() {
    assertEquals(
        new Wording("Samples in a batch", "0: all"),
        Wording.of(Sample.RULE, Sample.BATCH, Locale.ENGLISH));
    assertEquals(
        "Penalty", PropertySheet.title(Sample.RULE, Sample.PENALTY, Locale.ENGLISH), "no word");
    assertEquals("Mittlere Größe", Wording.word(Sample.RULE, Sample.PENALTY, "l1", Locale.GERMAN));
  }

  private void enter(String name, String text) {
    JTextField field = find(JTextField.class, name);
    field.setText(text);
    field.postActionEvent();
  }

  private <C extends Component> C find(Class<C> type, String name) {
    return look(type, name).orElseThrow(() -> new AssertionError("no " + name));
  }

  private <C extends Component> Optional<C> look(Class<C> type, String name) {
    return all(sheet.component())
        .filter(each -> Objects.equals(each.getName(), name))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private static Stream<Component> all(Component root) {
    return root instanceof Container container
        ? Stream.concat(
            Stream.of(root), Stream.of(container.getComponents()).flatMap(PropertySheetTest::all))
        : Stream.of(root);
  }
}
