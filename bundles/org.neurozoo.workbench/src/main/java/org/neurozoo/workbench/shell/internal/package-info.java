/** The shell without windows: what is open, selected, under way and kept. */
@NullMarked
package org.neurozoo.workbench.shell.internal;

import org.jspecify.annotations.NullMarked;
