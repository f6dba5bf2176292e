package nl.terugblik.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.schedule.night.NightFolder;
import org.junit.jupiter.api.Test;

/** The outcome of a night: laid down, entered and told once each, whatever is out of reach or in the way. */
class NightOutcomesTest extends NightsOfASchedule {

    @Test
    void keepsOutcomesUntilThereIsARegister() {
        nights.hasRegister = false;
        nights.start(nightly);
        nights.at("2026-12-02T02:30:00Z").start(nightly);
        assertThat(state()).contains("20261201T023000Z.outcome.json", "20261202T023000Z.outcome.json");
        nights.hasRegister = true;
        nights.at("2026-12-03T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z done 0 Done.",
                        "2026-12-03T02:30:00Z done 0 Done.");
        assertThat(state()).containsExactlyInAnyOrder(".lock", "since.json");
    }

    @Test
    void waitsForALedgerThatIsOutOfReachAndFailsWhereItStaysSo() {
        nights.outOfReach.addAll(List.of(6, 6));
        assertThat(nights.start(nightly)).isZero();
        nights.at("2026-12-02T02:30:00Z").outOfReach.addAll(List.of(6, 6, 6, 6, 6));
        assertThat(nights.start(nightly)).isEqualTo(6);
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
        nights.at("2026-12-03T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z failed 6 The ledger could not be opened: another run held the register, or"
                                + " it could not be read.",
                        "2026-12-03T02:30:00Z done 0 Done.");
    }

    @Test
    void doesNotTakeTheTimeUntilItIsEnteredOrFoundForTimeAtWork() {
        nights.start(nightly);
        nights.at("2026-12-02T02:30:00Z").outOfReach.addAll(List.of(6, 6, 6, 6, 6)); // entered a day later
        nights.start(nightly);
        nights.during = () -> {
            throw new Killed(); // found dead a day later
        };
        assertThatThrownBy(() -> nights.at("2026-12-03T02:30:05Z").start(nightly))
                .isInstanceOf(Killed.class);
        nights.during = () -> {};
        assertThat(nights.at("2026-12-04T02:30:05Z").start(nightly)).isZero();
        assertThat(nights.ledger().stream().map(line -> line.split(" ")[1]))
                .containsExactly("done", "failed", "failed", "done");
    }

    @Test
    void entersAndTellsAnOutcomeThatCannotBeLaidDown() {
        nights.during = this::block;
        assertThat(nights.start(nightly)).isZero();
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
        assertThat(nights.told).hasSize(1);
    }

    @Test
    void tellsAnOutcomeThatCanNeitherBeLaidDownNorEnteredAndFindsItLackingAtTheNextStart() {
        nights.during = this::block;
        nights.outOfReach.addAll(List.of(0, 8));
        assertThatThrownBy(() -> nights.start(nightly)).isInstanceOf(CannotWrite.class);
        assertThat(nights.told).hasSize(1);
        assertThat(nights.ledger()).isEmpty();
        nights.during = () -> {};
        PrivateFiles.delete(outcome());
        nights.at("2026-12-02T02:30:00Z").start(nightly);
        assertThat(nights.ledger().stream().map(line -> line.substring(0, 27)))
                .containsExactly("2026-12-01T02:30:00Z failed", "2026-12-02T02:30:00Z done 0");
    }

    /** Lets the outcome of the first night not be laid down: something lies in its place. */
    private void block() {
        PrivateFiles.folder(outcome().resolve("in-the-way"));
    }

    private Path outcome() {
        return NightFolder.below(folder.resolve("work")).resolve("nightly/20261201T023000Z.outcome.json");
    }

    @Test
    void dropsAnOutcomeThatTheLedgerHasAlready() {
        nights.outOfReach.addAll(List.of(0, 6)); // entered, and killed before that was known
        nights.start(nightly);
        nights.at("2026-12-01T03:30:00Z").start(nightly);
        nights.at("2026-12-01T04:30:00Z").start(nightly);
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
    }
}
