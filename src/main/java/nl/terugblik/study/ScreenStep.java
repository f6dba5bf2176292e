package nl.terugblik.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.terugblik.batch.Attempt;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.cohort.Ways;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.Seal;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.question.Asking;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.study.families.ApproachCoding;
import nl.terugblik.study.families.ApproachedCounts;
import nl.terugblik.study.families.CandidateEntry;
import nl.terugblik.study.families.FamilyCoding;
import nl.terugblik.study.families.Found;
import nl.terugblik.study.families.RegisterPages;
import nl.terugblik.study.families.Standings;
import nl.terugblik.study.kept.ScreenedFamily;
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

    /** Under this name, of a study that tells of non-response, how those who were asked answered. */
    private static final String APPROACHED = "approached";

    /** The step for one of the equal ranges of families. */
    Step step(int part) {
        Screener screener = new Screener(work);
        return steps.<List<StoredCaseFile>, Page>chunked(
                StudyParts.SCREEN,
                steps.portions().pagesAChunk(),
                new RegisterPages(
                        new CaseFileReader(work.database(), work.key(), work.asOf()),
                        steps.portions().familiesAPage(),
                        part,
                        work.parts()),
                screener::screen,
                new PageWriter(part),
                page -> page.families);
    }

    /** The flow that a part's execution context holds. */
    @SuppressWarnings("unchecked")
    static Flow flow(Ways ways, ExecutionContext context) {
        Object flow = context.get(FLOW);
        return flow == null ? new Flow(ways) : Flow.fromMap(ways, (Map<String, String>) flow);
    }

    /** How those answered who were asked to take part, as a part's execution context holds it. */
    @SuppressWarnings("unchecked")
    static ApproachedCounts approached(ExecutionContext context) {
        Object counts = context.get(APPROACHED);
        return counts == null ? new ApproachedCounts() : ApproachedCounts.fromMap((Map<String, String>) counts);
    }

    private record Page(int families, Flow flow, ApproachedCounts approached, Found candidates, Found outcomes) {}

    /** Puts the study's question to the families of a page. */
    private static final class Screener {
        private final Screening screening;
        private final Ways ways;
        private final StudyPseudonyms pseudonyms;
        private final Optional<FamilyCoding> coding;
        private final Optional<ApproachCoding> approach;

        Screener(StudyWork work) {
            screening = Screening.of(work.study());
            ways = Ways.of(work.study());
            pseudonyms = work.key().studyPseudonyms(work.study().name());
            coding = work.codesAtOnce() ? Optional.of(new FamilyCoding(work.study(), work.key())) : Optional.empty();
            approach = ApproachCoding.of(work.study());
        }

        Page screen(List<StoredCaseFile> files) {
            Page page = new Page(files.size(), new Flow(ways), new ApproachedCounts(), new Found(), new Found());
            for (StoredCaseFile stored : files) {
                Asking family = screening.ask(stored.file(), Standings.observed(stored));
                Standing standing = Standings.of(stored);
                Screened screened = screening.screen(family, standing);
                Pseudonym as = pseudonyms.of(stored.file().family());
                page.flow.add(screened);
                approach.ifPresent(asks -> asks.count(family, standing, page.approached));
                page.outcomes.add(as, ScreenedFamily.of(as, screened, ways)::write);
                if (screened instanceof Screened.Candidate candidate) {
                    page.candidates.add(as, left(stored, candidate, as));
                }
            }
            return page;
        }

        /** Writes down what is left of a family for the next step. */
        private Consumer<ByteSink> left(StoredCaseFile stored, Screened.Candidate candidate, Pseudonym as) {
            if (coding.isPresent()) {
                return coding.get().code(stored, candidate, as)::write;
            }
            return new CandidateEntry(stored.file().family(), as, candidate.group(), candidate.t1())::write;
        }
    }

    private final class PageWriter implements ItemStreamWriter<Page> {
        private static final String LENGTH = "candidates.length";
        private static final String OUTCOMES_LENGTH = "outcomes.length";

        private final int part;
        private ByteSink[] candidates = {};
        private ByteSink[] screened = {};
        private Flow flow = new Flow(work.ways());
        private ApproachedCounts approached = new ApproachedCounts();
        private @Nullable SpoolFile spool;
        private @Nullable SpoolFile outcomes;

        PageWriter(int part) {
            this.part = part;
        }

        @Override
        public void open(ExecutionContext context) {
            flow = flow(work.ways(), context);
            approached = approached(context);
            Seal seal = work.seal();
            candidates = SpoolFile.sinks(Found.BUCKETS);
            screened = SpoolFile.sinks(Found.BUCKETS);
            String mark = Attempt.mark(context);
            spool = SpoolFile.open(work.screened(part, mark), context.getLong(LENGTH, 0), seal);
            outcomes = SpoolFile.open(work.outcomes(part, mark), context.getLong(OUTCOMES_LENGTH, 0), seal);
        }

        @Override
        public void write(Chunk<? extends Page> pages) {
            for (Page page : pages) {
                flow.add(page.flow);
                approached.add(page.approached);
                page.candidates.writeTo(candidates);
                page.outcomes.writeTo(screened);
            }
            if (spool != null && outcomes != null) {
                spool.append(candidates);
                outcomes.append(screened);
            }
        }

        @Override
        public void update(ExecutionContext context) {
            context.put(FLOW, new TreeMap<>(flow.toMap()));
            if (!approached.isEmpty()) {
                context.put(APPROACHED, new TreeMap<>(approached.toMap()));
            }
            if (spool != null && outcomes != null) {
                context.putLong(LENGTH, spool.length());
                context.putLong(OUTCOMES_LENGTH, outcomes.length());
                if (!Attempt.mark(context).isEmpty()) { // another machine reads it once the part is entered as done
                    spool.settle();
                    outcomes.settle();
                }
            }
        }

        @Override
        public void close() {
            candidates = new ByteSink[0]; // the job keeps its steps to the end
            screened = new ByteSink[0];
            if (spool != null) {
                spool.close();
            }
            if (outcomes != null) {
                outcomes.close();
            }
        }
    }
}
