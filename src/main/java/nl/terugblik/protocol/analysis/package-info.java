/**
 * What a study compares: the tables that belong to an instrument, and how the study wants them made.
 *
 * <p>Start at {@link nl.terugblik.protocol.analysis.AnalysisPlan}.
 */
@NullMarked
@NamedInterface("analysis")
package nl.terugblik.protocol.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
