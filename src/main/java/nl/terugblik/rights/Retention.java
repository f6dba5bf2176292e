package nl.terugblik.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.StoredCaseFile;

/**
 * The end of legal retention: the families whose case was closed before a day and of whom nothing is recorded on that day or
 * later. Which day that is, the law and the agency's own list say, and whoever asks.
 */
public final class Retention {

    private static final int PAGE_FAMILIES = 500;

    private final DataSource database;
    private final MasterKey key;

    public Retention(DataSource database, MasterKey key) {
        this.database = database;
        this.key = key;
    }

    /** The families whose retention ended, in order of pseudonym. */
    public List<Pseudonym> endedBefore(LocalDate day) {
        CaseFileReader register = new CaseFileReader(database, key, AsOf.now(new Deliveries(database)));
        List<Pseudonym> ended = new ArrayList<>();
        Pseudonym end = new Pseudonym(-1, -1);
        for (CaseFileReader.Page page = register.after(new Pseudonym(0, 0), end, PAGE_FAMILIES);
                !page.atEnd();
                page = register.after(page.last(), end, PAGE_FAMILIES)) {
            page.files().stream()
                    .map(StoredCaseFile::file)
                    .filter(file -> isOver(file, day))
                    .map(CaseFile::family)
                    .forEach(ended::add);
        }
        return ended;
    }

    /** Whether the case is closed and everything in the file lies before a day. Births are no acts. */
    static boolean isOver(CaseFile file, LocalDate day) {
        return file.facts().caseClosedOn().filter(day::isAfter).isPresent()
                && file.refused().isEmpty()
                && days(file).allMatch(day::isAfter);
    }

    private static Stream<LocalDate> days(CaseFile file) {
        return Stream.of(
                        file.referralReasons().stream().flatMap(reason -> reason.recordedOn().stream()),
                        file.orders().stream()
                                .flatMap(order -> Stream.concat(
                                        Stream.of(order.pronouncedOn()),
                                        order.liftedOn().or(() -> Optional.of(order.expiresOn())).stream())),
                        file.placements().stream()
                                .flatMap(placement ->
                                        Stream.concat(Stream.of(placement.startedOn()), placement.endedOn().stream())),
                        file.assessments().stream().map(assessment -> assessment.assessedOn()),
                        file.care().stream()
                                .flatMap(care -> Stream.concat(care.startedOn().stream(), care.endedOn().stream())),
                        file.plans().stream()
                                .flatMap(plan ->
                                        Stream.concat(plan.proposedOn().stream(), plan.establishedOn().stream())),
                        file.conferenceMentions().stream().map(mention -> mention.writtenOn()))
                .flatMap(stream -> stream);
    }
}
