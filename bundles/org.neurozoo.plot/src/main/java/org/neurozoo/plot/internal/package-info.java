/** How each kind of picture is drawn. */
@NullMarked
package org.neurozoo.plot.internal;

import org.jspecify.annotations.NullMarked;
