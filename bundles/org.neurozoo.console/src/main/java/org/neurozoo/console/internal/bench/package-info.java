/** Workloads that the engine's speed is told by. */
@NullMarked
package org.neurozoo.console.internal.bench;

import org.jspecify.annotations.NullMarked;
