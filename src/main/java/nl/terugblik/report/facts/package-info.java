/**
 * What the report is told that no figure of the run says: whose data, what study, by which rules, in which languages.
 *
 * <p>Start at {@link nl.terugblik.report.facts.ReportFacts}. It uses no other room, and is open to the module that has a report written.
 */
@NullMarked
@NamedInterface("facts")
package nl.terugblik.report.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
