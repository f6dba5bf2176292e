package nl.terugblik.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.Code;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.CovariateCoder;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Quota;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.dataset.DatasetPart;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * The step that codes the families of the cohort, in order of the study's pseudonym, into a part of the dataset.
 *
 * @param steps makes the step
 * @param work the study
 */
record CodeStep(Steps steps, StudyWork work) {

    /** The step for some buckets of candidates. */
    Step step(int part, Quota quota) {
        int first = part * CandidateEntry.BUCKETS / StudyWork.PARTS;
        int end = (part + 1) * CandidateEntry.BUCKETS / StudyWork.PARTS;
        Coding coding = new Coding(work);
        return steps.<List<CandidateEntry>, List<Coded>>chunked(
                StudyJob.CODE,
                steps.portions().pagesAChunk(),
                new CandidatePages(
                        work.candidates(), work.key(), quota, steps.portions().familiesAPage(), first, end),
                coding::code,
                new PartWriter(part),
                List::size);
    }

    private record Coded(
            CodedFamily family,
            CaseFile file,
            Candidate candidate,
            LocalDate observedUntil,
            List<Code> covariates,
            Map<String, CodedFamily> recoded) {}

    /** Reads the case files of a page of candidates and codes them. */
    private static final class Coding {
        private final CaseFileReader register;
        private final Screening screening;
        private final Coder coder;
        private final CovariateCoder covariates;
        private final Study study;
        private final List<Recoder> recoders;

        Coding(StudyWork work) {
            study = work.study();
            register = new CaseFileReader(work.database(), work.key(), work.asOf());
            screening = Screening.of(study);
            coder = Coder.of(study.instrument());
            covariates = CovariateCoder.of(study.instrument(), study.matchedOn());
            recoders = study.analysis().recodings().stream()
                    .map(recoding -> Recoder.of(recoding, study))
                    .toList();
        }

        List<Coded> code(List<CandidateEntry> page) {
            Map<Pseudonym, StoredCaseFile> files = new HashMap<>();
            register.of(page.stream().map(CandidateEntry::family).toList())
                    .forEach(stored -> files.put(stored.file().family(), stored));
            List<Coded> coded = new ArrayList<>(page.size());
            for (CandidateEntry entry : page) {
                StoredCaseFile stored = files.get(entry.family());
                if (stored != null
                        && screening.screen(stored.file(), Standings.of(stored), stored.observedUntil())
                                instanceof Candidate candidate) {
                    coded.add(new Coded(
                            coder.code(stored.file(), candidate, stored.observedUntil(), entry.as()),
                            stored.file(),
                            candidate,
                            stored.observedUntil(),
                            covariates(stored, candidate),
                            recoded(stored, candidate, entry.as())));
                } else {
                    throw new IllegalStateException("a family left the register between screening and coding");
                }
            }
            return coded;
        }

        /** The family by each of the other rules. */
        private Map<String, CodedFamily> recoded(StoredCaseFile stored, Candidate candidate, Pseudonym as) {
            Map<String, CodedFamily> recoded = new LinkedHashMap<>();
            recoders.forEach(recoder ->
                    recoded.put(recoder.name(), recoder.code(stored.file(), candidate, stored.observedUntil(), as)));
            return recoded;
        }

        /** What the family is matched on; nothing where the study does not match. */
        private List<Code> covariates(StoredCaseFile stored, Candidate candidate) {
            return study.matches()
                    ? covariates.code(FamilyAtT1.of(stored.file(), candidate.t1(), study.population()))
                    : List.of();
        }
    }

    private final class PartWriter implements ItemStreamWriter<List<Coded>> {
        private static final String CHECKPOINT = "dataset";

        private final int part;
        private final StudyPseudonyms pseudonyms =
                work.key().studyPseudonyms(work.study().name());
        private @Nullable DatasetPart dataset;

        PartWriter(int part) {
            this.part = part;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void open(ExecutionContext context) {
            Object checkpoint = context.get(CHECKPOINT);
            dataset = DatasetPart.open(
                    work.partial(), part, work.study(), checkpoint == null ? Map.of() : (Map<String, Long>) checkpoint);
        }

        @Override
        public void write(Chunk<? extends List<Coded>> pages) {
            if (dataset == null) {
                throw new IllegalStateException("not open");
            }
            for (List<Coded> page : pages) {
                for (Coded coded : page) {
                    dataset.write(
                            coded.family(),
                            coded.file(),
                            coded.candidate(),
                            coded.observedUntil(),
                            pseudonyms::of,
                            coded.covariates());
                    coded.recoded().forEach(dataset::writeRecoded);
                }
            }
        }

        @Override
        public void update(ExecutionContext context) {
            if (dataset != null) {
                context.put(CHECKPOINT, new TreeMap<>(dataset.checkpoint()));
            }
        }

        @Override
        public void close() {
            if (dataset != null) {
                dataset.close();
            }
        }
    }
}
