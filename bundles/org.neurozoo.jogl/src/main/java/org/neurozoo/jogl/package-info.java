/** OpenGL for computing, on a desktop and on machines without a display. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.jogl;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
