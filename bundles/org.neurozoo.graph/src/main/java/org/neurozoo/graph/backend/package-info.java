/** What a backend offers: devices, memories, executables. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.backend;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
