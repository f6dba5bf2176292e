package nl.terugblik.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.terugblik.schedule.plan.Schedule;
import org.junit.jupiter.api.Test;

/** Each moment at which a schedule was due has one entry of the ledger, whoever started it and whatever came between. */
class ScheduleRunTest extends NightsOfASchedule {

    @Test
    void doesTheStepsInOrderAndEntersOneOutcome() {
        assertThat(nights.start(nightly)).isZero();
        assertThat(nights.commands)
                .containsExactly("study ekc", "verify", "backup backups/nightly-2026-12-01T0330.backup");
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
        assertThat(nights.entries.get(0).act().detail())
                .containsEntry("steps", "study 0, verify 0, backup 0")
                .containsEntry("began", "2026-12-01T02:30:10Z")
                .containsEntry("ended", "2026-12-01T02:33:10Z");
        assertThat(nights.told).hasSize(1);
        assertThat(state()).containsExactlyInAnyOrder(".lock", "since.json");
    }

    @Test
    void isDoneOnceHoweverOftenItIsStarted() {
        nights.start(nightly);
        assertThat(nights.at("2026-12-01T03:30:00Z").start(nightly)).isZero();
        assertThat(nights.at("2026-12-01T22:30:00Z").start(nightly)).isZero();
        assertThat(nights.commands).hasSize(3);
        assertThat(nights.said)
                .last()
                .asString()
                .startsWith("Nothing is due: the last moment was Tue 1 Dec 2026 03:30");
    }

    @Test
    void servesTheMomentAlsoWhereTheClockOfWhoeverStartsItIsALittleAhead() {
        assertThat(nights.at("2026-12-01T02:29:30Z").start(nightly)).isZero();
        assertThat(nights.at("2026-12-01T02:30:30Z").start(nightly)).isZero();
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
    }

    @Test
    void findsWhatWasMissedAtTheNextStart() {
        nights.start(nightly);
        nights.at("2026-12-05T02:30:10Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z missed 0 Nothing was started.",
                        "2026-12-03T02:30:00Z missed 0 Nothing was started.",
                        "2026-12-04T02:30:00Z missed 0 Nothing was started.",
                        "2026-12-05T02:30:00Z done 0 Done.");
        assertThat(nights.told).hasSize(5);
    }

