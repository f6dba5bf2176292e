package nl.terugblik.study.kept;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.dataset.rows.FamilyInRows;
import nl.terugblik.dataset.rows.ItemSums;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.Seal;
import nl.terugblik.protocol.Study;

/**
 * What families of one part answered to the items of scales, sealed, while a run is at work; in the end only how well the items agree
 * is left of it. A study without scales has none.
 */
public final class ScaleAnswers implements Closeable {

    private final Optional<SpoolFile> file;
    private final ByteSink[] waiting = SpoolFile.sinks(1);

    private ScaleAnswers(Optional<SpoolFile> file) {
        this.file = file;
    }

    /**
     * Opens those of a part, new or at a checkpoint.
     *
     * @param file where they lie
     * @param length what {@link #length} last gave and was committed; 0 for a new part
     */
    public static ScaleAnswers open(Path file, long length, Seal seal, Study study) {
        return new ScaleAnswers(
                ItemSums.of(study).isEmpty() ? Optional.empty() : Optional.of(SpoolFile.open(file, length, seal)));
    }

    /** Adds those of a family. */
    public void add(FamilyInRows family) {
        if (file.isPresent()) {
            ItemSums.write(family, waiting[0]);
        }
    }

    /** Hands all of them to the file and gives its length. */
    public long length() {
        if (file.isEmpty()) {
            return 0;
        }
        file.orElseThrow().append(waiting);
        return file.orElseThrow().length();
    }

    /** Sees to it that other machines find what was handed to the file. */
    public void settle() {
        file.ifPresent(SpoolFile::settle);
    }

    @Override
    public void close() {
        file.ifPresent(SpoolFile::close);
    }

    /** Those of all parts, added up. */
    public static ItemSums added(List<Path> files, Seal seal, Study study) {
        ItemSums sums = ItemSums.of(study);
        for (Path file : files) {
            if (!sums.isEmpty()) {
                try (SpoolReader reader = SpoolReader.open(file, seal)) {
                    for (ByteBuffer block : reader.blocks(0)) {
                        sums.addAll(block);
                    }
                }
            }
        }
        return sums;
    }
}
