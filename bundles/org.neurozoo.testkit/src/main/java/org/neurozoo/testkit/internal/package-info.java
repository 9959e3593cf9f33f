/** The programs that backends are compared over. */
@NullMarked
package org.neurozoo.testkit.internal;

import org.jspecify.annotations.NullMarked;
