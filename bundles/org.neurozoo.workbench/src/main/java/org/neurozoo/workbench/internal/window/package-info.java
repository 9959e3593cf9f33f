/** The shell's windows: frame, docking, menus, tool bar, dialogs. */
@NullMarked
package org.neurozoo.workbench.internal.window;

import org.jspecify.annotations.NullMarked;
