package nl.terugblik.intake.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.spool.KeyEntry.Kind;
import nl.terugblik.intake.table.CanonicalTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What keys that were looked at again say of their rows. An entry is its table, kind and line, the key, the content and the child.
 */
class DuplicateSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plans row 2 1 7 0; plans row 3 2 7 0                                            | ''
            plans row 2 1 7 0; plans row 3 1 7 0                                            | plans 3 duplicate 2
            plans row 3 1 7 0; plans row 2 1 7 0                                           | plans 3 duplicate 2
            plans row 2 1 7 0; plans row 3 1 7 0; plans row 4 1 7 0                         | plans 3 duplicate 2, plans 4 duplicate 2
            plans row 2 1 7 0; plans row 3 1 8 0                                            | plans 2 conflict 3, plans 3 conflict 2
            plans row 2 1 7 0; plans row 3 1 8 0; plans row 4 1 8 0; plans row 5 1 9 0      | plans 2 conflict 3, plans 3 conflict 2, plans 4 duplicate 3, plans 5 conflict 2
            plans row 2 1 7 0; lirik row 2 1 7 0                                            | ''
            supervision_orders row 2 1 7 5; supervision_orders reference 3 1 0 5            | ''
            supervision_orders row 2 1 7 5; supervision_orders reference 3 1 0 6            | supervision_orders 3 predecessor_of_other_child 2
            supervision_orders row 2 1 7 0; supervision_orders reference 3 1 0 6            | supervision_orders 3 predecessor_refused 2
            supervision_orders fragment 2 1 0 5; supervision_orders reference 3 1 0 6       | supervision_orders 3 predecessor_refused 2
            supervision_orders fragment 2 1 0 5; supervision_orders fragment 3 1 0 5        | ''
            supervision_orders reference 2 1 0 5; supervision_orders reference 3 1 0 6      | ''
            supervision_orders row 2 1 7 5; supervision_orders row 3 1 8 6; supervision_orders reference 4 1 0 6 | supervision_orders 2 conflict 3, supervision_orders 3 conflict 2
            """)
    void areFound(String entries, String verdicts) {
        List<KeyEntry> read = Arrays.stream(entries.split(";"))
                .map(entry -> entry(entry.strip().split(" ")))
                .toList();
        assertThat(DuplicateSearch.search(read, AwaitedKeys.NONE).stream()
                        .map(verdict -> verdict.table().tableName() + " " + verdict.line() + " "
                                + verdict.finding().name().toLowerCase(Locale.ROOT) + " " + verdict.otherLine())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(verdicts);
    }

    private static KeyEntry entry(String... words) {
        return new KeyEntry(
                CanonicalTable.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Kind.valueOf(words[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]),
                0,
                Long.parseLong(words[4]),
                Long.parseLong(words[5]));
    }
}
