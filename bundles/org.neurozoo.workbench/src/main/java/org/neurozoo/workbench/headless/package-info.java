/** A workbench without windows, to try views, documents and commands with. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.workbench.headless;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
