package nl.terugblik.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final StringWriter shown = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    @Test
    void saysNothingOfAShortStep() {
        try (ProgressLines progress = lines(true)) {
            ProgressLines.Line line = progress.step("check rows", 100);
            at(1);
            line.advance(50);
            line.paint();
            line.close();
        }
        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void drawsABarOnATerminal() {
        try (ProgressLines progress = lines(true)) {
            ProgressLines.Line line = progress.step("check rows", 3000);
            line.advance(1500);
            at(3);
            line.paint();
            line.reach(3000);
            at(5);
            line.close();
        }
        assertThat(shown.toString())
                .startsWith("\rcheck rows [===============               ] 1,500 of 3,000 (50%)")
                .contains("\rcheck rows: 3,000 done in 5 s ");
    }

    @Test
    void writesALineNowAndThenElsewhere() {
        try (ProgressLines progress = lines(false)) {
            ProgressLines.Line line = progress.step("check rows", 3000);
            line.advance(1000);
            at(3);
            line.paint();
            at(12);
            line.paint();
            line.advance(500);
            at(13);
            line.paint();
            line.close();
        }
        assertThat(shown.toString()).isEqualToNormalizingNewlines("""
                        check rows: 1,000 of 3,000 (33%)
                        check rows: 1,500 of 3,000 (50%)
                        check rows: 1,500 done in 13 s
                        """);
    }

    @Test
    void countsWhereTheTotalIsNotKnown() {
        try (ProgressLines progress = lines(false)) {
            ProgressLines.Line counted = progress.step("read tables", 0);
            counted.advance(1234);
            at(3);
            counted.paint();
            ProgressLines.Line uncounted = progress.step("write report", 0);
            at(6);
            uncounted.close();
        }
        assertThat(shown.toString()).isEqualToNormalizingNewlines("read tables: 1,234\nwrite report: done in 3 s\n");
    }

    @Test
    void saysInWordsWhatOthersHaveDone() {
        try (ProgressLines progress = lines(false)) {
            ProgressLines.Line line = progress.step("screen families", 0);
            line.tell("3 of 8 parts done; at work: node-2/4711 on 2");
            at(3);
            line.paint();
            line.tell("8 of 8 parts done");
            at(5);
            line.close();
        }
        assertThat(shown.toString()).isEqualToNormalizingNewlines("""
                        screen families: 3 of 8 parts done; at work: node-2/4711 on 2
                        screen families: 8 of 8 parts done in 5 s
                        """);
    }

    private ProgressLines lines(boolean terminal) {
        return new ProgressLines(new PrintWriter(Writer.nullWriter()), new PrintWriter(shown), terminal, now::get);
    }

    private void at(long seconds) {
        now.set(Duration.ofSeconds(seconds).toNanos());
    }
}
