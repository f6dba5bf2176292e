/**
 * The step that makes case files: a family's rows are gathered, judged in the order that is part of what the rules mean, and those
 * that stand become its file. Start at {@link nl.terugblik.intake.assembly.FamilyAssembly}.
 */
@NullMarked
package nl.terugblik.intake.assembly;

import org.jspecify.annotations.NullMarked;
