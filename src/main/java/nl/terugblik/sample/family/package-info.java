/**
 * Invented families. Start at {@link nl.terugblik.sample.family.FamilyComposer}; each part of a case file has its own
 * composer.
 */
@NullMarked
package nl.terugblik.sample.family;

import org.jspecify.annotations.NullMarked;
