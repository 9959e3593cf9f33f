/** Probes of the selected run as pictures in the workbench, live, pinned, side by side. */
@NullMarked
package org.neurozoo.workbench.inspect.internal;

import org.jspecify.annotations.NullMarked;
