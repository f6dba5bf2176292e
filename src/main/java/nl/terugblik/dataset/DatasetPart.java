package nl.terugblik.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.Code;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;

/**
 * One partition's share of the dataset: its families' rows, appended to files without headers under
 * {@code dataset/parts/}. A restart reopens it at the last committed checkpoint and comes to the same bytes. Not for
 * use by two threads at once.
 */
public final class DatasetPart implements Closeable {

    private final PartFolder folder;
    private final Map<DatasetTable, PartFile> files;
    private final Map<String, PartFile> recoded;
    private final Set<String> recodedOfLast = new HashSet<>();
    private final FamilyRows familyRows;
    private final Counts counts;
    private Optional<Pseudonym> last = Optional.empty();

    private DatasetPart(
            PartFolder folder,
            Map<DatasetTable, PartFile> files,
            Map<String, PartFile> recoded,
            FamilyRows familyRows,
            Counts counts) {
        this.folder = folder;
        this.files = files;
        this.recoded = recoded;
        this.familyRows = familyRows;
        this.counts = counts;
    }

    /**
     * Opens a part, new or at a checkpoint; what was written after that checkpoint is dropped.
     *
     * @param runDirectory the folder of the run
     * @param part the part's number, from 0
     * @param study the study, whose instrument codes the families
     * @param checkpoint what {@link #checkpoint} last gave and was committed, among whatever else; empty for a new part
     * @throws IllegalStateException when a file is shorter than at the checkpoint
     */
    public static DatasetPart open(Path runDirectory, int part, Study study, Map<String, Long> checkpoint) {
        PartFolder folder = PartFolder.of(runDirectory, part);
        PrivateFiles.folder(runDirectory.resolve("dataset"));
        PrivateFiles.folder(PartFolder.root(runDirectory));
        PrivateFiles.folder(folder.folder());
        Map<DatasetTable, PartFile> files = new EnumMap<>(DatasetTable.class);
        for (DatasetTable table : DatasetTable.values()) {
            long committed = checkpoint.getOrDefault(PartFolder.lengthKey(table), 0L);
            files.put(table, PartFile.open(folder.file(table), committed));
        }
        Map<String, PartFile> recoded = new LinkedHashMap<>();
        for (Recoding recoding : study.analysis().recodings()) {
            long committed = checkpoint.getOrDefault(PartFolder.recodedLengthKey(recoding.name()), 0L);
            recoded.put(recoding.name(), PartFile.open(folder.recoded(recoding.name()), committed));
        }
        Counts counts = new Counts(study.instrument());
        counts.add(checkpoint);
        DatasetPart opened = new DatasetPart(folder, files, recoded, new FamilyRows(study.instrument()), counts);
        opened.checkpoint();
        return opened;
    }

    /**
     * Writes the rows of one family to all files.
     *
     * @param coded the family, under its pseudonym in the study; families come in the order of these pseudonyms
     * @param file its case file
     * @param candidate its place in the cohort
     * @param observedUntil the day of its agency's extraction
     * @param childPseudonyms a child's pseudonym in the study, for its pseudonym in the register
     * @param covariates what the family is matched on, as of T1; none where families are not matched
     * @throws IllegalArgumentException when the family was coded with another instrument, still bears its pseudonym in
     *     the register, or comes out of order
     */
    public void write(
            CodedFamily coded,
            CaseFile file,
            Candidate candidate,
            LocalDate observedUntil,
            UnaryOperator<Pseudonym> childPseudonyms,
            List<Code> covariates) {
        familyRows.check(coded);
        if (coded.family().equals(file.family())) {
            throw new IllegalArgumentException("a family still bears its pseudonym in the register");
        }
        if (last.isPresent() && last.orElseThrow().compareTo(coded.family()) >= 0) {
            throw new IllegalArgumentException("families come in the order of their pseudonyms, each once");
        }
        last = Optional.of(coded.family());
        recodedOfLast.clear();
        Map<Pseudonym, Pseudonym> known = new HashMap<>();
        UnaryOperator<Pseudonym> children = child -> known.computeIfAbsent(child, childPseudonyms);
        familyRows.writeCoded(coded, file(DatasetTable.CODED).row());
        familyRows.writeMissing(coded, file(DatasetTable.MISSING));
        familyRows.writeLong(coded, file(DatasetTable.LONG));
        familyRows.writeMissingLong(coded, file(DatasetTable.MISSING_LONG));
        new ChildRows(coded, file, candidate, observedUntil).write(file(DatasetTable.CHILDREN), children);
        if (!covariates.isEmpty()) {
            familyRows.writeCovariates(
                    coded, covariates, file(DatasetTable.COVARIATES).row());
        }
        PartFile events = file(DatasetTable.EVENTS);
        Events.of(file, candidate, observedUntil, children)
                .forEach(event -> event.write(events.row(), coded.family(), coded.t1()));
        counts.add(coded);
    }

    /**
     * Writes the family that was written last as another rule codes it.
     *
     * @param recoding the rule's name, one of the study's
     * @throws IllegalArgumentException when another family was written last, or this one by this rule already
     */
    public void writeRecoded(String recoding, CodedFamily coded) {
        familyRows.check(coded);
        if (!last.equals(Optional.of(coded.family()))) {
            throw new IllegalArgumentException("a family is written by the study's own rules first");
        }
        if (!recodedOfLast.add(recoding)) {
            throw new IllegalArgumentException("a family is written once by each rule");
        }
        familyRows.writeCoded(
                coded, Objects.requireNonNull(recoded.get(recoding)).row());
    }

    /**
     * Hands all rows to the files and gives what a restart needs: the files' lengths and the counts for the codebook,
     * under names that start with {@code dataset.}.
     */
    public Map<String, Long> checkpoint() {
        Map<String, Long> checkpoint = new TreeMap<>();
        files.forEach((table, file) -> checkpoint.put(PartFolder.lengthKey(table), file.flush()));
        recoded.forEach((name, file) -> checkpoint.put(PartFolder.recodedLengthKey(name), file.flush()));
        counts.putInto(checkpoint);
        folder.writeCheckpoint(checkpoint);
        return checkpoint;
    }

    @Override
    public void close() {
        Optional<CannotWrite> failure = Optional.empty();
        for (PartFile file : Stream.concat(files.values().stream(), recoded.values().stream())
                .toList()) {
            try {
                file.close();
            } catch (CannotWrite e) {
                failure = Optional.of(e);
            }
        }
        failure.ifPresent(e -> {
            throw e;
        });
    }

    private PartFile file(DatasetTable table) {
        return Objects.requireNonNull(files.get(table));
    }
}
