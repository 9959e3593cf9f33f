/** What this bundle says to its users. */
@NullMarked
package org.neurozoo.workbench.design.internal.text;

import org.jspecify.annotations.NullMarked;
