/**
 * The rules that hold between rows of one family, and the making of its case file. Start at
 * {@link nl.terugblik.intake.assembly.FamilyAssembly}.
 */
@NullMarked
package nl.terugblik.intake.assembly;

import org.jspecify.annotations.NullMarked;
