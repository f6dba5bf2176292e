/** Holds the project to the independent reading of the rules in {@code bench/reference}. */
@NullMarked
package nl.terugblik.agreement;

import org.jspecify.annotations.NullMarked;
