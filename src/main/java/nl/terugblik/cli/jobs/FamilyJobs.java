package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.explain.Explanation;

/** What may be asked about one family of an open register; who asked, and what for, is entered before anything is shown. */
public interface FamilyJobs {

    /**
     * What became of a family in a run, and why.
     *
     * @param purpose what the answer is for, in the words of who asks; empty where they gave none
     */
    Explanation explain(Question question, String purpose);

    /**
     * A question about a family.
     *
     * @param family who is meant
     * @param variable the variable; empty for all
     * @param run the run's id, or a start of it; empty for the latest study
     * @param delivery the delivery whose lines are to be shown, in the layout of a source profile where that is named
     */
    record Question(Family family, Optional<String> variable, Optional<String> run, Optional<Delivery> delivery) {}

    /** A family, by its pseudonym in a run or by its number at an agency. */
    sealed interface Family {

        /** By its pseudonym, or a start of it. */
        record Pseudonym(String start) implements Family {}

        /**
         * By its number.
         *
         * @param organisation the agency; may be empty where there is only one
         */
        record Number(Optional<String> organisation, String number) implements Family {}
    }

    /** A delivery on disk. */
    record Delivery(Path folder, Optional<Path> source) {}
}
