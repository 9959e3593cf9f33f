/** Components that several views share; they know neither the shell nor any network. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.workbench.component;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
