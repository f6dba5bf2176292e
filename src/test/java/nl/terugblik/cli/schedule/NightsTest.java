package nl.terugblik.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.Failing;
import nl.terugblik.cli.schedule.NightInbox.Fate;
import nl.terugblik.cli.work.WorkLock;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.quality.DeliveryFaults;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.schedule.night.NightEntry;
import nl.terugblik.schedule.night.NightLedger.Taken;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.Result;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.run.Commands.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Night after night by a schedule, with what may come about: every moment has one outcome, nothing is taken in twice or lost, and each
 * night is told of once. {@code bench/nights.sh} has sixty of them, over both changes of the clocks and a leap day.
 */
@UsesRegister
class NightsTest {

    private static final int NIGHTS = Integer.getInteger("terugblik.nights", 12);
    private static final int FAMILIES = 60;

    /** The leap day and the change to summer time lie within the first fifty nights from here, that to winter time in the rest. */
    private static final LocalDate FIRST = LocalDate.of(2028, 2, 10);

    private static final LocalDate FIRST_OF_AUTUMN = LocalDate.of(2028, 10, 25);
    private static final int UNTIL_SPRING = 50;

    @TempDir
    private Path place = Path.of("");

    private final Map<Instant, NightEvent> events = new LinkedHashMap<>();
    private String lastTaken = "";

    @Test
    void leaveEachMomentWithOneOutcomeAndEachDeliveryInItsPlace() throws Exception {
        MasterKey.create(place.resolve("key"));
        NightInbox inbox = new NightInbox(place, FAMILIES);
        Optional<String> database =
                TestDatabase.isPostgres() ? Optional.of(TestDatabase.emptyPostgres()) : Optional.empty();
        try (SimulatedNights nights = new SimulatedNights(place, Failing.failures(), database)) {
            List<NightEvent> all = NightEvent.of(NIGHTS);
            for (int night = 0; night < NIGHTS; night++) {
                boolean isSpring = night < UNTIL_SPRING;
                LocalDate day = isSpring ? FIRST.plusDays(night) : FIRST_OF_AUTUMN.plusDays(night - UNTIL_SPRING);
                // in autumn it is due at another time, so that the months in between do not count
                Schedule schedule = nights.schedule(
                        isSpring ? "03:30" : "03:40",
                        all.get(night) == NightEvent.DAY_OFF ? day.toString() : "2000-01-01");
                Instant due = schedule.due()
                        .latest(day.plusDays(1)
                                .atStartOfDay(schedule.due().zone())
                                .toInstant())
                        .toInstant();
                events.put(due, all.get(night));
                night(nights, inbox, schedule, due, day, all.get(night));
            }
            nights.mailHangs(false);
            nights.pass(Duration.ofHours(2));
            nights.start(nights.schedule(NIGHTS > UNTIL_SPRING ? "03:40" : "03:30", "2000-01-01")); // sends what waits
            everyMomentHasOneOutcome(nights);
            nothingIsTakenInTwiceOrLost(nights, inbox);
            eachNightIsToldOfOnce(nights);
            whatWitnessesKeepIsTrueOfTheLedger(nights, place);
            assertThat(nights.ask("verify")).as(String.join("\n", nights.said)).isZero();
            assertThat(nights.said.get(nights.said.size() - 1)) // what was put away is found where it lies
                    .contains("files lie where they were taken in")
                    .doesNotContain("does not lie there any more");
        }
    }

