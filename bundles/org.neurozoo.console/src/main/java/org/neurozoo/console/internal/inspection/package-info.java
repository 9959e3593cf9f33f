/** Looks into runs. */
@NullMarked
package org.neurozoo.console.internal.inspection;

import org.jspecify.annotations.NullMarked;
