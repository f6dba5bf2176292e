/**
 * Families on their way through a study: read from the register page by page, found by screening and laid in buckets, coded,
 * and read back from the buckets in the order of the dataset.
 *
 * <p>Start at {@link nl.terugblik.study.families.RegisterPages} and {@link nl.terugblik.study.families.FamilyCoding}.
 */
@NullMarked
package nl.terugblik.study.families;

import org.jspecify.annotations.NullMarked;
