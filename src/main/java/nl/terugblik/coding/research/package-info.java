/**
 * The rules about what a study asked of families, and how conferences went: start at {@link
 * nl.terugblik.coding.research.ResearchOperators}, where they are registered, and {@link nl.terugblik.coding.research.Asked}, which
 * says which questionnaires of a family count.
 */
@NullMarked
package nl.terugblik.coding.research;

import org.jspecify.annotations.NullMarked;
