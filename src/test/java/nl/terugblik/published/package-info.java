/**
 * The delivery that gives the published figures of 2016: invented families, dealt from tables of counts, and the test
 * that a run gives the published statistics. Start at {@link nl.terugblik.published.PublishedSample}.
 */
@NullMarked
package nl.terugblik.published;

import org.jspecify.annotations.NullMarked;
