/** Draws picture records into images, with no window. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.plot;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
