package org.neurozoo.workbench.train.internal.control;

import java.util.List;
import java.util.Locale;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;

/** Chooses where the next run computes; backends may come and go meanwhile. */
final class DeviceChoice extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final JComboBox<String> box = new JComboBox<>();
  private transient List<String> shown = List.of();

  DeviceChoice(Session session, Locale locale) {
    super(new MigLayout("insets 0, gapx 8"));
    this.session = session;
    setOpaque(false);
    JLabel label = new JLabel(Words.TEXTS.text(locale, "device"));
    label.setLabelFor(box);
    box.setName("device");
    box.setToolTipText(Words.TEXTS.text(locale, "device.help"));
    box.addActionListener(chosen -> choose());
    add(label);
    add(box);
    refresh();
  }

  private void choose() {
    if (box.getSelectedItem() instanceof String id) {
      session.device(id);
    }
  }

  void refresh() {
    List<String> devices = session.devices();
    if (!devices.equals(shown)) {
      shown = devices;
      String chosen = session.device();
      box.setModel(new DefaultComboBoxModel<>(devices.toArray(String[]::new)));
      box.setSelectedItem(chosen);
    }
  }
}