    @Test
    void catchesUpOnceWithinItsTimeAndNotAfter() {
        nights.start(nightly);
        nights.at("2026-12-02T22:29:00Z").start(nightly); // 19 h 59 late
        nights.at("2026-12-03T22:31:00Z").start(nightly); // 20 h 1 late
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z done 0 Done.",
                        "2026-12-03T02:30:00Z missed 0 Nothing was started in time.");
    }

    @Test
    void skipsHolidaysAlsoWhereNothingWasStartedOnThem() {
        nights.at("2026-12-24T02:30:10Z").start(nightly);
        nights.at("2026-12-25T02:30:10Z").start(nightly);
        nights.at("2026-12-27T02:30:10Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-24T02:30:00Z done 0 Done.",
                        "2026-12-25T02:30:00Z skipped 0 A day off (Christmas Day).",
                        "2026-12-26T02:30:00Z skipped 0 A day off (Second Christmas Day).",
                        "2026-12-27T02:30:00Z done 0 Done.");
        assertThat(nights.commands).hasSize(6);
    }

    @Test
    void triesAgainWithGrowingWaitsWhatMayPass() {
        assertThat(nights.ending(6, 8, 6).start(nightly)).isZero();
        assertThat(nights.pauses)
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(nights.entries.get(0).act().detail())
                .containsEntry("steps", "study 0 (4 tries), verify 0, backup 0");
    }

    @Test
    void givesUpAfterTheLastTryAndDoesNotTryAgainWhatWillNotPass() {
        assertThat(nights.ending(6, 6, 6, 6).start(nightly)).isEqualTo(6);
        assertThat(nights.commands).hasSize(4);
        assertThat(nights.at("2026-12-02T02:30:10Z").ending(0, 5).start(nightly))
                .isEqualTo(5);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z failed 6 The step study ended with exit code 6.",
                        "2026-12-02T02:30:00Z failed 5 The step verify ended with exit code 5.");
    }

    @Test
    void goesOnAfterStepsThatLeaveSomethingToLookAt() {
        assertThat(nights.ending(7, 0, 0).start(nightly)).isEqualTo(7);
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z done 7 Done; there is something to look at (exit code 7).");
    }

    @Test
    void isStoppedWhenItTakesTooLong() {
        assertThat(nights.lasting(Duration.ofHours(4)).start(nightly)).isEqualTo(143);
        assertThat(nights.commands).hasSize(2);
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z failed 143 It took longer than 6h and was stopped in the step"
                        + " verify; the next start goes on.");
    }

    @Test
    void skipsAMomentAtWhichAnEarlierOneIsStillAtWork() {
        nightly = scheduleOf(NIGHTLY + "time_limit: 40h\n");
        nights.lasting(Duration.ofHours(13)).during = () -> {
            if (nights.instant().equals(Instant.parse("2026-12-02T04:30:10Z"))) {
                assertThat(nights.starts().start(nightly)).isZero(); // the system starts the second night meanwhile
            }
        };
        nights.start(nightly);
        nights.at("2026-12-03T02:30:00Z").lasting(Duration.ofMinutes(1)).start(nightly);
        assertThat(nights.ledger())
                .containsExactlyInAnyOrder(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z skipped 0 An earlier night was still at work.",
                        "2026-12-03T02:30:00Z done 0 Done.");
    }

    @Test
    void knowsAnOverlapAlsoWhereTheSystemStartsNothingTwice() {
        nightly = scheduleOf(NIGHTLY + "time_limit: 40h\n");
        nights.lasting(Duration.ofHours(13)).start(nightly);
        nights.at("2026-12-03T02:30:00Z").lasting(Duration.ofMinutes(1)).start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-02T02:30:00Z skipped 0 An earlier night was still at work.",
                        "2026-12-03T02:30:00Z done 0 Done.");
    }

    @Test
    void goesOnOnceWithANightWhoseProcessDied() {
        nights.during = () -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> nights.start(nightly)).isInstanceOf(Killed.class);
        assertThat(nights.ledger()).isEmpty();
        nights.during = () -> {};
        assertThat(nights.at("2026-12-01T08:00:00Z").start(nightly)).isZero();
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
    }

    @Test
    void entersANightThatDiedTwiceOrWasLeftTooLongAsFailed() {
        nights.during = () -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> nights.start(nightly)).isInstanceOf(Killed.class);
        assertThatThrownBy(() -> nights.start(nightly)).isInstanceOf(Killed.class);
        assertThat(nights.at("2026-12-01T08:00:00Z").start(nightly)).isEqualTo(1);
        assertThatThrownBy(() -> nights.at("2026-12-02T02:30:00Z").start(nightly))
                .isInstanceOf(Killed.class);
        nights.during = () -> {};
        nights.at("2026-12-03T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z failed 1 It was stopped, or its process died, and nothing went on with it in"
                                + " time.",
                        "2026-12-02T02:30:00Z failed 1 It was stopped, or its process died, and nothing went on with it in"
                                + " time.",
                        "2026-12-03T02:30:00Z done 0 Done.");
    }

    @Test
    void leavesANightThatTheSystemStopsToTheNextStart() {
        nights.during = () -> nights.isStopping = true;
        assertThat(nights.ending(143).start(nightly)).isEqualTo(143);
        assertThat(nights.commands).hasSize(1);
        assertThat(nights.ledger()).isEmpty();
        nights.during = () -> {};
        nights.isStopping = false;
        assertThat(nights.at("2026-12-01T06:00:00Z").start(nightly)).isZero();
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done.");
    }

    @Test
    void beginsToCountAtItsFirstStart() {
        assertThat(nights.at("2026-12-01T12:00:00Z").start(nightly)).isZero();
        assertThat(nights.ledger()).isEmpty();
        nights.at("2026-12-03T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-02T02:30:00Z missed 0 Nothing was started.", "2026-12-03T02:30:00Z done 0 Done.");
    }

    @Test
    void beginsToCountAnewWhenItsTimesChange() {
        nights.start(nightly);
        Schedule later = scheduleOf(NIGHTLY.replace("03:30", "05:00"));
        nights.at("2026-12-04T04:00:10Z").start(later);
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z done 0 Done.", "2026-12-04T04:00:00Z done 0 Done.");
    }

    @Test
    void doesTheWorkNowWhereThatIsAskedForBesideItsMoments() {
        nights.start(nightly);
        assertThat(nights.at("2026-12-01T12:00:00Z").starts().now(nightly)).isZero();
        nights.at("2026-12-02T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done.",
                        "2026-12-01T12:00:00Z asked done 0 Done.",
                        "2026-12-02T02:30:00Z done 0 Done.");
    }

    @Test
    void tellsAndEntersOfADayThatTheClocksMakeShort() {
        nightly = scheduleOf(NIGHTLY.replace("03:30", "02:30"));
        nights.at("2027-03-27T01:30:00Z").start(nightly);
        nights.at("2027-03-30T00:30:00Z").start(nightly); // systemd starts nothing on the 28th
        assertThat(nights.ledger())
                .containsExactly(
                        "2027-03-27T01:30:00Z done 0 Done.",
                        "2027-03-28T01:30:00Z skipped 0 A day off (Easter Sunday).",
                        "2027-03-29T00:30:00Z skipped 0 A day off (Easter Monday).",
                        "2027-03-30T00:30:00Z done 0 Done.");
    }
}
