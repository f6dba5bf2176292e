/**
 * What invented deliveries hold for studies: recruitment, reports of the Child Protection Board, questionnaires and how conferences
 * went, and the faults in them. Start at {@link nl.terugblik.sample.research.ResearchComposer}.
 */
@NullMarked
package nl.terugblik.sample.research;

import org.jspecify.annotations.NullMarked;
