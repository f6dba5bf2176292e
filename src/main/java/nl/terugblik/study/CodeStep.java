package nl.terugblik.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.terugblik.batch.Attempt;
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
    Step step(int part, Supplier<LeftByScreening> screened) {
        List<Path> families = screened.get().families();
        if (work.codesAtOnce()) {
            return step(
                    part,
                    families,
                    new BucketPages.Form<>(FamilyInRows::read, family -> true, Comparator.naturalOrder()),
                    page -> page);
        }
        List<Group> groups = Group.of(work.study());
        Quota quota = screened.get().quota(work.study());
        return step(
                part,
                families,
                new BucketPages.Form<>(
                        in -> CandidateEntry.read(in, groups),
                        candidate -> quota.admits(candidate.group(), candidate.t1()),
                        Comparator.comparing(CandidateEntry::as)),
                new Admitted(work)::code);
    }

    private <E> Step step(
            int part,
            List<Path> families,
            BucketPages.Form<E> form,
            ItemProcessor<List<E>, List<FamilyInRows>> coding) {
        int first = part * Found.BUCKETS / work.parts();
        int end = (part + 1) * Found.BUCKETS / work.parts();
        ItemStreamReader<List<E>> pages =
                new BucketPages<>(families, work::seal, form, steps.portions().familiesAPage(), first, end);
        return steps.chunked(
                StudyParts.CODE, steps.portions().pagesAChunk(), pages, coding, new PartWriter(part), List::size);
    }

    /** What a part of the dataset is called. */
    static String name(int part, ExecutionContext context) {
        return part + Attempt.mark(context);
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
                    work.partial(),
                    name(part, context),
                    work.study(),
                    checkpoint == null ? Map.of() : (Map<String, Long>) checkpoint);
            answers = ScaleAnswers.open(
                    work.items(part, Attempt.mark(context)),
                    context.getLong(ITEMS_LENGTH, 0),
                    work.seal(),
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
                if (!Attempt.mark(context).isEmpty()) { // another machine reads it once the part is entered as done
                    dataset.settle();
                    answers.settle();
                }
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
