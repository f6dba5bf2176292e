package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfinishedTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "run.partial/tables/a.csv.0f.partial, run.partial/tables/a.csv, waits",
        "run.partial/tables/a.csv, a.csv, goes to the disk",
        "run.partial, run, goes to the disk",
        "run.partial/parts, run.partial/joined, waits",
        "whole, renamed, went before",
        "a.csv.0f.partial, a.csv, went before"
    })
    void whatIsWrittenReachesTheDiskBeforeItTakesANameThatStays(String from, String to, String when)
            throws IOException {
        Path moved = folder.resolve(from);
        boolean isFile = from.contains(".csv");
        Files.createDirectories(isFile ? folder.resolve(from).getParent() : moved);
        if (isFile) {
            Files.createFile(moved);
        }
        assertThat(Unfinished.holds(moved)).isEqualTo(from.contains("partial/"));
        assertThat(Unfinished.leaves(moved, folder.resolve(to))).isEqualTo(when.equals("goes to the disk"));
    }

    @Test
    void aFolderThatBecomesWholeHoldsWhatWasWrittenInIt() throws IOException {
        Path unfinished = PrivateFiles.folder(folder.resolve("run.partial").resolve("tables"));
        PrivateFiles.write(unfinished.resolve("a.json"), "{}");
        try (CsvFile csv = CsvFile.create(unfinished.resolve("b.csv"), List.of("b"))) {
            csv.row(1);
        }
        Files.createSymbolicLink(unfinished.resolve("link"), folder.resolve("nowhere"));
        PrivateFiles.forceFolder(folder.resolve("run.partial"));
        PrivateFiles.move(folder.resolve("run.partial"), folder.resolve("run"));
        assertThat(folder.resolve("run/tables/a.json")).hasContent("{}");
        assertThat(folder.resolve("run/tables/b.csv")).hasContent("b\n1\n");
    }
}
