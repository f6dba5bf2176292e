package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.Traced;
import nl.terugblik.coding.TracedFamily;
import nl.terugblik.cohort.Rung;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.question.Observed;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the rules sees what the study sees: for every family of the samples, clean and dirty. */
@UsesRegister
class TracedSamplesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areCodedAndScreenedAsTheyAreExplained() throws IOException {
        new SampleDelivery(200, 5, 0.05).writeTo(folder.resolve("dirty"));
        List<Path> deliveries = List.of(
                Path.of("sample-dossiers/published-2016"),
                Path.of("sample-dossiers/agency-north"),
                folder.resolve("dirty"));
        Study study = StudyFile.read(JobBench.STUDY);
        Set<String> counted = new HashSet<>();
        Set<String> passed = new HashSet<>();
        Set<String> applied = new HashSet<>();
        try (JobBench bench = new JobBench()) {
            for (Path delivery : deliveries) {
                bench.begin(Files.createTempDirectory(folder, "work"));
                bench.intake(delivery);
                for (StoredCaseFile stored : all(bench)) {
                    compare(stored, study, counted, passed, applied);
                }
            }
        }
        assertThat(counted)
                .as("operators that counted a row of a sample")
                .contains(
                        "any_yes",
                        "care_running_on",
                        "closed_by",
                        "count_children",
                        "count_distinct",
                        "ended_by_between",
                        "extended_after",
                        "fact",
                        "lowest_class",
                        "mean_age",
                        "mean_duration",
                        "new_placement_between",
                        "placed_on",
                        "referral",
                        "running_on",
                        "targets");
        assertThat(passed)
                .contains(
                        "any_yes",
                        "care_running_on",
                        "closed_by",
                        "count_distinct",
                        "ended_by_between",
                        "extended_after",
                        "new_placement_between",
                        "placed_on",
                        "targets");
        assertThat(applied)
                .contains(
                        "source_rows_refused",
                        "no_supervision_order",
                        "no_new_order_in_window",
                        "conference_without_date",
                        "conference_before_t1",
                        "conference_not_established",
                        "conference_mentioned");
    }

    private static List<StoredCaseFile> all(JobBench bench) {
        AsOf now = AsOf.now(new Deliveries(bench.database()));
        return new CaseFileReader(bench.database(), JobBench.KEY, now)
                .after(new Pseudonym(0, 0), new Pseudonym(-1, -1), 10_000)
                .files();
    }

    private static void compare(
            StoredCaseFile stored, Study study, Set<String> counted, Set<String> passed, Set<String> applied) {
        Screening screening = Screening.of(study);
        Standing standing = stored.objecting() ? Standing.OBJECTED : Standing.PRESENT;
        Observed observed = new Observed(stored.agency(), stored.observedUntil(), stored.delivered());
        Screened screened = screening.screen(stored.file(), standing, observed);
        List<Rung> ladder = screening.ladder(stored.file(), standing, observed).stream()
                .filter(rung -> rung.answer() == Rung.Answer.YES)
                .toList();
        if (screened instanceof Screened.Excluded out) {
            assertThat(ladder).extracting(Rung::reason).containsExactly(out.reason());
            applied.add(ladder.get(0).name());
            return;
        }
        assertThat(ladder).isEmpty();
        Screened.Candidate candidate = (Screened.Candidate) screened;
        Coder coder = Coder.of(study.instrument());
        TracedFamily traced = coder.trace(stored.file(), candidate, stored.observedUntil());
        CodedFamily coded = coder.code(stored.file(), candidate, stored.observedUntil(), new Pseudonym(1, 2));
        assertThat(traced.variables().stream()
                        .map(Traced::code)
                        .limit(coded.codes().size()))
                .containsExactlyElementsOf(coded.codes());
        assertThat(traced.variables().stream().skip(coded.codes().size()).map(Traced::code))
                .containsExactlyElementsOf(coded.trajectory().stream()
                        .flatMap(point -> point.codes().stream())
                        .toList());
        for (Traced variable : traced.variables()) {
            variable.looks()
                    .forEach(look -> (look.counted() ? counted : passed)
                            .add(variable.variable().rule().operator()));
        }
    }
}
