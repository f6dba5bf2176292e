package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void goesFromTheFootToTheTopAndMarksTheLast() throws Exception {
        Picture picture =
                Picture.of(spark(0.1, value(0), value(0.05), value(0.1)).svg("a"));

        assertThat(picture.all("circle").stream().map(dot -> dot.getAttribute("cx") + " " + dot.getAttribute("cy")))
                .containsExactly("5 31", "19 18", "33 5");
        assertThat(picture.all("circle").stream().map(dot -> dot.getAttribute("r")))
                .containsExactly("1.5", "1.5", "3");
        assertThat(picture.all("path").get(0).getAttribute("d")).isEqualTo("M5 31L19 18L33 5");
    }

    @Test
    void hasAGapWhereThereWasNoFigure() throws Exception {
        Picture picture = Picture.of(
                spark(1, value(1), OptionalDouble.empty(), value(0), value(0)).svg("a"));

        assertThat(picture.all("path").get(0).getAttribute("d")).isEqualTo("M5 5M33 31L47 31");
        assertThat(picture.all("circle")).hasSize(3);
    }

    @Test
    void liesAtTheFootWhereThereWasNothingAtAll() throws Exception {
        Picture picture = Picture.of(spark(0, value(0), value(0)).svg("a"));

        assertThat(picture.all("path").get(0).getAttribute("d")).isEqualTo("M5 31L19 31");
    }

    private static OptionalDouble value(double value) {
        return OptionalDouble.of(value);
    }

    private static Spark spark(double highest, OptionalDouble... values) {
        return new Spark("title", "description", List.of(values), highest);
    }
}
