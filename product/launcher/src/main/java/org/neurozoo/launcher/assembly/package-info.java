/** Puts the product's folder together while building. */
@NullMarked
package org.neurozoo.launcher.assembly;

import org.jspecify.annotations.NullMarked;
