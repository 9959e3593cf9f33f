package org.neurozoo.workbench.data.internal;

import com.formdev.flatlaf.FlatClientProperties;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataSpec;
import org.neurozoo.network.SampleId.Part;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;

/** Tells which data are shown, and lets the user turn to their parts. */
final class Head {
  private final Workbench workbench;
  private final Words words;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 6 8 6 8, fillx, gap 4 2, hidemode 3", "[grow][][][]"));
  private final JLabel name = new JLabel();
  private final JLabel summary = new JLabel();
  private final JComboBox<Item> part = new JComboBox<>();
  private final JToggleButton prepared;
  private final JButton close;
  private boolean changing;

  /** A part as it stands in the list of choices. */
  private record Item(Part part, String title) {
    @Override
    public String toString() {
      return title;
    }
  }

  Head(Workbench workbench, Present present, Words words) {
    this.workbench = workbench;
    this.words = words;
    prepared = new JToggleButton(Glyph.small(BootstrapIcons.FUNNEL));
    name(prepared, "head.prepared");
    prepared.addActionListener(event -> present.prepared(workbench, prepared.isSelected()));
    close = new JButton(Glyph.small(BootstrapIcons.X));
    name(close, "head.close");
    close.addActionListener(event -> workbench.run("close-data"));
    part.setName("head.part");
    part.setToolTipText(words.text("head.part"));
    part.getAccessibleContext().setAccessibleName(words.text("head.part"));
    part.addActionListener(event -> chosen(present));
    name.setName("head.name");
    name.putClientProperty(FlatClientProperties.STYLE_CLASS, "h4");
    summary.setName("head.summary");
    summary.setForeground(UIManager.getColor("Label.disabledForeground"));
    panel.add(name, "growx, wmin 0");
    panel.add(part);
    panel.add(prepared);
    panel.add(close);
    panel.add(summary, "newline, span, growx, wmin 0");
  }

  private void name(JComponent button, String key) {
    button.setName(key);
    button.setToolTipText(words.text(key));
    button.getAccessibleContext().setAccessibleName(words.text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
  }

  private void chosen(Present present) {
    if (!changing && part.getSelectedItem() instanceof Item item) {
      present.part(item.part());
    }
  }

  JComponent component() {
    return panel;
  }

  void show(Sight sight) {
    panel.setVisible(sight instanceof Sight.Shown);
    if (sight instanceof Sight.Shown shown) {
      String spec = shown.loaded().setup().data().spec();
      name.setText(title(spec));
      name.setToolTipText(spec);
      summary.setText(words.summary(shown.data()));
      summary.setToolTipText(summary.getText());
      prepared.setSelected(shown.loaded().prepared());
      prepared.setVisible(
          shown.loaded().prepared() || !shown.loaded().setup().data().preprocessing().isEmpty());
      close.setVisible(shown.byHand());
      fill(shown);
    }
  }

  private void fill(Sight.Shown shown) {
    changing = true;
    part.removeAllItems();
    for (Part each : shown.loaded().parts()) {
      int count = shown.loaded().part(each).orElseThrow().size();
      Item item = new Item(each, words.text("part." + each, words.count(count)));
      part.addItem(item);
      if (each == shown.part()) {
        part.setSelectedItem(item);
      }
    }
    part.setVisible(part.getItemCount() > 1);
    changing = false;
  }

  /** The file's name, or what the source is called. */
  private String title(String text) {
    try {
      DataSpec spec = DataSpec.parse(text);
      if (!spec.path().isEmpty()) {
        Path last = Path.of(spec.path()).getFileName();
        return last == null ? spec.path() : last.toString();
      }
      return workbench.all(DataSource.class).stream()
          .filter(source -> source.id().equals(spec.source()))
          .findFirst()
          .map(source -> source.title(words.locale()))
          .orElse(text);
    } catch (FaultException | InvalidPathException e) {
      return text;
    }
  }
}