    /** A night: what is laid before it, its start, what comes between, and what follows. */
    private void night(
            SimulatedNights nights, NightInbox inbox, Schedule schedule, Instant due, LocalDate day, NightEvent event) {
        String name = "levering-" + day;
        nights.at(due.minus(Duration.ofHours(2)));
        lay(inbox, name, day, event);
        nights.at(due.plusSeconds(5));
        switch (event) {
            case ASLEEP, OVERLAPPED -> {}
            case CAUGHT_UP -> {
                nights.pass(Duration.ofHours(9));
                nights.start(schedule);
            }
            case KILLED_IN_INTAKE -> killed(nights, schedule, "intake", true);
            case KILLED_BEFORE_STUDY -> killed(nights, schedule, "intake", true);
            case KILLED_AND_LEFT -> killed(nights, schedule, "study", false);
            case STOPPED -> {
                nights.after = command -> nights.stopNow();
                assertThat(nights.start(schedule)).isIn(143, 0, 7);
                nights.after = command -> {};
                nights.pass(Duration.ofHours(3));
                nights.start(schedule);
            }
            case FULL_DISK -> full(nights, schedule, 2);
            case FULL_DISK_ALL_NIGHT -> full(nights, schedule, 4);
            case HELD -> held(nights, schedule, 2);
            case HELD_ALL_NIGHT -> held(nights, schedule, 100);
            case GROWING -> {
                nights.whileWaiting = () -> inbox.grow(inbox.folder.resolve(name));
                nights.start(schedule);
                nights.whileWaiting = () -> {};
            }
            case MAIL_HANGS -> {
                nights.mailHangs(true);
                nights.start(schedule);
                nights.mailHangs(false);
            }
            case LONG -> {
                nights.after = command -> nights.pass(command.equals("study") ? Duration.ofHours(26) : Duration.ZERO);
                nights.start(schedule);
                nights.after = command -> {};
            }
            case STARTED_THRICE -> {
                nights.start(schedule);
                nights.pass(Duration.ofSeconds(1));
                nights.start(schedule);
                nights.pass(Duration.ofHours(5));
                nights.start(schedule);
            }
            default -> nights.start(schedule);
        }
        nights.meeting = ended -> ended;
        if (event == NightEvent.LATE) {
            inbox.lay(name, day);
        }
        if (event == NightEvent.LATE || event == NightEvent.UNMARKED) {
            inbox.mark(name);
        }
        List<String> done = inbox.in("done").stream()
                .filter(inbox.of(Fate.TAKEN_IN)::contains)
                .toList();
        lastTaken = done.isEmpty() ? "" : done.get(done.size() - 1);
    }

    private void lay(NightInbox inbox, String name, LocalDate day, NightEvent event) {
        switch (event) {
            case NOTHING, LATE, OVERLAPPED -> {
                return;
            }
            case TWICE -> inbox.repeat(lastTaken, name);
            case EMPTY -> inbox.empty(name);
            case OLDER -> {
                inbox.lay(name, LocalDate.of(2027, 1, 1));
                inbox.refuse(name);
            }
            case BROKEN, MAIL_HANGS -> inbox.ruin(inbox.lay(name, day));
            case TWO -> {
                inbox.lay(name, day);
                inbox.lay("a-" + name, day.plusDays(1)); // the later one by the earlier name
                inbox.mark("a-" + name);
            }
            default -> inbox.lay(name, day);
        }
        if (event != NightEvent.UNMARKED) {
            inbox.mark(name);
        }
    }

    private static void killed(SimulatedNights nights, Schedule schedule, String after, boolean isStartedAgain) {
        nights.after = command -> {
            if (command.equals(after)) {
                throw new SimulatedNights.Killed();
            }
        };
        assertThatThrownBy(() -> nights.start(schedule)).isInstanceOf(SimulatedNights.Killed.class);
        nights.after = command -> {};
        nights.pass(Duration.ofHours(3));
        if (isStartedAgain) {
            nights.start(schedule);
        }
    }

    /** The first tries of a night meet a full disk. */
    private static void full(SimulatedNights nights, Schedule schedule, int tries) {
        int[] left = {tries};
        nights.meeting = ended -> left[0]-- > 0 ? new Ended(8, false) : ended;
        nights.start(schedule);
    }

    /** Somebody holds the register for so many waits. */
    private static void held(SimulatedNights nights, Schedule schedule, int waits) {
        int[] left = {waits};
        WorkLock[] lock = {WorkLock.take(nights.work)};
        Runnable letGo = () -> {
            if (lock[0] != null) {
                lock[0].close();
                lock[0] = null;
            }
        };
        nights.whileWaiting = () -> {
            if (--left[0] == 0) {
                letGo.run();
            }
        };
        nights.start(schedule);
        nights.whileWaiting = () -> {};
        letGo.run();
    }

