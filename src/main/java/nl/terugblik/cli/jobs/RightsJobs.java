package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.cli.jobs.FamilyJobs.Family;
import nl.terugblik.erasure.Erasure;

/** What the law gives families; each act is entered. */
public interface RightsJobs {

    /**
     * What is held of a family, where it was used and who saw it, in Dutch.
     *
     * @param page a new file for the page that the family gets; empty for none
     * @return the same as text
     */
    String held(Family.Number family, Optional<Path> page, String purpose);

    /**
     * Enters that a family withdrew its objection to research.
     *
     * @return whether it had one
     */
    boolean objectionWithdrawn(Family.Number family);

    /** How many families' legal retention ended before a day. */
    long retentionEnded(LocalDate before);

    /**
     * Erases the families whose legal retention ended; nothing can be done with the register afterwards.
     *
     * @return empty where there are none
     */
    Optional<Erasure.OutcomeOfMany> forgetRetentionEnded(LocalDate before);

    /** Erases everything of an agency that leaves; nothing can be done with the register afterwards. */
    Erasure.OutcomeOfMany forgetAgency(String organisation);
}
