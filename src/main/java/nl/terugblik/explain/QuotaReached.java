package nl.terugblik.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cohort.ExclusionReason;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.explain.Explanation.Step;
import nl.terugblik.files.CsvBytes;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Search;

/**
 * The last condition of a ladder, which no file of one family can tell: whether enough families of its group came first. The
 * run's own dataset shows the last index date that was taken.
 */
final class QuotaReached {

    private QuotaReached() {}

    /** The condition, where it kept this family out. */
    static Optional<Step> of(RunPlace run, Study study, Candidate candidate) {
        Optional<Study.Quota> quota = study.cohort().quota();
        Optional<Path> coded = RunValues.whole(run);
        if (quota.isEmpty() || coded.isEmpty()) {
            return Optional.empty();
        }
        boolean latestFirst = quota.get().search() == Search.LATEST_FIRST;
        return last(coded.get(), candidate.group().code(), latestFirst)
                .filter(last -> latestFirst
                        ? candidate.t1().isBefore(last)
                        : candidate.t1().isAfter(last))
                .map(last -> new Step(
                        ExclusionReason.QUOTA_REACHED,
                        "the quota of " + quota.get().perGroup()
                                + " families of its group was reached: the last that were" + " taken have T1 " + last
                                + ", and this one has " + candidate.t1(),
                        "yes",
                        List.of()));
    }

    private static Optional<LocalDate> last(Path coded, String group, boolean latestFirst) {
        byte[] wanted = group.getBytes(StandardCharsets.UTF_8);
        Optional<LocalDate> last = Optional.empty();
        try (CsvBytes rows = CsvBytes.open(
                coded, (line, fault) -> new NotInRun("The file " + coded + " is not as the run wrote it."))) {
            int groups = rows.header().indexOf("group");
            int t1 = rows.header().indexOf("t1");
            while (rows.next()) {
                if (rows.is(groups, wanted)) {
                    LocalDate day = LocalDate.ofEpochDay(rows.day(t1));
                    if (last.isEmpty() || (latestFirst ? day.isBefore(last.get()) : day.isAfter(last.get()))) {
                        last = Optional.of(day);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }
}
