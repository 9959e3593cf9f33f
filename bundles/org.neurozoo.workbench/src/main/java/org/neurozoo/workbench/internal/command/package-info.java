/** The commands of the shell itself. */
@NullMarked
package org.neurozoo.workbench.internal.command;

import org.jspecify.annotations.NullMarked;