    private void everyMomentHasOneOutcome(SimulatedNights nights) {
        Map<Instant, Result> entered = new LinkedHashMap<>();
        for (NightEntry entry : nights.ledger().nights().orElseThrow()) {
            assertThat(entered.put(entry.due(), entry.result()))
                    .as("a second outcome of %s", entry.due())
                    .isNull();
        }
        Map<Instant, Result> expected = new LinkedHashMap<>();
        events.forEach((due, event) -> expected.put(due, event.result));
        if (events.values().stream().reduce((before, after) -> after).orElseThrow() == NightEvent.KILLED_AND_LEFT) {
            expected.put(
                    events.keySet().stream().reduce((before, after) -> after).orElseThrow(), Result.DONE);
        }
        assertThat(entered).as(String.join("\n", nights.said)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static void nothingIsTakenInTwiceOrLost(SimulatedNights nights, NightInbox inbox) {
        assertThat(inbox.in("done")).containsExactlyElementsOf(inbox.of(Fate.TAKEN_IN, Fate.KNOWN));
        assertThat(inbox.in("refused")).containsExactlyElementsOf(inbox.of(Fate.REFUSED));
        assertThat(inbox.in("claimed/nightly")).isEmpty();
        assertThat(inbox.in("")).containsExactlyElementsOf(inbox.of(Fate.LEFT));
        List<Taken> intakes = nights.ledger().intakesSince(Instant.EPOCH);
        assertThat(intakes.stream().filter(Taken::isTakenIn).map(Taken::folder))
                .doesNotHaveDuplicates()
                .hasSize(inbox.of(Fate.TAKEN_IN).size());
        assertThat(intakes.stream().filter(intake -> !intake.isTakenIn()))
                .hasSize(inbox.of(Fate.REFUSED).size());
    }

    private static void eachNightIsToldOfOnce(SimulatedNights nights) throws MessagingException {
        List<String> expected = new ArrayList<>();
        boolean isFailing = false;
        for (NightOutcome night : nights.outcomes) {
            boolean hasNews = night.deliveries().stream()
                    .anyMatch(delivery -> DeliveryFaults.read(
                                    nights.work.resolve("deliveries").resolve(delivery))
                            .hasNews());
            if (night.result() == Result.FAILED) {
                expected.add("Terugblik: nightly failed");
            } else if (night.result() == Result.MISSED) {
                expected.add("Terugblik: nightly was not started");
            } else if (night.result() == Result.DONE && isFailing) {
                expected.add("Terugblik: nightly is well again");
            } else if (hasNews) {
                expected.add("Terugblik: nightly is done, with new faults in the delivery");
            }
            isFailing = night.result() == Result.SKIPPED ? isFailing : night.result() != Result.DONE;
        }
        List<String> subjects = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        for (MimeMessage mail : nights.mail.getReceivedMessages()) {
            identities.add(mail.getMessageID());
            if (!mail.getSubject().contains("checkpoints")) {
                subjects.add(mail.getSubject());
            }
        }
        assertThat(subjects).as(String.join("\n", nights.said)).containsExactlyElementsOf(expected);
        assertThat(identities).doesNotHaveDuplicates();
    }

    /** A witness has a checkpoint of every night that was entered by itself, and each holds for the ledger as it is at the end. */
    private static void whatWitnessesKeepIsTrueOfTheLedger(SimulatedNights nights, Path place) throws Exception {
        Set<String> kept = new LinkedHashSet<>();
        for (MimeMessage mail : nights.mail.getReceivedMessages()) {
            if (mail.getSubject().contains("checkpoints")) {
                assertThat(mail.getAllRecipients())
                        .extracting(String::valueOf)
                        .containsExactly("auditor@agency.example");
                kept.add(new String(
                        ((Multipart) mail.getContent())
                                .getBodyPart(1)
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        }
        assertThat(kept).hasSizeGreaterThan(nights.outcomes.size() / 2);
        List<String> notes = List.copyOf(kept);
        for (String note : List.of(notes.get(0), notes.get(notes.size() / 2), notes.get(notes.size() - 1))) {
            Path file = Files.writeString(place.resolve("kept.note"), note);
            assertThat(nights.ask("verify", "--against", file.toString()))
                    .as(nights.said.get(nights.said.size() - 1))
                    .isZero();
        }
    }
}
