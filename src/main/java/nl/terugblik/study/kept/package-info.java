/**
 * What a run keeps beside its results, so that a later reader can say where they come from: the files that it went by, and
 * what screening made of every family.
 *
 * <p>Start at {@link nl.terugblik.study.kept.ProtocolCopies} and {@link nl.terugblik.study.kept.ScreenedFile}. All of it
 * stays inside.
 */
@NullMarked
package nl.terugblik.study.kept;

import org.jspecify.annotations.NullMarked;
