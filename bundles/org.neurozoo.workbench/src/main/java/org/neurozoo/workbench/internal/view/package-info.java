/** The views of the shell itself. */
@NullMarked
package org.neurozoo.workbench.internal.view;

import org.jspecify.annotations.NullMarked;
