package nl.terugblik.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.cores.LargestFirst;
import nl.terugblik.dataset.codebook.AnalysisJson;
import nl.terugblik.dataset.codebook.CodebookJson;
import nl.terugblik.dataset.codebook.CodebookPage;
import nl.terugblik.dataset.codebook.Guide;
import nl.terugblik.dataset.layout.DatasetFile;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.dataset.rows.Counts;
import nl.terugblik.dataset.rows.ItemSums;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;

/** The frozen dataset of a run, under {@code dataset/} in the folder of the run. */
public final class Dataset {

    private Dataset() {}

    /**
     * Joins the parts into the files of the dataset and writes its codebook, the plan of analysis and a guide to them;
     * then removes the parts. After a kill it may be repeated, with the same bytes; once done, it does nothing.
     *
     * @param runDirectory the folder of the run
     * @param parts the names of the parts; every family of a part comes before those of the next
     * @param study the study
     * @param extractedOn the day of the last extraction that the dataset rests on
     * @param items what was added up of the answers to scales
     * @throws IllegalStateException when a part is missing or not whole
     */
    public static void freeze(
            Path runDirectory, List<String> parts, Study study, LocalDate extractedOn, ItemSums items) {
        Path dataset = runDirectory.resolve("dataset");
        Path root = PartFolder.root(runDirectory);
        Path joined = root.resolveSibling("parts.joined");
        PrivateFiles.delete(joined);
        if (!Files.exists(root) && Files.exists(dataset.resolve(Guide.FILE))) {
            return;
        }
        Counts counts = new Counts(study);
        List<PartFolder> folders =
                parts.stream().map(part -> PartFolder.of(runDirectory, part)).toList();
        List<String> recodings =
                study.analysis().recodings().stream().map(Recoding::name).toList();
        folders.forEach(folder -> counts.add(folder.readCheckpoint(recodings)));
        List<Joined> files = new ArrayList<>();
        for (DatasetTable table : DatasetTable.values()) {
            if (table.isIn(study)) {
                DatasetFile file = DatasetFile.of(table, study);
                files.add(new Joined(
                        dataset.resolve(file.name()),
                        file.header(),
                        folders.stream().map(folder -> folder.file(table)).toList()));
            }
        }
        for (String recoding : recodings) {
            Path folder = PrivateFiles.folder(dataset.resolve("sensitivity").resolve(recoding));
            files.add(new Joined(
                    folder.resolve(DatasetFile.CODED),
                    DatasetFile.of(DatasetTable.CODED, study).header(),
                    folders.stream().map(part -> part.recoded(recoding)).toList()));
        }
        LargestFirst.map(files, Joined::bytes, Joined::write);
        JsonFile.write(dataset.resolve("codebook.json"), CodebookJson.of(study, extractedOn, counts, items));
        PrivateFiles.write(dataset.resolve("codebook.md"), CodebookPage.of(study, counts, items));
        JsonFile.write(dataset.resolve("analysis.json"), AnalysisJson.of(study));
        PrivateFiles.write(dataset.resolve(Guide.FILE), Guide.of(study));
        PrivateFiles.forceFolder(dataset); // the parts go only when what was made of them lies on the disk
        PrivateFiles.move(root, joined);
        PrivateFiles.delete(joined);
    }

    /** A file of the dataset, of the parts that it is joined of. */
    private record Joined(Path file, String header, List<Path> parts) {

        long bytes() {
            return parts.stream().mapToLong(part -> part.toFile().length()).sum();
        }

        Path write() {
            Path partial = PrivateFiles.temporary(file);
            try (FileChannel out = PrivateFiles.create(partial)) {
                out.write(ByteBuffer.wrap(header.getBytes(StandardCharsets.UTF_8)));
                for (Path part : parts) {
                    append(part, out);
                }
            } catch (IOException e) {
                throw new CannotWrite(file, e);
            }
            PrivateFiles.force(partial);
            PrivateFiles.move(partial, file);
            return file;
        }

        private static void append(Path part, FileChannel out) throws IOException {
            try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
                long size = in.size();
                for (long done = 0; done < size; ) {
                    done += in.transferTo(done, size - done, out);
                }
            }
        }
    }
}
