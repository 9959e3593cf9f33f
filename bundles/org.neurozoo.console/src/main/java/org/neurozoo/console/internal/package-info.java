/** The application that the launcher calls: its command line and its exit codes. */
@NullMarked
package org.neurozoo.console.internal;

import org.jspecify.annotations.NullMarked;
