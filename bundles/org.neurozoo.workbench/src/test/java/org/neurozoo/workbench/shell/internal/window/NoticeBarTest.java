package org.neurozoo.workbench.shell.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.workbench.headless.HeadlessWorkbench;
import org.neurozoo.workbench.shell.internal.Shell;

class NoticeBarTest {
  private static final String SENTENCE =
      "wild, digit: at step 1 \"MatrixProduct\" is the first that is not finite any more.";

  /** How high the upper edge of a window of a width gets by a notice. */
  private static int height(NoticeBar notice, int width) {
    JPanel top = new JPanel(new BorderLayout());
    top.add(notice.component(), BorderLayout.SOUTH);
    top.setSize(width, 20);
    notice.tell(SENTENCE);
    return top.getPreferredSize().height;
  }

  @Test
  void isAsHighAsItsSentenceInTheWidthOfTheWindow(@TempDir Path folder) {
    try (HeadlessWorkbench room = new HeadlessWorkbench(folder, List.of())) {
      room.run(
          () -> {
            Shell shell = (Shell) room.workbench();
            int line = new JLabel("x").getPreferredSize().height;
            int wide = height(new NoticeBar(shell), 1200);
            assertTrue(wide < 3 * line, wide + " for a line of " + line);
            int narrow = height(new NoticeBar(shell), 250);
            assertTrue(narrow > wide, narrow + " against " + wide);
          });
    }
  }

  @Test
  void knowsWhatHasNotBeenSeen(@TempDir Path folder) {
    try (HeadlessWorkbench room = new HeadlessWorkbench(folder, List.of())) {
      room.run(
          () -> {
            NoticeBar notice = new NoticeBar((Shell) room.workbench());
            assertEquals(Optional.empty(), notice.unseen());
            notice.tell(SENTENCE);
            assertEquals(Optional.of(SENTENCE), notice.unseen());
          });
    }
  }
}
