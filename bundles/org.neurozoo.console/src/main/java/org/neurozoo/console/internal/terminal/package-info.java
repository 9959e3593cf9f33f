/** What the commands share to talk to their user. */
@NullMarked
package org.neurozoo.console.internal.terminal;

import org.jspecify.annotations.NullMarked;
