package nl.terugblik.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
import nl.terugblik.dataset.FamilyInRows;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * The step that asks every family whether it is in: counts go to the execution context, families to a spool. Where no
 * quota has a say in who is in, they are coded at once, while their files are open.
 *
 * @param steps makes the step
 * @param work the study
 */
record ScreenStep(Steps steps, StudyWork work) {

    /** Under this name a part's execution context holds its flow. */
    static final String FLOW = "flow";

    /** The step for one of the equal ranges of families. */
    Step step(int part) {
        Screener screener = new Screener(work);
        return steps.<List<StoredCaseFile>, Page>chunked(
                StudyJob.SCREEN,
                steps.portions().pagesAChunk(),
                new RegisterPages(
                        new CaseFileReader(work.database(), work.key(), work.asOf()),
                        steps.portions().familiesAPage(),
                        part,
                        StudyWork.PARTS),
                screener::screen,
                new PageWriter(part),
                page -> page.families);
    }

    /** The flow that a part's execution context holds. */
    @SuppressWarnings("unchecked")
    static Flow flow(ExecutionContext context) {
        Object flow = context.get(FLOW);
        return flow == null ? new Flow() : Flow.fromMap((Map<String, Long>) flow);
    }

    private record Page(int families, Flow flow, List<Found> found) {}

    /** Puts the study's question to the families of a page. */
    private static final class Screener {
        private final Screening screening;
        private final StudyPseudonyms pseudonyms;
        private final Optional<FamilyCoding> coding;

        Screener(StudyWork work) {
            screening = Screening.of(work.study());
            pseudonyms = work.key().studyPseudonyms(work.study().name());
            coding = work.codesAtOnce() ? Optional.of(new FamilyCoding(work)) : Optional.empty();
        }

        Page screen(List<StoredCaseFile> files) {
            Page page = new Page(files.size(), new Flow(), new ArrayList<>());
            for (StoredCaseFile stored : files) {
                Screened screened = screening.screen(stored.file(), Standings.of(stored), stored.observedUntil());
                page.flow.add(screened);
                if (screened instanceof Screened.Candidate candidate) {
                    page.found.add(found(stored, candidate));
                }
            }
            return page;
        }

        private Found found(StoredCaseFile stored, Screened.Candidate candidate) {
            Pseudonym family = stored.file().family();
            Pseudonym as = pseudonyms.of(family);
            if (coding.isPresent()) {
                FamilyInRows rows = coding.get().code(stored, candidate, as);
                return new Found(as, rows::write);
            }
            return new Found(as, new CandidateEntry(family, as, candidate.group(), candidate.t1())::write);
        }
    }

    private final class PageWriter implements ItemStreamWriter<Page> {
        private static final String LENGTH = "candidates.length";

        private final int part;
        private Flow flow = new Flow();
        private @Nullable SpoolFile spool;

        PageWriter(int part) {
            this.part = part;
        }

        @Override
        public void open(ExecutionContext context) {
            flow = flow(context);
            spool = SpoolFile.open(
                    work.screened(part), context.getLong(LENGTH, 0), work.key().spoolSeal());
        }

        @Override
        public void write(Chunk<? extends Page> pages) {
            ByteSink[] buckets = SpoolFile.sinks(Found.BUCKETS);
            for (Page page : pages) {
                flow.add(page.flow);
                page.found.forEach(family -> family.writes().accept(buckets[family.bucket()]));
            }
            if (spool != null) {
                spool.append(buckets);
            }
        }

        @Override
        public void update(ExecutionContext context) {
            context.put(FLOW, new TreeMap<>(flow.toMap()));
            if (spool != null) {
                context.putLong(LENGTH, spool.length());
            }
        }

        @Override
        public void close() {
            if (spool != null) {
                spool.close();
            }
        }
    }
}
