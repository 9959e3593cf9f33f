/** Keys of commands, and the page of preferences on which the user changes them. */
@NullMarked
package org.neurozoo.workbench.shell.internal.keys;

import org.jspecify.annotations.NullMarked;
