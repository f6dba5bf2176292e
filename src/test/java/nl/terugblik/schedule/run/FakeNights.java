package nl.terugblik.schedule.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.schedule.night.LedgerOutOfReach;
import nl.terugblik.schedule.night.NightEntry;
import nl.terugblik.schedule.night.NightLedger;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.plan.Schedule;

/** Nights whose clock is moved by hand, whose commands end as was laid down, and whose ledger is a list. */
class FakeNights extends Clock implements NightLedger, Commands, Teller {

    private final Path work;
    private Instant now;
    private final Deque<Ended> ends = new ArrayDeque<>();
    private Duration lasting = Duration.ofMinutes(1);

    final List<Entry> entries = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<NightOutcome> told = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<Taken> intakes = new ArrayList<>();
    final Deque<Integer> outOfReach = new ArrayDeque<>();
    boolean hasRegister = true;
    boolean isStopping;
    Runnable during = () -> {};

    FakeNights(Path work, String now) {
        this.work = work;
        this.now = Instant.parse(now);
    }

    FakeNights at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /** The next commands end so; after these, all end with 0. */
    FakeNights ending(int... exits) {
        for (int exit : exits) {
            ends.add(new Ended(exit, false));
        }
        return this;
    }

    FakeNights lasting(Duration length) {
        lasting = length;
        return this;
    }

    int start(Schedule schedule) {
        return starts().start(schedule);
    }

    ScheduleRun starts() {
        return new ScheduleRun(work, this, this, this, this, said::add);
    }

    /** The ledger, a line an entry: when it was due, what became of it, its exit code, why. */
    List<String> ledger() {
        return entries.stream()
                .flatMap(entry -> NightEntry.of(entry).stream())
                .map(entry -> entry.due() + (entry.asked() ? " asked " : " ")
                        + entry.result().code() + " " + entry.exit() + " " + entry.why())
                .toList();
    }

    @Override
    public Optional<List<NightEntry>> nights() {
        reach();
        return hasRegister
                ? Optional.of(entries.stream()
                        .flatMap(entry -> NightEntry.of(entry).stream())
                        .toList())
                : Optional.empty();
    }

    @Override
    public boolean enter(List<Act> acts) {
        reach();
        if (hasRegister) {
            acts.forEach(act -> entries.add(new Entry(entries.size() + 1L, now, new Acting("anna", "here"), act)));
        }
        return hasRegister;
    }

    @Override
    public List<Taken> intakesSince(Instant from) {
        reach();
        return intakes;
    }

    private void reach() {
        int exit = outOfReach.isEmpty() ? 0 : outOfReach.pop();
        if (exit != 0) {
            throw new LedgerOutOfReach(exit, new IllegalStateException());
        }
    }

    @Override
    public Ended run(List<String> words, Instant until) {
        commands.add(String.join(" ", words));
        during.run();
        if (now.plus(lasting).isAfter(until)) {
            now = until;
            return new Ended(143, true);
        }
        now = now.plus(lasting);
        return ends.isEmpty() ? new Ended(0, false) : ends.pop();
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
        now = now.plus(length);
    }

    @Override
    public boolean isStopping() {
        return isStopping;
    }

    @Override
    public void begin(Schedule schedule) {
        said.add("told that it begins");
    }

    @Override
    public void end(Schedule schedule, NightOutcome night) {
        told.add(night);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
