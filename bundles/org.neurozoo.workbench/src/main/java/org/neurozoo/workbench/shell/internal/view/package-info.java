/** The views of the shell itself. */
@NullMarked
package org.neurozoo.workbench.shell.internal.view;

import org.jspecify.annotations.NullMarked;
