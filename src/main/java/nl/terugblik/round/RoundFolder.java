package nl.terugblik.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.round.desk.Drafts;
import nl.terugblik.round.sheet.Fault;
import nl.terugblik.round.unit.Selection;

/**
 * The files of a round below the work folder: sheets that were given out, lists of faults, and tables.
 *
 * @param path where they lie
 */
record RoundFolder(Path path) {

    static final String ALL = "coding";

    /** Where a sheet lies that is handed in on a page. */
    private static final String HANDED_IN = "handed-in";

    private static final String UNENTERED = "unentered";

    static RoundFolder of(Path work, String round) {
        return new RoundFolder(work.resolve(ALL).resolve(round));
    }

    Path sheets() {
        return PrivateFiles.folder(path.resolve("sheets"));
    }

    Path tables() {
        return PrivateFiles.folder(path);
    }

    /** Why documents are not coded, and which rows could not be used. */
    void selection(Selection selection) {
        try (CsvFile out = CsvFile.create(tables().resolve("selection.csv"), List.of("what", "documents"))) {
            out.row("coded", selection.documents().size());
            selection.left().keySet().stream()
                    .sorted()
                    .forEach(reason -> out.row(reason, selection.left().get(reason)));
        }
        try (CsvFile out = CsvFile.create(tables().resolve("refused.csv"), List.of("file", "line", "rule"))) {
            selection.refused().forEach(row -> out.row(row.file(), row.line(), row.rule()));
        }
    }

    /** The list of a sheet's faults. */
    Path faults(String sheet, List<Fault> faults) {
        Path file =
                PrivateFiles.folder(path.resolve("faults")).resolve(sheet.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv");
        try (CsvFile out = CsvFile.create(file, Fault.COLUMNS)) {
            faults.forEach(fault -> out.row(fault.cells().toArray()));
        }
        return file;
    }

    /** Whether a sheet is handed in on a page, where faults are listed and paths mean nothing. */
    boolean isFromPage(Path sheet) {
        return sheet.toAbsolutePath()
                .normalize()
                .startsWith(path.resolve(HANDED_IN).toAbsolutePath().normalize());
    }

    /** Takes the sheets of a coder away, and what they gave on pages. */
    void removeSheets(String coder) {
        List.of(".csv", ".xlsx", ".rows")
                .forEach(end -> PrivateFiles.delete(path.resolve("sheets").resolve(coder + end)));
        PrivateFiles.delete(Drafts.of(path, coder).file());
    }

    /** Takes the sheets of all coders away, what they gave on pages and what they were handing in. */
    void removeSheets() {
        List.of("sheets", "drafts", HANDED_IN).forEach(folder -> PrivateFiles.delete(path.resolve(folder)));
    }

    /**
     * Takes all that may hold a family away, but for what coders gave on pages of the units that stay.
     *
     * @param units the names of the units that stay
     */
    void remove(Set<String> units) {
        if (!Files.isDirectory(path)) {
            return;
        }
        Drafts.all(path).forEach(drafts -> drafts.only(units));
        try (Stream<Path> all = Files.list(path)) {
            all.filter(each -> !Drafts.isFolder(each)).toList().forEach(PrivateFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One hash of the tables of results. */
    String hash(List<Path> files) {
        StringBuilder all = new StringBuilder();
        files.stream()
                .sorted()
                .forEach(file -> all.append(path.relativize(file))
                        .append(' ')
                        .append(Sha256.of(file))
                        .append('\n'));
        return Sha256.of(all.toString());
    }

    /** The hash of each of some files, by its name here, as an entry holds them: {@code name=hash} with blanks between. */
    String hashes(List<Path> files) {
        return files.stream()
                .filter(Files::isRegularFile)
                .sorted()
                .map(file -> path.relativize(file).toString().replace('\\', '/') + "=" + Sha256.of(file))
                .collect(Collectors.joining(" "));
    }

    /** Whether a step was cut off that wrote here, so that files may not be as they were entered. */
    boolean isUnentered() {
        return Files.exists(path.resolve(UNENTERED));
    }

    /** Marks that files may not be as they were entered. */
    void unentered() {
        PrivateFiles.write(path.resolve(UNENTERED), "");
    }

    /** Marks that they are. */
    void entered() {
        PrivateFiles.delete(path.resolve(UNENTERED));
    }

    /** The tables that lie here, in order of name. */
    List<Path> results() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith(UNENTERED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
