package nl.terugblik.dataset;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.dataset.layout.DatasetFile;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PrivateFiles;

/** {@code coded.csv} of a matched study: the families of {@code coded-unmatched.csv} that are in a set. */
public final class MatchedFamilies {

    private MatchedFamilies() {}

    /**
     * A matched family's part.
     *
     * @param set the number of its set
     * @param weight its weight
     */
    public record Part(int set, double weight) {}

    /** Where families were put: the part of a family by its place in {@code coded-unmatched.csv}, from 0. */
    @FunctionalInterface
    public interface Parts {

        /** The part of the family at this place; empty where it is in no set. */
        Optional<Part> of(int place);
    }

    /** Writes the file; it may be repeated, with the same bytes. */
    public static void write(Path runDirectory, Parts parts) {
        Path dataset = runDirectory.resolve("dataset");
        Path file = dataset.resolve(DatasetFile.CODED);
        Path partial = PrivateFiles.temporary(file);
        Path source = dataset.resolve(DatasetFile.UNMATCHED);
        // Cells of these rows are pseudonyms, codes, days and numbers: no quotes, no line feeds.
        try (BufferedReader in = Files.newBufferedReader(source, StandardCharsets.UTF_8);
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(PrivateFiles.stream(partial), StandardCharsets.UTF_8))) {
            out.write(Objects.requireNonNull(in.readLine(), "a frozen file has a header") + ",set,weight\n");
            int place = 0;
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                Optional<Part> part = parts.of(place++);
                if (part.isPresent()) {
                    out.write(row);
                    out.write("," + part.orElseThrow().set() + ","
                            + Decimal.plain(part.orElseThrow().weight()) + "\n");
                }
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
    }
}
