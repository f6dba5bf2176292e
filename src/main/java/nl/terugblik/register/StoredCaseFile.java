package nl.terugblik.register;

import java.time.LocalDate;
import nl.terugblik.casefile.CaseFile;

/**
 * A case file as a study finds it.
 *
 * @param file the latest content that counts
 * @param observedUntil the day until which its agency's families were observed
 * @param withdrawn whether the agency's latest full delivery no longer holds it
 * @param objecting whether the family objects to research
 */
public record StoredCaseFile(CaseFile file, LocalDate observedUntil, boolean withdrawn, boolean objecting) {}
