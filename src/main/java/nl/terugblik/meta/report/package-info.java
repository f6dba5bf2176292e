/**
 * What a meta-analysis is told in: tables, forest and funnel, a report in Dutch and English.
 *
 * <p>Start at {@link nl.terugblik.meta.report.MetaFolder}, which writes all of it into a folder that is there whole or not at all.
 */
@NullMarked
@NamedInterface("report")
package nl.terugblik.meta.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
