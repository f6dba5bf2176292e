package nl.terugblik.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.scale.QuestionnaireFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTest {

    private static final String FILE = """
            reference_year: 2014
            index: {2010: 1.09, 2014: 1.0}
            prices:
              - {source: gp, mode: site, professional: doctor, euro: 28, year: 2010, domain: health}
              - {source: gp, mode: "", professional: "", euro: 20, year: 2014, domain: health}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year: 2010 | year: 2011 | line 4: prices[0].year is 2011, for which index has no factor; add it there.",
                "mode: site, professional: doctor | mode: \"\", professional: \"\" | line 5: prices[1] gives a price a second time that prices[0] gives; keep one.",
                "year: 2014, domain: health | year: 2014, domain: legal | line 5: prices[1].domain is another than that of an earlier price of gp; a source has one.",
                "mode: site | mode: letter | line 4: prices[0].mode must be one of , phone, site, home.",
                "euro: 28 | euro: -1 | line 4: prices[0].euro must be a number of at least 0.",
                "euro: 28 | euro: 1e999 | line 4: prices[0].euro must be a number of at least 0.",
                "2010: 1.09 | ten: 1.09, 2010: 1.09 | line 2: index.ten must be a year of four digits.",
                "source: gp, mode: site, | mode: site, | line 4: prices[0] needs the field source."
            })
    void saysWhatIsWrongInOneSentence(String part, String instead, String sentence) throws IOException {
        assertThat(FILE).contains(part);
        Path file = file(FILE.replaceFirst(Pattern.quote(part), instead));
        assertThatThrownBy(() -> PriceFile.read(file))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("prices.yaml " + sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesWhatIsAskedForAndHasNoPrice() throws IOException {
        PriceList prices = PriceFile.read(file(FILE));
        assertThat(PriceFile.without(prices, List.of("gp"))).isEmpty();
        assertThat(PriceFile.without(prices, List.of("gp", "ggz")))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence)
                        .endsWith(
                                "prices.yaml: prices has no price of ggz; where it was used, costs are not recorded."));
    }

    @Test
    void readsThePricesThatComeWithTheProgram() {
        PriceList prices = PriceFile.read(Path.of("jobs/instruments/prices/prices.yaml"));
        assertThat(prices.referenceYear()).isEqualTo(2014);
        assertThat(PriceFile.without(
                        prices,
                        QuestionnaireFile.read(Path.of("jobs/instruments/scales/care-use.yaml"))
                                .items()
                                .keySet()))
                .isEmpty();
        assertThat(prices.domain("legal_court")).hasValue(Domain.LEGAL);
        assertThat(prices.domain("medicine_mood")).hasValue(Domain.HEALTH);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.yaml"), text);
    }
}
