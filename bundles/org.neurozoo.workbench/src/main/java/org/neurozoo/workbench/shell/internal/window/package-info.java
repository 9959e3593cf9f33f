/** The shell's windows: frame, docking, menus, tool bar, dialogs. */
@NullMarked
package org.neurozoo.workbench.shell.internal.window;

import org.jspecify.annotations.NullMarked;
