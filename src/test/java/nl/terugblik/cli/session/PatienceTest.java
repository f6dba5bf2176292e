package nl.terugblik.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.terugblik.cli.exit.RegisterHeld;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void opensWhatIsFreeWithoutAWord() {
        assertThat(patience("30s", 0L).opening(() -> "open")).isEqualTo("open");
        assertThat(said).isEmpty();
    }

    @Test
    void givesUpAtOnceWhereNobodyAskedForAWait() {
        assertThatThrownBy(() -> patience("0s", 0L, 0L).opening(PatienceTest::held))
                .isInstanceOf(RegisterHeld.class);
        assertThat(said).isEmpty();
    }

    @Test
    void triesUntilTheOtherRunHasEnded() {
        Iterator<Boolean> held = List.of(true, true, false).iterator();

        String opened = patience("30s", 0L, 10L, 20L).opening(() -> held.next() ? held() : "open");

        assertThat(opened).isEqualTo("open");
        assertThat(said).containsExactly("Another run holds the register; waiting until it has ended.");
    }

    @Test
    void givesUpWhenTheWaitIsOver() {
        assertThatThrownBy(() -> patience("30s", 100L, 110L, 130L).opening(PatienceTest::held))
                .isInstanceOf(RegisterHeld.class);
        assertThat(said).hasSize(1);
    }

    private static String held() {
        throw new RegisterHeld(Path.of("work"));
    }

    private Patience patience(String wait, Long... seconds) {
        Iterator<Long> clock = List.of(seconds).iterator();
        return new Patience(
                Duration.parse("PT" + wait),
                () -> Duration.ofSeconds(clock.next()).toNanos(),
                said::add);
    }
}
