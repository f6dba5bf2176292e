package nl.terugblik.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void readsEveryDayOfTwoCenturies() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
            assertThat(Cells.day(day.format(DateTimeFormatter.ISO_LOCAL_DATE))).isEqualTo((int) day.toEpochDay());
        }
        for (LocalDate day = LocalDate.of(2296, 1, 1); day.getYear() < 2305; day = day.plusDays(1)) {
            assertThat(Cells.day(day.format(DateTimeFormatter.ISO_LOCAL_DATE))).isEqualTo((int) day.toEpochDay());
        }
        assertThat(Cells.day("2400-02-29"))
                .isEqualTo((int) LocalDate.of(2400, 2, 29).toEpochDay());
        assertThat(Cells.day("9999-12-31"))
                .isEqualTo((int) LocalDate.of(9999, 12, 31).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2013-02-29",
                "2013-02-30",
                "2100-02-29",
                "2301-02-29",
                "2301-13-01",
                "1899-12-31",
                "2013-13-01",
                "2013-00-01",
                "2013-01-00",
                "2013-1-1",
                "2013/01/01",
                "2013-01-01 ",
                "2013-01-0\u0661",
                "20130101",
                "2013-01-01T00:00",
                "+2013-1-01"
            })
    void readsNoDayInAnythingElse(String cell) {
        assertThat(Cells.day(cell)).isEqualTo(Cells.NO_DAY);
    }

    @Test
    void readsACellWithinLongerText() {
        byte[] text = "f1,2013-02-28,x".getBytes(StandardCharsets.US_ASCII);
        assertThat(Cells.day(text, 3, 10))
                .isEqualTo((int) LocalDate.of(2013, 2, 28).toEpochDay());
        assertThat(Cells.day(text, 2, 10)).isEqualTo(Cells.NO_DAY);
    }
}
