/** What a probe yields: pictures as immutable records, free of any drawing. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
