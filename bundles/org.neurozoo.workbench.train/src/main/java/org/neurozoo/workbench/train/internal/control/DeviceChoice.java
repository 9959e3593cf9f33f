package org.neurozoo.workbench.train.internal.control;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import net.miginfocom.swing.MigLayout;
import org.neurozoo.schema.Fault;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.train.internal.session.Devices;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Words;
import org.neurozoo.workbench.train.internal.widget.StatusIcons;

/**
 * Chooses where the next run computes; backends may come and go meanwhile. What cannot be used is
 * listed with the reason, which is found out, in a job, when the list is first opened.
 */
final class DeviceChoice extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Workbench workbench;
  private final JComboBox<Devices.Choice> box = new JComboBox<>();
  private transient List<Devices.Choice> shown = List.of();
  private boolean changing;

  DeviceChoice(Session session, Workbench workbench) {
    super(new MigLayout("insets 0, gapx 8"));
    this.session = session;
    this.workbench = workbench;
    setOpaque(false);
    JLabel label = new JLabel(Words.TEXTS.text(workbench.locale(), "device"));
    label.setLabelFor(box);
    box.setName("device");
    box.setToolTipText(Words.TEXTS.text(workbench.locale(), "device.help"));
    box.setRenderer(new Line());
    fixWidth();
    box.addActionListener(chosen -> choose());
    box.addPopupMenuListener(new Opening());
    add(label);
    add(box);
    refresh();
  }

  /** Reasons make the list wide, but not the box. */
  private void fixWidth() {
    box.setPrototypeDisplayValue(new Devices.Choice("reference", Optional.empty()));
    Dimension size = box.getPreferredSize();
    box.setPreferredSize(size);
    box.setMinimumSize(size);
    box.setPrototypeDisplayValue(null);
  }

  private void choose() {
    if (changing || !(box.getSelectedItem() instanceof Devices.Choice choice)) {
      return;
    }
    if (choice.trouble().isPresent()) {
      select();
      workbench.tell(choice.trouble().get());
    } else {
      session.device(choice.id());
    }
  }

  /** Shows what is chosen for the next run. */
  private void select() {
    changing = true;
    shown.stream()
        .filter(each -> each.id().equals(session.device()))
        .findFirst()
        .ifPresent(box::setSelectedItem);
    changing = false;
  }

  void refresh() {
    List<Devices.Choice> devices = session.devices();
    if (!devices.equals(shown)) {
      boolean open = box.isPopupVisible();
      shown = devices;
      changing = true;
      box.setModel(new DefaultComboBoxModel<>(devices.toArray(Devices.Choice[]::new)));
      select();
      // Another model closes the list, which is just what the user is looking at.
      box.setPopupVisible(open);
    }
  }

  private void tryThem() {
    if (session.hasUntriedDevices()) {
      workbench
          .jobs()
          .quietly(
              progress -> {
                session.tryDevices();
                return true;
              },
              done -> refresh());
    }
  }

  private final class Opening implements PopupMenuListener {
    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
      tryThem();
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {}

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {}
  }

  private final class Line extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      Devices.Choice choice = (Devices.Choice) value;
      Optional<Fault> trouble = choice == null ? Optional.empty() : choice.trouble();
      String id = choice == null ? "" : choice.id();
      String text =
          trouble.map(why -> id + " \u2013 " + why.message(workbench.locale())).orElse(id);
      super.getListCellRendererComponent(list, text, index, selected, focused);
      if (trouble.isPresent() && !selected) {
        setForeground(StatusIcons.quiet());
      }
      return this;
    }
  }
}
