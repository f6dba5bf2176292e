package nl.terugblik.register;

import java.time.LocalDate;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceTable;

/**
 * A case file as a study finds it.
 *
 * @param file the latest content that counts
 * @param agency the agency that delivered it
 * @param delivered the tables that this agency delivered, in any of the deliveries that count
 * @param observedUntil the day until which its agency's families were observed
 * @param withdrawn whether the agency's latest full delivery no longer holds it
 * @param objecting whether the family objects to research
 */
public record StoredCaseFile(
        CaseFile file,
        String agency,
        Set<SourceTable> delivered,
        LocalDate observedUntil,
        boolean withdrawn,
        boolean objecting) {}
