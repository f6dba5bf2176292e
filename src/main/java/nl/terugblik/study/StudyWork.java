package nl.terugblik.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.cohort.Ways;
import nl.terugblik.keys.MasterKey;
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
 * @param key the master key
 * @param database the register
 * @param partial the run's folder while it is being written
 * @param out the run's folder once it is whole
 */
record StudyWork(
        String run, String mark, Study study, AsOf asOf, MasterKey key, DataSource database, Path partial, Path out) {

    /** Parts of a step that goes by bucket. */
    static final int PARTS = 4;

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
        return partial.resolve("screening"); // an older version left its own in "screened", without what we want of it
    }

    /** What a part of the screening left. */
    Path screened(int part) {
        return spool().resolve("part-" + part);
    }

    /** What all parts of the screening left. */
    List<Path> screened() {
        return IntStream.range(0, PARTS).mapToObj(this::screened).toList();
    }

    /** Where a part of the screening left what became of each family. */
    Path outcomes(int part) {
        return spool().resolve("outcomes-" + part);
    }

    /** Where a part of the coding left answers to the items of scales. */
    Path items(int part) {
        return spool().resolve("items-" + part);
    }

    /** The same of all parts. */
    List<Path> items() {
        return IntStream.range(0, PARTS).mapToObj(this::items).toList();
    }

    /** The same of all parts. */
    List<Path> outcomes() {
        return IntStream.range(0, PARTS).mapToObj(this::outcomes).toList();
    }
}
