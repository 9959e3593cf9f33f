package org.neurozoo.workbench.train.internal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neurozoo.workbench.train.internal.control.TimeLine.Marks;

class TimeLineTest {
  private final List<Long> gone = new ArrayList<>();
  private OptionalLong pointed = OptionalLong.empty();
  private final TimeLine line =
      new TimeLine(
          new TimeLine.Listener() {
            @Override
            public void point(OptionalLong step) {
              pointed = step;
            }

            @Override
            public void go(long step) {
              gone.add(step);
            }
          });

  @BeforeEach
  void show() {
    line.setSize(400, 32);
    line.show(new Marks(500, 600, 1000, List.of(100L), List.of(200L)), OptionalLong.empty());
  }

  private void mouse(int id, int x) {
    line.dispatchEvent(
        new MouseEvent(line, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, 16, 1, false, 1));
  }

  private void key(String key) {
    line.getActionMap().get(key).actionPerformed(new ActionEvent(line, 0, key));
    line.show(new Marks(500, 600, 1000, List.of(), List.of()), pointed);
  }

  @Test
  void placesAreStepsAndBack() {
    for (long step : new long[] {0, 250, 500, 1000}) {
      // A pixel is about 2.6 steps wide.
      assertEquals(step, line.step(line.x(step)), 2);
    }
    assertEquals(0, line.step(-50));
    assertEquals(1000, line.step(5000));
  }

  @Test
  void pointsWhileDraggedAndGoesWhenLetGo() {
    mouse(MouseEvent.MOUSE_PRESSED, line.x(250));
    mouse(MouseEvent.MOUSE_DRAGGED, line.x(300));
    assertEquals(300, pointed.orElseThrow(), 2);
    assertTrue(gone.isEmpty());
    mouse(MouseEvent.MOUSE_RELEASED, line.x(100));
    assertEquals(100, gone.getFirst(), 2);
  }

  @Test
  void isMovedByKeys() {
    key("LEFT");
    assertEquals(499, pointed.orElseThrow());
    key("PAGE_UP");
    assertEquals(549, pointed.orElseThrow());
    key("END");
    key("RIGHT");
    assertEquals(1000, pointed.orElseThrow());
    key("ENTER");
    assertEquals(List.of(1000L), gone);
    key("ESCAPE");
    assertTrue(pointed.isEmpty());
  }

  @Test
  void tellsItsValueToAssistiveTechnology() {
    var value = line.getAccessibleContext().getAccessibleValue();
    assertEquals(500L, value.getCurrentAccessibleValue());
    assertEquals(1000L, value.getMaximumAccessibleValue());
    value.setCurrentAccessibleValue(20);
    assertEquals(20, pointed.orElseThrow());
  }

  @Test
  void doesNothingWithoutSteps() {
    line.show(Marks.NONE, OptionalLong.empty());
    mouse(MouseEvent.MOUSE_PRESSED, 100);
    mouse(MouseEvent.MOUSE_RELEASED, 100);
    assertTrue(gone.isEmpty());
    assertTrue(pointed.isEmpty());
  }
}
