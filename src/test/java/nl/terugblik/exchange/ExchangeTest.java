package nl.terugblik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.exchange.table.SpoiltDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatAProgramCannotHoldAndSaysSo() throws IOException {
        Path dataset = EdgeDataset.in(folder);
        Path coded = dataset.resolve("coded.csv");
        Files.writeString(coded, Files.readString(coded).replaceFirst("x{255}", "x".repeat(32_768)));
        Exchange.write(folder);

        assertThat(dataset.resolve("spss/coded.nl.sav")).doesNotExist();
        assertThat(dataset.resolve("stata/coded.nl.dta")).doesNotExist();
        assertThat(dataset.resolve("excel/coded.xlsx")).doesNotExist();
        assertThat(dataset.resolve("parquet/coded.parquet")).exists();
        assertThat(dataset.resolve("spss/long.nl.sav")).exists();
        assertThat(Files.readString(dataset.resolve("FORMATS.md")))
                .contains(
                        "\n## Left out\n\n",
                        "\n- coded.csv for Excel: ",
                        "\n- coded.csv for SPSS: ",
                        "\n- coded.csv for Stata: ");
    }

    @Test
    void refusesADatasetThatIsNotWhatItsCodebookSays() throws IOException {
        Path coded = EdgeDataset.in(folder).resolve("coded.csv");
        Files.writeString(coded, Files.readString(coded).replace("1960-01-01", "yesterday"));

        assertThatThrownBy(() -> Exchange.write(folder))
                .isInstanceOf(SpoiltDataset.class)
                .hasMessage("dataset/coded.csv holds no date where one should be in line 5; carry the study out anew.");
    }
}
