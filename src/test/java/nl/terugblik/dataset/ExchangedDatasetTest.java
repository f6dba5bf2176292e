package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.exchange.Exchange;
import nl.terugblik.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangedDatasetTest {

    @TempDir
    Path folder;

    @Test
    void holdsEveryTableForEveryProgram() throws IOException {
        Map<String, String> files = exchanged(Examples.experimental(), Examples.control());

        for (String table : new String[] {"coded", "long", "children"}) {
            for (String language : new String[] {"nl", "en"}) {
                String name = table + "." + language;
                assertThat(files)
                        .containsKeys(
                                "dataset/spss/" + name + ".sav",
                                "dataset/spss/" + name + ".sps",
                                "dataset/stata/" + name + ".dta",
                                "dataset/stata/" + name + ".do",
                                "dataset/r/" + name + ".R");
            }
            assertThat(files).containsKeys("dataset/excel/" + table + ".xlsx", "dataset/parquet/" + table + ".parquet");
        }
        assertThat(files).containsKeys("dataset/datapackage.json", "dataset/ddi.xml", "dataset/FORMATS.md");
        assertThat(files.keySet()).noneMatch(file -> file.endsWith(".partial"));
    }

    @Test
    void isTheSameToTheByteWhenWrittenOnceMoreOverWhatAKillLeft() throws IOException {
        Map<String, String> once = exchanged(Examples.experimental(), Examples.control());
        Files.writeString(folder.resolve("dataset/spss/coded.nl.sav.partial"), "half");
        Files.delete(folder.resolve("dataset/stata/long.en.dta"));
        Exchange.write(folder);

        assertThat(hashes()).isEqualTo(once);
    }

    @Test
    void holdsTheTablesOfACohortWithoutFamilies() throws IOException {
        assertThat(exchanged()).containsKeys("dataset/spss/coded.nl.sav", "dataset/stata/children.en.dta");
    }

    @Test
    void theGuideNamesWhatIsThere() throws IOException {
        exchanged(Examples.experimental());
        String guide = Files.readString(folder.resolve("dataset/FORMATS.md"));

        assertThat(guide)
                .contains(
                        "spss/coded.nl.sav",
                        "stata/coded.nl.dta",
                        "r/coded.nl.R",
                        "excel/coded.xlsx",
                        "parquet/coded.parquet",
                        "datapackage.json");
        assertThat(guide).doesNotContain("Left out");
    }

    private Map<String, String> exchanged(Examples.Family... families) throws IOException {
        new RunFolder(folder).part(0, families).freeze(1);
        Exchange.write(folder);
        return hashes();
    }

    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), Sha256.of(file)));
        }
        return hashes;
    }
}
