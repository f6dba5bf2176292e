package nl.terugblik.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.Steps;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
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
 * The step that asks every family whether it is in: counts go to the execution context, candidates to a spool.
 *
 * @param steps makes the step
 * @param work the study
 */
record ScreenStep(Steps steps, StudyWork work) {

    /** Under this name a part's execution context holds its flow. */
    static final String FLOW = "flow";

    /** The step for one of the equal ranges of families. */
    Step step(int part) {
        Screening screening = Screening.of(work.study());
        return steps.<List<StoredCaseFile>, Page>chunked(
                StudyJob.SCREEN,
                steps.portions().pagesAChunk(),
                new RegisterPages(
                        new CaseFileReader(work.database(), work.key(), work.asOf()),
                        steps.portions().familiesAPage(),
                        part,
                        StudyWork.PARTS),
                page -> screen(screening, page),
                new PageWriter(part),
                page -> page.families);
    }

    /** The flow that a part's execution context holds. */
    @SuppressWarnings("unchecked")
    static Flow flow(ExecutionContext context) {
        Object flow = context.get(FLOW);
        return flow == null ? new Flow() : Flow.fromMap((Map<String, Long>) flow);
    }

    private Page screen(Screening screening, List<StoredCaseFile> files) {
        StudyPseudonyms pseudonyms = work.key().studyPseudonyms(work.study().name());
        Page page = new Page(files.size(), new Flow(), new ArrayList<>());
        for (StoredCaseFile stored : files) {
            Screened screened = screening.screen(stored.file(), Standings.of(stored), stored.observedUntil());
            page.flow.add(screened);
            if (screened instanceof Screened.Candidate candidate) {
                page.candidates.add(new CandidateEntry(
                        stored.file().family(),
                        pseudonyms.of(stored.file().family()),
                        candidate.group(),
                        candidate.t1()));
            }
        }
        return page;
    }

    private record Page(int families, Flow flow, List<CandidateEntry> candidates) {}

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
                    work.candidates(part),
                    context.getLong(LENGTH, 0),
                    work.key().spoolSeal());
        }

        @Override
        public void write(Chunk<? extends Page> pages) {
            ByteSink[] buckets = SpoolFile.sinks(CandidateEntry.BUCKETS);
            for (Page page : pages) {
                flow.add(page.flow);
                page.candidates.forEach(candidate -> candidate.write(buckets[candidate.bucket()]));
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
