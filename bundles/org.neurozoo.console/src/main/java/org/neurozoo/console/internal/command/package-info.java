/** The commands, one class each. */
@NullMarked
package org.neurozoo.console.internal.command;

import org.jspecify.annotations.NullMarked;
