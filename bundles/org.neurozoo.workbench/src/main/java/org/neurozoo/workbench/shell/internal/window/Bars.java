package org.neurozoo.workbench.shell.internal.window;

import java.awt.BorderLayout;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.neurozoo.workbench.shell.internal.Shell;

/**
 * What stands around the middle of a window, with its menus and keys: built anew when language,
 * keys or contributions change.
 */
record Bars(ToolBar tools, StatusBar status, NoticeBar notice, JPanel top) {
  /** Puts bars around a window's middle. */
  static Bars of(Shell shell, JFrame frame, String perspective) {
    frame.setJMenuBar(new Menus(shell).bar());
    Keys.install(shell, frame.getRootPane());
    ToolBar tools = new ToolBar(shell, perspective);
    NoticeBar notice = new NoticeBar(shell);
    StatusBar status = new StatusBar(shell);
    JPanel top = new JPanel(new BorderLayout());
    top.add(tools.component(), BorderLayout.NORTH);
    top.add(notice.component(), BorderLayout.SOUTH);
    frame.add(top, BorderLayout.NORTH);
    frame.add(status.component(), BorderLayout.SOUTH);
    return new Bars(tools, status, notice, top);
  }

  /** Takes them out of their window. */
  void leave(JFrame frame) {
    status.close();
    frame.remove(top);
    frame.remove(status.component());
  }
}
