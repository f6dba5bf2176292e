package nl.terugblik.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.files.PrivateFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The folder of one part, with its files and what its last checkpoint held. */
record PartFolder(Path folder) {

    private static final String LENGTH = "dataset.length.";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** The folder that holds all parts of a run. */
    static Path root(Path runDirectory) {
        return runDirectory.resolve("dataset").resolve("parts");
    }

    /** The folder of this part of a run. */
    static PartFolder of(Path runDirectory, String part) {
        return new PartFolder(root(runDirectory).resolve(part));
    }

    Path file(DatasetTable table) {
        return folder.resolve(table.fileName());
    }

    /** The file of families coded by another rule. */
    Path recoded(String recoding) {
        return folder.resolve("recoded-" + recoding + ".csv");
    }

    /** The name of such a file's length in a checkpoint. */
    static String recodedLengthKey(String recoding) {
        return LENGTH + "recoded." + recoding;
    }

    /** The name of a file's length in a checkpoint. */
    static String lengthKey(DatasetTable table) {
        return LENGTH + CodeName.of(table);
    }

    /** Writes the checkpoint beside the files, for the one who joins the parts. */
    void writeCheckpoint(Map<String, Long> checkpoint) {
        StringBuilder text = new StringBuilder();
        checkpoint.forEach(
                (name, number) -> text.append(name).append(',').append(number).append('\n'));
        PrivateFiles.writeInterim(checkpointFile(), text.toString());
    }

    /**
     * The last checkpoint.
     *
     * @param recodings the names of the other rules that families were coded by
     * @throws IllegalStateException when the part is not there, or its files have another length
     */
    Map<String, Long> readCheckpoint(List<String> recodings) {
        if (!Files.exists(checkpointFile())) {
            throw new IllegalStateException("a part of the dataset is not there; start the study anew");
        }
        Map<String, Long> checkpoint = new TreeMap<>();
        try (CSVParser rows = CSVParser.parse(checkpointFile(), StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord row : rows) {
                checkpoint.put(row.get(0), Long.valueOf(row.get(1)));
            }
            for (DatasetTable table : DatasetTable.values()) {
                mustBeAsLong(file(table), checkpoint.get(lengthKey(table)));
            }
            for (String recoding : recodings) {
                mustBeAsLong(recoded(recoding), checkpoint.get(recodedLengthKey(recoding)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a part of the dataset in " + folder + ".", e);
        }
        return checkpoint;
    }

    /** Nothing of it is handed to the disk before the parts are joined, so that a power cut may have taken back any of it. */
    private static void mustBeAsLong(Path file, @Nullable Long length) throws IOException {
        if (length == null || Files.size(file) != length) {
            throw new IllegalStateException(
                    "a part of the dataset is not as long as its checkpoint says; start the study anew");
        }
    }

    private Path checkpointFile() {
        return folder.resolve("checkpoint.csv");
    }
}
