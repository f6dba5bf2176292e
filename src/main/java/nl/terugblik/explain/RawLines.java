package nl.terugblik.explain;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Source;
import nl.terugblik.files.TextStart;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Tables.Origin;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.register.Delivery;

/** The lines of a delivery as the agency wrote them, where the folder holds the very delivery that was taken in. */
final class RawLines {

    private static final int LONGEST = 10_000;

    private final DeliveryFolder folder;
    private final Map<Source, Optional<String>> known = new HashMap<>();

    private RawLines(DeliveryFolder folder) {
        this.folder = folder;
    }

    /**
     * The lines of a folder.
     *
     * @throws NotInRun when it is not the delivery whose lines the case file cites
     */
    static RawLines of(DeliveryFolder folder, Fingerprints fingerprints, Delivery cited) {
        if (!folder.contentHash(fingerprints).equals(cited.contentHash())) {
            throw new NotInRun("The rows come from delivery " + cited.label() + ", and " + folder.folder()
                    + " does not hold it as it was taken in; name that one.");
        }
        return new RawLines(folder);
    }

    /** The row that begins on a line; empty where the file is no text with lines, as in a workbook. */
    Optional<String> of(Source source) {
        return known.computeIfAbsent(source, this::read);
    }

    private Optional<String> read(Source source) {
        Origin origin = Arrays.stream(CanonicalTable.values())
                .filter(table -> table.fileName().equals(source.file()))
                .map(table -> folder.content().origin(table, source.line(), ""))
                .findFirst()
                .orElseThrow();
        Path file = folder.file(origin.file());
        return Files.isRegularFile(file)
                ? line(file, origin.line(), encoding(origin.file()))
                        .map(row -> origin.file().equals(source.file()) ? row : origin.file() + ": " + row)
                : Optional.empty();
    }

    private static Optional<String> line(Path file, int wanted, Charset expected) {
        try (BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            TextStart start = TextStart.skip(bytes, expected);
            if (start.looksLike().isPresent()) {
                return Optional.empty();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, start.encoding()));
            for (int line = 1 + start.lines(); line < wanted; line++) {
                if (lines.readLine() == null) {
                    return Optional.empty();
                }
            }
            return row(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Charset encoding(String file) {
        return folder.content()
                .profile()
                .flatMap(profile -> profile.files().stream()
                        .filter(one -> one.glob().equals(file))
                        .findFirst())
                .map(one -> one.dialect().encoding())
                .orElse(StandardCharsets.UTF_8);
    }

    /** A row goes on over the end of a line within quotes. */
    private static Optional<String> row(BufferedReader lines) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row.append(row.isEmpty() ? "" : "\n").append(line);
            if (row.chars().filter(letter -> letter == '"').count() % 2 == 0 || row.length() > LONGEST) {
                break;
            }
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row.toString());
    }
}
