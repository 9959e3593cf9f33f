/** What the bundle contributes. */
@NullMarked
package org.neurozoo.data.internal;

import org.jspecify.annotations.NullMarked;
