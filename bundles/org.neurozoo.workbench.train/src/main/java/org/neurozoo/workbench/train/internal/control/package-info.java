/** The view that drives the selected run. */
@NullMarked
package org.neurozoo.workbench.train.internal.control;

import org.jspecify.annotations.NullMarked;
