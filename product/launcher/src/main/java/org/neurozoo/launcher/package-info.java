/**
 * Boots the product and calls its application.
 *
 * <p><b>The contract with an application.</b> A bundle registers a service of type {@code
 * java.util.function.ToIntFunction} with the service property {@code neurozoo.application}, the
 * application's name ({@code console}); as a declarative service:
 *
 * <pre>{@code
 * @Component(property = "neurozoo.application=console")
 * public final class Console implements ToIntFunction<List<String>> {
 *   public int applyAsInt(List<String> arguments) { ... }
 * }
 * }</pre>
 *
 * <p>The launcher starts every bundle of the features that serve this application (a feature serves
 * all unless its extension {@code neurozoo.application} names one), then every bundle of the folder
 * {@code plugins}, then registers a service of type {@code java.lang.Object} with the property
 * {@code neurozoo.ready=true}, then calls the application on the main thread with the words of the
 * command line (a {@code List<String>}), stops the framework and exits with the returned number.
 * The working directory is the user's: relative paths mean what they meant in the shell. The types
 * are the Java library's, so that launcher and bundles share no class. What the application throws
 * is a fault of the program: one sentence for the user, the rest in the log.
 *
 * <p><b>System properties.</b> {@code neurozoo.home}: the product's folder; {@code
 * neurozoo.application}: the name of the application to call, {@code console} unless given. The
 * launcher sets {@code neurozoo.log} and {@code neurozoo.state} for applications: where the log
 * goes, and where they may keep what they remember.
 *
 * <p><b>Folders.</b> The log is written below the user's state folder, the framework's cache below
 * the user's cache folder, one a process; what a killed process leaves there is swept away by the
 * next.
 */
@NullMarked
package org.neurozoo.launcher;

import org.jspecify.annotations.NullMarked;
