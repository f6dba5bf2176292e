/**
 * A meta-analysis as it is asked for and as it was carried out.
 *
 * <p>Start at {@link nl.terugblik.meta.analysis.MetaFile}, which reads a {@link nl.terugblik.meta.analysis.MetaPlan}, and {@link
 * nl.terugblik.meta.analysis.MetaAnalysis}, which carries it out. It may use {@code effects} and {@code pooling}.
 */
@NullMarked
@NamedInterface("analysis")
package nl.terugblik.meta.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
