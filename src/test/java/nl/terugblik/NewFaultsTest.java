package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that is taken in and has faults which the one before had not. */
@UsesRegister
class NewFaultsTest {

    private static final String LONGER_THAN_A_YEAR = "O9,KF1,order,2013-02-01,2014-06-01,,,";

    @TempDir
    private Path folder = Path.of("");

    private HandMadeDelivery first = HandMadeDelivery.NONE;
    private HandMadeDelivery second = HandMadeDelivery.NONE;

    @BeforeEach
    void invent() throws IOException {
        first = HandMadeDelivery.of(folder.resolve("first"), "Agency", "2014-01-01");
        second = HandMadeDelivery.of(folder.resolve("second"), "Agency", "2014-01-02");
        for (HandMadeDelivery delivery : List.of(first, second)) {
            delivery.family("F1", "");
            delivery.family("F2", "2013-02-01");
        }
    }

    @Test
    void showInTheExitCodeWhereThatIsAskedForAndOnce() throws IOException {
        second.row("supervision_orders", LONGER_THAN_A_YEAR);

        assertThat(ask("intake", first, "--warn-exit").exit()).isZero();
        assertThat(ask("intake", second, "--warn-exit").exit()).isEqualTo(9);
        assertThat(ask("intake", second, "--warn-exit").exit()).isZero();
    }

    @Test
    void doNotShowThereElse() throws IOException {
        second.row("supervision_orders", LONGER_THAN_A_YEAR);

        ask("intake", first);

        assertThat(ask("intake", second).exit()).isZero();
    }

    @Test
    void areNoneWhereTheOneBeforeHadThemToo() throws IOException {
        first.row("supervision_orders", LONGER_THAN_A_YEAR);
        second.row("supervision_orders", LONGER_THAN_A_YEAR);
        second.row("families", "F3,dutch,no,1,none,");

        assertThat(ask("intake", first, "--warn-exit").exit()).isZero();
        assertThat(ask("intake", second, "--warn-exit").exit()).isZero();
    }

    private Said ask(String command, HandMadeDelivery delivery, String... options) {
        return Said.by(Stream.concat(
                        Stream.of(
                                command,
                                delivery.folder().toString(),
                                "--work",
                                folder.resolve("work").toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
