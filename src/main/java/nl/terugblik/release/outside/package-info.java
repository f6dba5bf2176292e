/**
 * The folder that leaves the house: its manifest, its guide and its crate, beside what disclosure control writes there.
 *
 * <p>Start at {@link nl.terugblik.release.outside.Manifest}. It may use {@code plan} and {@code signing}.
 */
@NullMarked
package nl.terugblik.release.outside;

import org.jspecify.annotations.NullMarked;
