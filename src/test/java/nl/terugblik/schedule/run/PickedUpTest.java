package nl.terugblik.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.terugblik.schedule.plan.ScheduleFile;
import org.junit.jupiter.api.Test;

/** Deliveries that are laid in a folder are taken in once each, in order, and are never lost. */
class PickedUpTest extends NightsWithAnInbox {

    @Test
    void aDeliveryIsClaimedTakenInAndPutAwayWithTheStewardsFiles() throws IOException {
        deliver("north", "2026-11-30");
        left("2026-11-30-0a1b2c3d4e5f", "digest.html");
        takesIn("north", "2026-11-30-0a1b2c3d4e5f", true);
        assertThat(nights.start(nightly)).isZero();
        assertThat(nights.commands).containsExactly("intake " + claimed("north"), "study ekc");
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z done 0 Done, with 1 new delivery.");
        assertThat(nights.told.get(0).deliveries()).containsExactly("2026-11-30-0a1b2c3d4e5f");
        assertThat(inbox.resolve("done/north/delivery.csv")).exists();
        assertThat(inbox.resolve("done/north.steward/digest.html")).exists();
        assertThat(in(inbox)).containsExactly("claimed", "done");
    }

    @Test
    void nothingIsDoneWhereNothingWasDelivered() {
        assertThat(nights.start(nightly)).isZero();
        assertThat(nights.commands).isEmpty();
        assertThat(nights.ledger()).containsExactly("2026-12-01T02:30:00Z skipped 0 There was no delivery.");
    }

    @Test
    void theRestIsDoneAllTheSameWhereThatIsAskedFor() throws IOException {
        assertThat(nights.start(schedule("if_nothing: go_on, "))).isZero();
        assertThat(nights.commands).containsExactly("study ekc");
    }

