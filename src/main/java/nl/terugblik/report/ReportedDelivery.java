package nl.terugblik.report;

import java.time.LocalDate;

/**
 * A delivery that a study was made from, as the report names it.
 *
 * @param organisation the agency that made it
 * @param id its identifier in the register
 * @param observedUntil the day it was extracted: nothing later can have been observed
 * @param journalRead whether it held a contact journal, so that mentions of a conference could be looked for
 */
public record ReportedDelivery(String organisation, String id, LocalDate observedUntil, boolean journalRead) {}
