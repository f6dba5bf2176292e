package nl.terugblik.erasure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;

/**
 * The list of all families that a run screened. It has a row for each family of the register, so that the row goes and not
 * the run: one that merely passed a family by loses nothing else.
 *
 * @param run the folder of the run
 * @param recorded the run as the ledger has it
 * @param ledger takes the list's new hash
 */
record ScreenedList(Path run, RunRecord recorded, RunLedger ledger) {

    private static final Path FILE = Path.of("cohort", "screened.csv");

    /** Whether a file is such a list. */
    static boolean is(Path file) {
        return file.endsWith(FILE);
    }

    /** Takes families out. The hash is entered before the list is put in place, so that what is cut off is done again. */
    void leave(Set<String> pseudonyms) {
        Path list = run.resolve(FILE);
        if (Files.isRegularFile(list) && PseudonymSearch.in(list, pseudonyms)) {
            Path without = without(list, pseudonyms);
            recorded.files().stream()
                    .filter(file -> file.role() == RunFile.Role.OUTPUT && is(Path.of(file.path())))
                    .forEach(file -> ledger.file(recorded.summary().id(), anew(file, without)));
            PrivateFiles.move(without, list);
        }
    }

    private static Path without(Path list, Set<String> pseudonyms) {
        Path without = PrivateFiles.temporary(list);
        try (Stream<String> rows = Files.lines(list);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(PrivateFiles.stream(without), StandardCharsets.UTF_8))) {
            for (String row : (Iterable<String>) rows::iterator) {
                if (!pseudonyms.contains(row.substring(0, Math.max(0, row.indexOf(','))))) {
                    out.write(row + "\n");
                }
            }
        } catch (IOException e) {
            throw new CannotWrite(list, e);
        }
        PrivateFiles.force(without);
        return without;
    }

    private static RunFile anew(RunFile file, Path without) {
        try {
            return new RunFile(RunFile.Role.OUTPUT, file.path(), Sha256.of(without), Files.size(without));
        } catch (IOException e) {
            throw new CannotWrite(without, e);
        }
    }
}
