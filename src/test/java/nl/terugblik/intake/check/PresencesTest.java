package nl.terugblik.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which empty cells are gaps: a row, and what each of its cells is (F filled, E empty, - not applicable). */
class PresencesTest {

    private static final int EXTRACTION = (int) LocalDate.parse("2015-06-30").toEpochDay();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAMILIES           | F1,dutch,yes,2,none,2014-01-01                              | FFFFFF",
                "FAMILIES           | F1,,,,,                                                     | FEEEE-",
                "CHILDREN           | K1,F1,,                                                     | FFEE",
                "SUPERVISION_ORDERS | O1,K1,order,2013-01-01,2014-01-01,,,                        | FFFFF---",
                "SUPERVISION_ORDERS | O1,K1,extension,2013-01-01,2014-01-01,,,                    | FFFFF-E-",
                "SUPERVISION_ORDERS | O1,K1,extension,2013-01-01,2014-01-01,,O0,                  | FFFFF-F-",
                "SUPERVISION_ORDERS | O1,K1,order,2013-01-01,2014-01-01,2013-06-01,,              | FFFFFF-E",
                "SUPERVISION_ORDERS | O1,K1,order,2013-01-01,2014-01-01,2013-06-01,,lifted        | FFFFFF-F",
                "SUPERVISION_ORDERS | O1,K1,order,2013-01-01,2014-01-01,,,expired                 | FFFFF--F",
                "PLACEMENTS         | P1,K1,network,2013-01-01,,                                  | FFFF--",
                "PLACEMENTS         | P1,K1,network,2013-01-01,2013-02-01,                        | FFFFFE",
                "PLACEMENTS         | P1,K1,network,2013-01-01,2013-02-01,transfer                | FFFFFF",
                "LIRIK              | L1,F1,,2013-01-01,yes,,no,,,,                               | FF-FFEFEEEE",
                "CARE_EPISODES      | C1,F1,x,child,,,no                                          | FFFF--F",
                "CARE_EPISODES      | C1,F1,x,child,2013-01-01,,yes                               | FFFFF-F",
                "PLANS              | P1,F1,conference,,,declined,,,,,,,,,                        | FFFE-FEEE-EE---",
                "PLANS              | P1,F1,conference,2013-01-01,,established,ek_c,,,,,,2,,4000  | FFFFEFFEEE--FEF",
                "PLANS              | P1,F1,family_plan,2013-01-01,,proposed,,,,,,,,,             | FFFF-F---------",
                "RECRUITMENT        | F1,s,2014-01-01,offer,,,,,,                                 | FFFFEE----",
                "RECRUITMENT        | F1,s,2014-01-01,offer,2014-01-02,yes,,,no,                  | FFFFFFE-FE",
                "COUNCIL_REPORTS    | R1,F1,2014-01-01,no                                         | FFFF",
                "QUESTIONNAIRES     | Q1,F1,psq,t1,parent,,,answered,,2014-01-01                  | FFFFFEEF-F",
                "QUESTIONNAIRES     | Q1,F1,lirik,t1,protector,,,not_asked,,                      | FFFFF--FE-",
                "ANSWERS            | Q1,psq_partner,                                             | FFE",
                "CARE_USE           | Q1,gp,no,,,                                                 | FFF---",
                "CARE_USE           | Q1,gp,yes,0,,                                               | FFFFEE",
                "JOURNAL            | J1,F1,2013-01-01,                                           | FFFE",
                "OBJECTIONS         | F1,2013-01-01                                               | FF"
            })
    void tellsGapsFromWhatIsNotThere(CanonicalTable table, String row, String expected) {
        List<String> cells = List.of(row.split(",", -1));
        assertThat(cells).hasSameSizeAs(table.columns());
        Header header =
                Header.of(table, table.columns().stream().map(Column::name).toList());
        Page page = new Page(1);
        page.begin(2);
        cells.forEach(page::cell);
        page.end();
        RowCheck check = new RowCheck(table, header, EXTRACTION);
        assertThat(check.accepts(page, 0)).isTrue();

        long[] counts = new long[cells.size() * Presence.values().length];
        new Presences(table).count(check, counts);

        StringBuilder found = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            for (Presence presence : Presence.values()) {
                long count = counts[column * Presence.values().length + presence.ordinal()];
                found.append(String.valueOf("FE-".charAt(presence.ordinal())).repeat((int) count));
            }
        }
        assertThat(found).hasToString(expected);
    }
}
