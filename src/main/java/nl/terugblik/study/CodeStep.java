package nl.terugblik.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Quota;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.dataset.DatasetPart;
import nl.terugblik.dataset.rows.FamilyInRows;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.study.families.BucketPages;
import nl.terugblik.study.families.CandidateEntry;
import nl.terugblik.study.families.FamilyCoding;
import nl.terugblik.study.families.Found;
import nl.terugblik.study.families.Standings;
import nl.terugblik.study.kept.ScaleAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * The step that writes the families of the cohort, in order of the study's pseudonym, into a part of the dataset. Those
 * that a quota lets in are coded here; where there is none, screening has coded them.
 *
 * @param steps makes the step
 * @param work the study
 */
record CodeStep(Steps steps, StudyWork work) {

    /** The step for some buckets of families. */
    Step step(int part, Quota quota) {
        List<Group> groups = Group.of(work.study());
        return work.codesAtOnce()
                ? step(
                        part,
                        new BucketPages.Form<>(FamilyInRows::read, family -> true, Comparator.naturalOrder()),
                        page -> page)
                : step(
                        part,
                        new BucketPages.Form<>(
                                in -> CandidateEntry.read(in, groups),
                                candidate -> quota.admits(candidate.group(), candidate.t1()),
                                Comparator.comparing(CandidateEntry::as)),
                        new Admitted(work)::code);
    }

    private <E> Step step(int part, BucketPages.Form<E> form, ItemProcessor<List<E>, List<FamilyInRows>> coding) {
        int first = part * Found.BUCKETS / StudyWork.PARTS;
        int end = (part + 1) * Found.BUCKETS / StudyWork.PARTS;
        ItemStreamReader<List<E>> pages = new BucketPages<>(
                work.screened(), work.key(), form, steps.portions().familiesAPage(), first, end);
        return steps.chunked(
                StudyJob.CODE, steps.portions().pagesAChunk(), pages, coding, new PartWriter(part), List::size);
    }

    /** Reads the case files of families that the quota admits, and codes them. */
    private static final class Admitted {
        private final CaseFileReader register;
        private final Screening screening;
        private final FamilyCoding coding;

        Admitted(StudyWork work) {
            register = new CaseFileReader(work.database(), work.key(), work.asOf());
            screening = Screening.of(work.study());
            coding = new FamilyCoding(work.study(), work.key());
        }

        List<FamilyInRows> code(List<CandidateEntry> page) {
            Map<Pseudonym, StoredCaseFile> files = new HashMap<>();
            register.of(page.stream().map(CandidateEntry::family).toList())
                    .forEach(stored -> files.put(stored.file().family(), stored));
            List<FamilyInRows> coded = new ArrayList<>(page.size());
            for (CandidateEntry entry : page) {
                StoredCaseFile stored = files.get(entry.family());
                if (stored != null
                        && screening.screen(stored.file(), Standings.of(stored), Standings.observed(stored))
                                instanceof Candidate candidate) {
                    coded.add(coding.code(stored, candidate, entry.as()));
                } else {
                    throw new IllegalStateException("a family left the register between screening and coding");
                }
            }
            return coded;
        }
    }

    private final class PartWriter implements ItemStreamWriter<List<FamilyInRows>> {
        private static final String CHECKPOINT = "dataset";
        private static final String ITEMS_LENGTH = "items.length";

        private final int part;
        private @Nullable DatasetPart dataset;
        private @Nullable ScaleAnswers answers;

        PartWriter(int part) {
            this.part = part;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void open(ExecutionContext context) {
            Object checkpoint = context.get(CHECKPOINT);
            dataset = DatasetPart.open(
                    work.partial(), part, work.study(), checkpoint == null ? Map.of() : (Map<String, Long>) checkpoint);
            answers = ScaleAnswers.open(
                    work.items(part),
                    context.getLong(ITEMS_LENGTH, 0),
                    work.key().spoolSeal(),
                    work.study());
        }

        @Override
        public void write(Chunk<? extends List<FamilyInRows>> pages) {
            if (dataset == null || answers == null) {
                throw new IllegalStateException("not open");
            }
            for (List<FamilyInRows> page : pages) {
                page.forEach(dataset::write);
                page.forEach(answers::add);
            }
        }

        @Override
        public void update(ExecutionContext context) {
            if (dataset != null && answers != null) {
                context.put(CHECKPOINT, new TreeMap<>(dataset.checkpoint()));
                context.putLong(ITEMS_LENGTH, answers.length());
            }
        }

        @Override
        public void close() {
            if (dataset != null) {
                dataset.close();
            }
            if (answers != null) {
                answers.close();
            }
        }
    }
}
