package nl.terugblik.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Questionnaire.Contact;
import nl.terugblik.casefile.Source;
import nl.terugblik.protocol.InputFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A questionnaire that asks for gp and ggz; prices know those, a medicine, foster care and a lawyer. */
class CareAccountTest {

    private static final List<String> ASKED = List.of("gp", "ggz");
    private static final PriceList PRICES = new PriceList(
            2014,
            new TreeMap<>(Map.of(2010, new BigDecimal("1.1"), 2014, BigDecimal.ONE)),
            List.of(
                    price("gp", "site", "doctor", "10", 2014, Domain.HEALTH),
                    price("gp", "site", "", "20", 2014, Domain.HEALTH),
                    price("gp", "", "doctor", "30", 2014, Domain.HEALTH),
                    price("gp", "", "", "40", 2014, Domain.HEALTH),
                    price("ggz", "site", "", "100.50", 2010, Domain.HEALTH),
                    price("medicine_sleep", "", "", "0.42", 2014, Domain.HEALTH),
                    price("legal_lawyer", "", "", "62.5", 2010, Domain.LEGAL)),
            new InputFile("prices.yaml", "", ""));

    private static Price price(String source, String mode, String professional, String euro, int year, Domain domain) {
        return new Price(source, mode(mode), professional, new BigDecimal(euro), year, domain);
    }

    /** Rows are source, used, contacts, mode and professional; a dash stands for an empty cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // rows                                           | contacts | kinds | health  | legal
                "gp yes 2 site doctor; ggz no - - -               | 2        | 1     | 20      | -",
                "gp yes 2 site nurse; ggz no - - -                | 2        | 1     | 40      | -",
                "gp yes 2 phone doctor; ggz no - - -              | 2        | 1     | 60      | -",
                "gp yes 2 - -; ggz no - - -                       | 2        | 1     | 80      | -",
                "gp yes 2 site doctor; gp yes 1 phone doctor; ggz no - - - | 3 | 1    | 50      | -",
                "gp no - - -; ggz no 0 - -                        | 0        | 0     | 0       | -",
                "gp yes 0 - -; ggz no - - -                       | 0        | 1     | 0       | -",
                "gp no - - -; ggz yes 2 site therapist            | 2        | 1     | 221.1   | -",
                "gp no - - -; ggz yes 2 phone therapist           | 2        | 1     | -       | -",
                "gp no - - -; ggz yes 2 - -                       | 2        | 1     | -       | -",
                "gp no - - -; ggz yes 0 phone therapist           | 0        | 1     | 0       | -",
                "gp no - - -; ggz yes - site -                    | -        | 1     | -       | -",
                "gp yes 2 site doctor                             | -        | -     | -       | -",
                "                                                 | -        | -     | -       | -",
                "gp no - - -; ggz no - - -; medicine_sleep yes 10 - - | 0    | 0     | 4.2     | -",
                "gp no - - -; ggz no - - -; medicine_sleep yes - - -  | 0    | 0     | -       | -",
                "gp no - - -; medicine_sleep yes 10 - -           | -        | -     | -       | -",
                "legal_lawyer yes 2 - -                           | -        | -     | -       | 137.5",
                "legal_lawyer no - - -                            | -        | -     | -       | 0",
                "gp no - - -; ggz no - - -; legal_lawyer yes - - - | 0       | 0     | 0       | -",
                "gp no - - -; ggz no - - -; astrologer yes 9 - -  | 0        | 0     | 0       | -"
            })
    void addsUp(String rows, String contacts, String kinds, String health, String legal) {
        CareAccount account = new CareAccount(ASKED, ASKED.size(), PRICES, uses(rows));
        assertThat(text(account.contacts())).isEqualTo(contacts);
        assertThat(text(account.kinds())).isEqualTo(kinds);
        assertThat(text(account.costs(Domain.HEALTH))).isEqualTo(health);
        assertThat(text(account.costs(Domain.LEGAL))).isEqualTo(legal);
        assertThat(account.ignored()).isEqualTo(rows != null && rows.contains("astrologer") ? 1 : 0);
    }

    private static List<CareUse> uses(String rows) {
        return Stream.ofNullable(rows)
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .map(row -> row.split(" "))
                .map(cells -> new CareUse(
                        cells[0],
                        cells[1].equals("yes"),
                        cells[2].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[2])),
                        mode(cells[3]),
                        cells[4].equals("-") ? "" : cells[4],
                        new Source("care_use.csv", 2)))
                .toList();
    }

    private static Optional<Contact> mode(String code) {
        return code.isEmpty() || code.equals("-")
                ? Optional.empty()
                : Optional.of(Contact.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
    }

    private static String text(OptionalDouble number) {
        return number.isPresent()
                ? new BigDecimal(String.valueOf(number.getAsDouble()))
                        .stripTrailingZeros()
                        .toPlainString()
                : "-";
    }
}
