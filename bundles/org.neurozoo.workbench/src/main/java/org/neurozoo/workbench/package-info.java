/**
 * The shell of the desktop workbench: windows, views, perspectives, commands, documents, selection,
 * jobs, preferences. It knows no network; what it shows is contributed by other bundles through
 * {@link org.neurozoo.schema.Contributor}.
 *
 * <p>Unless a method says otherwise it is called on, and calls back on, the event thread, which
 * only paints and reads: files, computation and waiting belong into {@link
 * org.neurozoo.workbench.Jobs}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.workbench;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
