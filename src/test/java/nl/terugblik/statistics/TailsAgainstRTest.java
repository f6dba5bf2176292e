package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Proves upper tails and quantiles against R, down to p-values of 1e-300. */
class TailsAgainstRTest {

    @Test
    void agreesWithR() {
        FromR.cases("tails-expected.csv")
                .rows()
                .values()
                .forEach(rows -> FromR.agrees(rows, row -> {
                    String[] arguments = row.text("name").split(" ");
                    int df = Integer.parseInt(arguments[arguments.length - 1]);
                    return switch (arguments[0]) {
                        case "chisquare" -> Tails.chiSquare(Double.parseDouble(arguments[1]), df);
                        case "f" -> Tails.f(Double.parseDouble(arguments[1]), Integer.parseInt(arguments[2]), df);
                        case "t" -> Tails.t(Double.parseDouble(arguments[1]), df);
                        default -> Tails.tQuantile(df);
                    };
                }));
    }

    @Test
    void keepsAPValueThatOneMinusTheRestWouldLose() {
        assertThat(Tails.chiSquare(200, 1)).isCloseTo(2.088487583762552e-45, within(1e-54));
    }
}
