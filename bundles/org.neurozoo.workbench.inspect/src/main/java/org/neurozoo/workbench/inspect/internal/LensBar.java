package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.inspect.internal.formula.Notation;

/** What the lens is pointed at, and how it writes. */
final class LensBar {
  /**
   * What is chosen.
   *
   * @param set {@code train} or {@code test}
   * @param sample its number, from 0
   * @param detail single numbers, whole tensors or what suits, as the probe calls them
   */
  record Chosen(String set, int sample, String detail, Notation notation) {}

  private record Item<V>(V value, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final Locale locale;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 4 6 4 6, gap 6", "[][][]12[][]push[][]"));
  private final JComboBox<Item<String>> set;
  private final JComboBox<Item<String>> detail;
  private final JComboBox<Item<Notation>> notation;
  private final SpinnerNumberModel number = new SpinnerNumberModel(0, 0, null, 1);
  private final JSpinner sample = new JSpinner(number);
  private final JToggleButton follow;
  private final JToggleButton live;
  private boolean changing;

  /**
   * A bar.
   *
   * @param changed gets what the user has chosen
   */
  LensBar(Locale locale, Consumer<Chosen> changed) {
    this.locale = locale;
    set = choice("lens.set", List.of("train", "test"), it -> text("lens.set." + it));
    detail =
        choice(
            "lens.detail", List.of("auto", "scalars", "tensors"), it -> text("lens.detail." + it));
    notation = choice("lens.notation", List.of(Notation.values()), Notation::example);
    follow = toggle(BootstrapIcons.LINK, "lens.follow");
    live = toggle(BootstrapIcons.BROADCAST, "probe.live");
    sample.setName("lens.sample");
    sample.setToolTipText(text("lens.sample.help"));
    sample.getAccessibleContext().setAccessibleName(text("lens.sample.help"));
    ((JSpinner.DefaultEditor) sample.getEditor()).getTextField().setColumns(4);
    JLabel label = new JLabel(text("lens.sample"));
    label.setLabelFor(sample);
    panel.add(label);
    panel.add(sample);
    panel.add(set);
    panel.add(detail, "wmin 40");
    panel.add(notation, "wmin 40");
    panel.add(follow);
    panel.add(live);
    Runnable tell =
        () -> {
          if (!changing) {
            changed.accept(chosen());
          }
        };
    set.addActionListener(event -> tell.run());
    detail.addActionListener(event -> tell.run());
    notation.addActionListener(event -> tell.run());
    sample.addChangeListener(event -> tell.run());
  }

  private String text(String key) {
    return Looking.TEXTS.text(locale, key);
  }

  private <V> JComboBox<Item<V>> choice(String key, List<V> values, Function<V, String> title) {
    JComboBox<Item<V>> box = new JComboBox<>();
    values.forEach(value -> box.addItem(new Item<>(value, title.apply(value))));
    box.setName(key);
    box.setToolTipText(text(key + ".help"));
    box.getAccessibleContext().setAccessibleName(text(key + ".help"));
    return box;
  }

  private JToggleButton toggle(Ikon ikon, String key) {
    JToggleButton button = new JToggleButton(Glyph.small(ikon));
    button.setName(key);
    button.setToolTipText(text(key));
    button.getAccessibleContext().setAccessibleName(text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setSelected(true);
    return button;
  }

  JComponent component() {
    return panel;
  }

  boolean isLive() {
    return live.isSelected();
  }

  boolean follows() {
    return follow.isSelected();
  }

  Chosen chosen() {
    return new Chosen(value(set), number.getNumber().intValue(), value(detail), value(notation));
  }

  private static <V> V value(JComboBox<Item<V>> box) {
    return box.getItemAt(Math.max(0, box.getSelectedIndex())).value();
  }

  /** Shows that letters are chosen; nobody is told. */
  void write(Notation letters) {
    changing = true;
    notation.setSelectedIndex(letters.ordinal());
    changing = false;
  }

  /** Shows that a sample is chosen; nobody is told. */
  void point(String toSet, int row) {
    changing = true;
    set.setSelectedIndex(toSet.equals("test") ? 1 : 0);
    number.setValue(row);
    changing = false;
  }
}
