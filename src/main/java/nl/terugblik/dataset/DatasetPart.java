package nl.terugblik.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.dataset.rows.Counts;
import nl.terugblik.dataset.rows.FamilyInRows;
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
    private final Counts counts;
    private Optional<Pseudonym> last = Optional.empty();

    private DatasetPart(
            PartFolder folder, Map<DatasetTable, PartFile> files, Map<String, PartFile> recoded, Counts counts) {
        this.folder = folder;
        this.files = files;
        this.recoded = recoded;
        this.counts = counts;
    }

    /**
     * Opens a part, new or at a checkpoint; what was written after that checkpoint is dropped.
     *
     * @param runDirectory the folder of the run
     * @param part the part's name, which no other part of the run has
     * @param study the study, whose instrument codes the families
     * @param checkpoint what {@link #checkpoint} last gave and was committed, among whatever else; empty for a new part
     * @throws IllegalStateException when a file is shorter than at the checkpoint
     */
    public static DatasetPart open(Path runDirectory, String part, Study study, Map<String, Long> checkpoint) {
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
        Counts counts = new Counts(study);
        counts.add(checkpoint);
        DatasetPart opened = new DatasetPart(folder, files, recoded, counts);
        opened.checkpoint();
        return opened;
    }

    /**
     * Writes the rows of one family to all files; families come in the order of their pseudonyms.
     *
     * @throws IllegalArgumentException when the family comes out of order
     */
    public void write(FamilyInRows family) {
        if (last.isPresent() && last.orElseThrow().compareTo(family.family()) >= 0) {
            throw new IllegalArgumentException("families come in the order of their pseudonyms, each once");
        }
        last = Optional.of(family.family());
        files.forEach((table, file) -> file.append(family.rows(table)));
        int rule = 0;
        for (PartFile file : recoded.values()) {
            file.append(family.recoded(rule++));
        }
        counts.add(family);
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

    /** Sees to it that other machines find what {@link #checkpoint} handed to the files. */
    public void settle() {
        files.values().forEach(PartFile::settle);
        recoded.values().forEach(PartFile::settle);
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
}
