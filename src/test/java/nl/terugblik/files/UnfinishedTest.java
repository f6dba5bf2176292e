package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {

    @TempDir
    private Path folder = Path.of("");

    private Path run = Path.of("");

    private Path tables = Path.of("");

    @BeforeEach
    void makeTheFolderOfARun() {
        run = folder.resolve("run.partial");
        tables = PrivateFiles.folder(run.resolve("tables"));
    }

    @Test
    void aFileInAFolderThatIsNotWholeWaitsUnderTheNameThatItTook() {
        PrivateFiles.write(tables.resolve("a.json"), "{}");
        try (CsvFile csv = CsvFile.create(tables.resolve("b.csv"), List.of("b"))) {
            csv.row(1);
        }
        assertThat(Unfinished.waitingIn(run))
                .containsExactlyInAnyOrder(tables.resolve("a.json"), tables.resolve("b.csv"));
        PrivateFiles.forceFolder(tables);
        assertThat(Unfinished.waitingIn(run)).isEmpty();
    }

    @Test
    void nothingWaitsThatLiesElsewhereOrNeedNotLast() {
        PrivateFiles.write(folder.resolve("ledger"), "a line");
        PrivateFiles.writeInterim(tables.resolve("checkpoint"), "1");
        assertThat(Unfinished.waitingIn(folder)).isEmpty();
    }

    @Test
    void whatLeavesTheFolderNoLongerWaits() {
        PrivateFiles.write(tables.resolve("a.csv"), "a\n");
        PrivateFiles.write(tables.resolve("b.csv"), "b\n");
        PrivateFiles.move(tables.resolve("a.csv"), folder.resolve("a.csv"));
        assertThat(Unfinished.waitingIn(folder)).containsExactly(tables.resolve("b.csv"));
        PrivateFiles.move(run, folder.resolve("run"));
        assertThat(Unfinished.waitingIn(folder)).isEmpty();
        assertThat(folder.resolve("run/tables/b.csv")).hasContent("b\n");
    }

    @Test
    void aFolderThatMovesWithinTakesWhatWaitsAlong() {
        PrivateFiles.write(tables.resolve("a.csv"), "a\n");
        PrivateFiles.move(tables, run.resolve("all"));
        assertThat(Unfinished.waitingIn(run)).containsExactly(run.resolve("all").resolve("a.csv"));
    }

    @Test
    void whatWasRemovedIsNotMissed() throws IOException {
        PrivateFiles.write(tables.resolve("a.csv"), "a\n");
        Files.delete(tables.resolve("a.csv"));
        PrivateFiles.forceFolder(run);
        assertThat(Unfinished.waitingIn(run)).isEmpty();
    }
}