    @Test
    void whatIsStillBeingWrittenIsLeftForTheNextNight() throws IOException {
        Path growing = deliver("north", "2026-11-30");
        nights = new FakeNights(work, "2026-12-01T02:30:00Z") {
            private int looks;

            @Override
            public void pause(Duration length) {
                super.pause(length);
                append(growing.resolve("families.csv"), "row " + looks++ + "\n");
            }
        };
        nights.start(nightly);
        assertThat(nights.pauses).hasSize(4);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z skipped 0 No delivery was ready: what is there is still being written,"
                                + " or lacks its marker.");
        assertThat(in(inbox)).containsExactly("north");
    }

    @Test
    void aFileThatOnlyChangesItsTimeHasNotSettledEither() throws IOException {
        Path growing = deliver("north", "2026-11-30");
        nights = new FakeNights(work, "2026-12-01T02:30:00Z") {
            @Override
            public void pause(Duration length) {
                super.pause(length);
                touch(growing.resolve("families.csv"), instant());
            }
        };
        nights.start(nightly);
        assertThat(in(inbox)).containsExactly("north");
    }

    @Test
    void aDeliveryWithoutItsMarkerIsLeft() throws IOException {
        nightly = schedule("marker: \"*.klaar\", ");
        deliver("north", "2026-11-30");
        deliver("south", "2026-11-30");
        deliver("west", "2026-11-30");
        Files.createFile(inbox.resolve("south.klaar"));
        Files.createFile(inbox.resolve("west/export.klaar"));
        nights.start(nightly);
        assertThat(nights.commands)
                .contains("intake " + claimed("south"), "intake " + claimed("west"))
                .hasSize(2);
        assertThat(in(inbox)).containsExactly("claimed", "done", "north");
    }

    @Test
    void whatIsHiddenLinkedOrNoDeliveryIsLeftAlone() throws IOException {
        Files.createDirectory(inbox.resolve(".tmp"));
        Files.createDirectory(inbox.resolve("empty"));
        Files.createFile(inbox.resolve("notes.txt"));
        Files.createSymbolicLink(inbox.resolve("link"), deliver(folder.resolve("elsewhere"), "2026-11-30"));
        nights.start(nightly);
        assertThat(in(inbox)).containsExactly(".tmp", "empty", "link", "notes.txt");
    }

    @Test
    void aDeliveryWithALinkInItIsRefusedUnread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "of somebody else\n");
        Files.createSymbolicLink(deliver("sly", "2026-11-29").resolve("children.csv"), secret);
        deliver("north", "2026-11-30");
        takesIn("north", "2026-11-30-0a1b2c3d4e5f", true);
        assertThat(nights.start(nightly)).isEqualTo(3);
        assertThat(nights.commands).containsExactly("intake " + claimed("north"), "study ekc");
        assertThat(inbox.resolve("refused/sly.steward/refusal.txt"))
                .content()
                .startsWith("Delivery refused: it holds links");
        assertThat(in(inbox.resolve("refused"))).containsExactly("sly");
    }

    @Test
    void aLinkInThePlaceOfAFolderOfOursIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox.resolve("claimed"), elsewhere);
        deliver("north", "2026-11-30");
        assertThatThrownBy(() -> nights.start(nightly)).hasMessageContaining("claimed is a link");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z failed 8 It could not go on (exit code 8); the log says where.");
    }

    @Test
    void twoAtOnceAreTakenInInTheOrderOfTheirExtraction() throws IOException {
        deliver("a-later", "2026-11-30");
        deliver("b-earlier", "2026-11-29");
        deliver("c-unreadable", "soon");
        nights.start(nightly);
        assertThat(nights.commands)
                .containsExactly(
                        "intake " + claimed("b-earlier"),
                        "intake " + claimed("a-later"),
                        "intake " + claimed("c-unreadable"));
    }

    @Test
    void aRefusedDeliveryFailsTheNightAndKeepsNoOtherOut() throws IOException {
        deliver("bad", "2026-11-29");
        deliver("good", "2026-11-30");
        left("2026-11-29-0a1b2c3d4e5f.refused", "refusal.txt");
        takesIn("bad", "2026-11-29-0a1b2c3d4e5f.refused", false);
        takesIn("good", "2026-11-30-0a1b2c3d4e5f", true);
        assertThat(nights.ending(3).start(nightly)).isEqualTo(3);
        assertThat(nights.commands)
                .containsExactly("intake " + claimed("bad"), "intake " + claimed("good"), "study ekc");
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z failed 3 A delivery was refused; it lies in the folder refused, and"
                                + " beside it why.");
        assertThat(inbox.resolve("refused/bad.steward/refusal.txt")).exists();
        assertThat(in(inbox.resolve("done"))).containsExactly("good");
    }

    @Test
    void whatCannotBeTakenInNowStaysClaimedAndIsTakenInByTheNextStart() throws IOException {
        deliver("north", "2026-11-29");
        deliver("south", "2026-11-30");
        assertThat(nights.ending(8, 8, 8, 8).start(nightly)).isEqualTo(8);
        assertThat(in(inbox.resolve("claimed/nightly"))).containsExactly("north", "south");
        takesIn("north", "2026-11-29-0a1b2c3d4e5f", true);
        takesIn("south", "2026-11-30-0a1b2c3d4e5f", true);
        assertThat(nights.at("2026-12-02T02:30:00Z").start(nightly)).isZero();
        assertThat(in(inbox.resolve("done"))).containsExactly("north", "south");
        assertThat(in(inbox.resolve("claimed/nightly"))).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsPutAwayAndNothingFollows() throws IOException {
        deliver("again", "2026-11-30");
        assertThat(nights.start(nightly)).isZero();
        assertThat(nights.commands).containsExactly("intake " + claimed("again"));
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z skipped 0 What was delivered had been taken in before.");
        deliver("again", "2026-11-30");
        nights.at("2026-12-02T02:30:00Z").start(nightly);
        assertThat(in(inbox.resolve("done"))).containsExactly("again", "again-2");
    }

    @Test
    void whatFollowsAnIntakeIsDoneByTheNextStartWhereTheNightDied() throws IOException {
        deliver("north", "2026-11-30");
        nights.during = () -> {
            if (nights.commands.size() == 2) { // in the study
                throw new ScheduleRunTest.Killed();
            }
        };
        takesIn("north", "2026-11-30-0a1b2c3d4e5f", true);
        assertThatThrownBy(() -> nights.start(nightly)).isInstanceOf(ScheduleRunTest.Killed.class);
        assertThat(nights.at("2026-12-01T08:00:00Z").start(nightly)).isZero();
        assertThat(nights.commands.subList(2, nights.commands.size())).containsExactly("study ekc");
        nights.intakes.clear();
        nights.at("2026-12-02T02:30:00Z").start(nightly);
        assertThat(nights.ledger())
                .containsExactly(
                        "2026-12-01T02:30:00Z done 0 Done, with 1 new delivery.",
                        "2026-12-02T02:30:00Z skipped 0 There was no delivery.");
    }

    @Test
    void aShareThatIsAwayIsWaitedForAndFailsTheNightInTheEnd() throws IOException {
        Files.delete(inbox);
        assertThatThrownBy(() -> nights.start(nightly)).hasMessageContaining(inbox.toString());
        assertThat(nights.pauses).hasSize(3);
        assertThat(nights.ledger())
                .containsExactly("2026-12-01T02:30:00Z failed 8 It could not go on (exit code 8); the log says where.");
    }

    @Test
    void limitsAndProfileAreSaidWithTheIntake() throws IOException {
        deliver("north", "2026-11-30");
        nightly = ScheduleFile.read(Files.writeString(folder.resolve("s.yaml"), """
                schedule: nightly
                at: "03:30 Europe/Amsterdam"
                pick_up: {folder: %s, source: canonical}
                run: [intake]
                max_rejected: 5%%
                max_rejected_table: 7.5%%
                max_withdrawn: 100%%
                warn_exit: true
                """.formatted(inbox)));
        nights.start(nightly);
        assertThat(nights.commands)
                .containsExactly("intake " + claimed("north") + " --source canonical --max-rejected 5%"
                        + " --max-rejected-table 7.5% --max-withdrawn 100% --warn-exit");
    }
}
