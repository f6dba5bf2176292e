package nl.terugblik.round.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.workbook.SheetCells;
import nl.terugblik.intake.workbook.WorkbookCheck;
import nl.terugblik.intake.workbook.WorkbookFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a sheet that was handed in: a workbook, or text with commas, semicolons or tabs, in UTF-8, UTF-16 or the letters of
 * Windows, with any line ends, as spreadsheets save it.
 */
final class SheetReader {

    private static final long LARGEST = 200L << 20;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private SheetReader() {}

    /**
     * Reads a sheet.
     *
     * @throws UnreadableSheet when it is no sheet at all
     */
    static HandedIn read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableSheet("There is no sheet " + file + "; name the file that was handed in.");
            }
            if (Files.size(file) > LARGEST) {
                throw new UnreadableSheet("The sheet " + name + " is larger than one can be (200 MiB).");
            }
            HandedIn sheet = WorkbookCheck.isNamedSo(file) ? workbook(file, name) : text(file, name);
            if (!sheet.header().contains(Sheet.UNIT)) {
                throw new UnreadableSheet("The first row of " + name
                        + " does not name the columns of a sheet; keep the header row as it was given out.");
            }
            return sheet;
        } catch (IntakeRefused e) {
            throw new UnreadableSheet(String.valueOf(e.getMessage()).replaceFirst("^Delivery refused: ", "The sheet "));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableSheet("The sheet " + name
                    + " cannot be read; check that you may read it, and look for a quote that is not closed.");
        }
    }

    private static HandedIn workbook(Path file, String name) throws IOException {
        WorkbookCheck.check(file);
        List<HandedIn.Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (WorkbookFile workbook = WorkbookFile.open(file);
                SheetCells cells = workbook.sheet(Optional.empty())) {
            for (Optional<SheetCells.Row> row = cells.next(); row.isPresent(); row = cells.next()) {
                if (header.isEmpty()) {
                    header = row.get().cells();
                } else {
                    rows.add(new HandedIn.Row(row.get().number(), row.get().cells()));
                }
            }
        }
        return new HandedIn(name, header, rows, false);
    }

    private static HandedIn text(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Charset letters = letters(bytes);
        String text = new String(bytes, letters).replaceFirst("^\\ufeff", "");
        boolean narrow = letters.name().startsWith("windows");
        HandedIn found = new HandedIn(name, List.of(), List.of(), narrow);
        for (char delimiter : DELIMITERS) {
            HandedIn read = parse(name, text.replaceFirst("^(?i)\"?sep=.\"?\\R", ""), delimiter, narrow);
            if (read.header().size() > found.header().size()) {
                found = read;
            }
        }
        return found;
    }

    private static HandedIn parse(String name, String text, char delimiter, boolean narrow) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf(delimiter) < 0) {
            return new HandedIn(name, List.of(), List.of(), narrow);
        }
        List<HandedIn.Row> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int line = 1;
            for (CSVRecord row : parser) {
                if (header.isEmpty()) {
                    header = row.toList();
                } else {
                    HandedIn.Row read = new HandedIn.Row(line, row.toList());
                    if (!read.isEmpty()) {
                        rows.add(read);
                    }
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        }
        return new HandedIn(name, header, rows, narrow);
    }

    private static Charset letters(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }
}
