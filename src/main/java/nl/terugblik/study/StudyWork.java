package nl.terugblik.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import javax.sql.DataSource;
import nl.terugblik.cohort.Ways;
import nl.terugblik.keys.Seal;
import nl.terugblik.keys.StudyKeys;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Delivery;

/**
 * All that the steps of one study share.
 *
 * @param run the run's id
 * @param mark the digits that runs of this study on this register share, wherever they are written to
 * @param study the study
 * @param asOf the register as the study sees it
 * @param key the keys
 * @param database the register
 * @param partial the run's folder while it is being written
 * @param out the run's folder once it is whole
 * @param parts in how many parts it screens and codes; a power of two
 */
record StudyWork(
        String run,
        String mark,
        Study study,
        AsOf asOf,
        StudyKeys key,
        DataSource database,
        Path partial,
        Path out,
        int parts) {

    /** The day of the last extraction that the study rests on; files that bear a date bear this one. */
    LocalDate extractedOn() {
        return asOf.deliveries().stream()
                .map(Delivery::extractedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether screening alone tells who is in, so that families are coded while they are screened. */
    boolean codesAtOnce() {
        return study.cohort().quota().isEmpty();
    }

    /** The ways that families can go. */
    Ways ways() {
        return Ways.of(study);
    }

    /** Where families lie between screening and the dataset. */
    Path spool() {
        return spool(partial);
    }

    static Path spool(Path partial) {
        return partial.resolve("screened families"); // older versions left their own in others, otherwise written
    }

    /** The seal of what lies there, for one thread. */
    Seal seal() {
        return key.studySeal(study.name());
    }

    /**
     * What a part of the screening left of the cohort's families.
     *
     * @param mark the mark of the attempt
     */
    Path screened(int part, String mark) {
        return spool().resolve("part-" + part + mark);
    }

    /** Where it left what became of each family. */
    Path outcomes(int part, String mark) {
        return spool().resolve("outcomes-" + part + mark);
    }

    /** Where a part of the coding left answers to the items of scales. */
    Path items(int part, String mark) {
        return spool().resolve("items-" + part + mark);
    }
}
