/**
 * The rows of one family while they are judged, as flat numbers: which bucket they lie in, what each column holds, and which rows
 * still stand. Start at {@link nl.terugblik.intake.family.FamilyRows}.
 */
@NullMarked
package nl.terugblik.intake.family;

import org.jspecify.annotations.NullMarked;
