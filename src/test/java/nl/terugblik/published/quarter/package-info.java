/**
 * The published figures of sub-study IV, three months after the plan, as a delivery: start at {@link
 * nl.terugblik.published.quarter.QuarterSample}. Its families are dealt by {@code deal.py} beside {@code families.csv}.
 */
@NullMarked
package nl.terugblik.published.quarter;

import org.jspecify.annotations.NullMarked;
