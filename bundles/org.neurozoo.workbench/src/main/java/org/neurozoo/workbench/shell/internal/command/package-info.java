/** The commands of the shell itself. */
@NullMarked
package org.neurozoo.workbench.shell.internal.command;

import org.jspecify.annotations.NullMarked;
