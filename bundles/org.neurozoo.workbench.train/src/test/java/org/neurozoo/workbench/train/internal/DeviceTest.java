package org.neurozoo.workbench.train.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.workbench.train.internal.Room.find;
import static org.neurozoo.workbench.train.internal.Room.on;
import static org.neurozoo.workbench.train.internal.Room.until;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.event.PopupMenuEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.train.internal.session.Words;

/** The list of devices, with one that cannot be used here. */
class DeviceTest {
  /** Says why it cannot be opened, or fails without a word. */
  private record Absent(String id, boolean tells) implements Backend {
    @Override
    public int rank() {
      return 900;
    }

    @Override
    public Device open(int threads) {
      if (EventQueue.isDispatchThread()) {
        throw new AssertionError("devices are not opened on the event thread");
      }
      if (tells) {
        throw FaultException.of(Words.TEXTS, "", "document.broken", 7, "no card");
      }
      throw new IllegalStateException("no driver");
    }
  }

  @TempDir private Path folder;
  private Room room;

  @BeforeEach
  void enter() {
    room = new Room(folder).look(Locale.ENGLISH, false);
    room.engine().addBackend(new Absent("card", true));
    room.engine().addBackend(new Absent("driver", false));
  }

  @AfterEach
  void leave() {
    room.close();
  }

  private static List<String> lines(JComboBox<?> box) {
    @SuppressWarnings("unchecked") // a renderer takes whatever the box holds
    JComboBox<Object> any = (JComboBox<Object>) box;
    JList<Object> list = new JList<>();
    return IntStream.range(0, any.getItemCount())
        .mapToObj(
            i ->
                any.getRenderer()
                    .getListCellRendererComponent(list, any.getItemAt(i), i, false, false))
        .map(line -> ((JLabel) line).getText())
        .toList();
  }

  @Test
  void tellsWhyADeviceCannotBeUsedOnceTheListIsOpened() {
    JComboBox<?> box = find(room.view("control"), "device", JComboBox.class);
    assertEquals(List.of("auto", "card", "driver", "cpu", "reference"), on(() -> lines(box)));
    on(
        () -> {
          PopupMenuEvent opened = new PopupMenuEvent(box);
          Arrays.stream(box.getPopupMenuListeners())
              .forEach(each -> each.popupMenuWillBecomeVisible(opened));
          return true;
        });
    until(() -> lines(box).get(1).equals("cpu"));
    List<String> lines = on(() -> lines(box));
    assertEquals(List.of("auto", "cpu", "reference"), lines.subList(0, 3));
    assertTrue(lines.get(3).startsWith("card – Line 7") && lines.get(3).contains("no card"));
    assertTrue(lines.get(4).contains("no driver"), lines.get(4));
    on(
        () -> {
          box.setSelectedIndex(1);
          box.setSelectedIndex(3);
          return true;
        });
    until(() -> room.told.stream().anyMatch(each -> each.contains("no card")));
    assertEquals("cpu", on(() -> room.session().device()));
    assertEquals(1, on(box::getSelectedIndex));
  }

  @Test
  void computesOnTheDeviceThatIsChosen() {
    JComboBox<?> box = find(room.view("control"), "device", JComboBox.class);
    on(
        () -> {
          box.setSelectedIndex(box.getItemCount() - 1);
          return true;
        });
    room.template("xor");
    assertTrue(room.start().device().contains("reference"));
  }
}
