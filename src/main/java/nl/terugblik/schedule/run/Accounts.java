package nl.terugblik.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.night.NightFolder.Since;
import nl.terugblik.schedule.night.NightFolder.UnderWay;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.Nights;
import nl.terugblik.schedule.night.Result;
import nl.terugblik.schedule.plan.Schedule;

/** The moments of a schedule held against their outcomes: which lack one, and what the last one needs. */
final class Accounts {

    /** A schedule that is seen for the first time begins with the moment that it was started for. */
    private static final Duration JUST_NOW = Duration.ofHours(1);

    /** A night that died is begun once more, and no oftener. */
    private static final int MOST_STARTS = 2;

    private static final String DIED = "It was stopped, or its process died, and nothing went on with it in time.";
    private static final String OVERLAP = "An earlier night was still at work.";

    private final Schedule schedule;
    private final NightFolder folder;
    private final Nights nights;
    private final Set<Instant> accounted;
    private final Instant now;
    private final Optional<UnderWay> died;

    /**
     * The accounts of a schedule at a start that no other is beside.
     *
     * @param nights its nights as far as they are known
     */
    Accounts(Schedule schedule, NightFolder folder, Nights nights, Instant now) {
        this.schedule = schedule;
        this.folder = folder;
        this.nights = nights;
        this.accounted = nights.accounted();
        this.now = now;
        this.died = folder.underWay();
    }

    /** What became of the moments before the one that is due, where nobody has said so yet; and of a start that was asked for. */
    List<NightOutcome> lacking(Instant due) {
        List<NightOutcome> moments = schedule.due().between(from(due).minusNanos(1), due.minusNanos(1)).stream()
                .map(moment -> moment.toInstant())
                .filter(moment -> !accounted.contains(moment))
                .map(this::found)
                .toList();
        return died.filter(UnderWay::asked)
                .map(night ->
                        Stream.concat(moments.stream(), Stream.of(dead(night))).toList())
                .orElse(moments);
    }

    private NightOutcome found(Instant moment) {
        if (hasDied(moment)) {
            return dead(died.orElseThrow());
        }
        return off(moment)
                .orElseGet(() -> nights.wasAtWork(moment)
                        ? NightOutcome.idle(schedule.name(), moment, Result.SKIPPED, OVERLAP, now)
                        : NightOutcome.idle(schedule.name(), moment, Result.MISSED, "Nothing was started.", now));
    }

    /** What the moment that is due comes to without any work; empty where there is work to do. */
    Optional<NightOutcome> withoutWork(Instant due) {
        Optional<NightOutcome> off = off(due);
        if (off.isPresent()) {
            return off;
        }
        if (nights.wasAtWork(due)) {
            return Optional.of(NightOutcome.idle(schedule.name(), due, Result.SKIPPED, OVERLAP, now));
        }
        boolean isLate = Duration.between(due, now).compareTo(schedule.lateness()) > 0;
        if (hasDied(due) && (isLate || starts(due) >= MOST_STARTS)) {
            return Optional.of(dead(died.orElseThrow()));
        }
        return isLate
                ? Optional.of(
                        NightOutcome.idle(schedule.name(), due, Result.MISSED, "Nothing was started in time.", now))
                : Optional.empty();
    }

    /** Whether the moment that is due has its outcome, or lies before the first that counts. */
    boolean isSettled(Instant due) {
        return accounted.contains(due) || due.isBefore(from(due));
    }

    /** How often the work of a moment was begun before. */
    private int starts(Instant due) {
        return hasDied(due) ? died.orElseThrow().starts() : 0;
    }

    /** The night of a moment as it begins, or as it is gone on with. */
    UnderWay night(Instant due) {
        return hasDied(due)
                ? new UnderWay(due, false, died.orElseThrow().began(), starts(due) + 1)
                : new UnderWay(due, false, now, 1);
    }

    /** A night that died and has its outcome now is under way no more. */
    void endOfWhatDied(Instant due) {
        if (died.filter(night -> night.asked() || !night.due().equals(due)).isPresent()) {
            folder.end();
        }
    }

    private Optional<NightOutcome> off(Instant moment) {
        return schedule.off()
                .why(moment.atZone(schedule.due().zone()).toLocalDate())
                .map(why ->
                        NightOutcome.idle(schedule.name(), moment, Result.SKIPPED, "A day off (" + why + ").", now));
    }

    private boolean hasDied(Instant moment) {
        return died.filter(night -> !night.asked() && night.due().equals(moment))
                .isPresent();
    }

    /** When it died nobody knows: it counts as at work no longer than at its beginning. */
    private NightOutcome dead(UnderWay night) {
        return new NightOutcome(
                schedule.name(),
                night.due(),
                night.asked(),
                Result.FAILED,
                DIED,
                Exit.INTERNAL_ERROR,
                night.began(),
                night.began(),
                List.of(),
                List.of());
    }

    /** The first instant whose moments count; as the schedule is due at other times than before, they count anew. */
    private Instant from(Instant due) {
        String times = schedule.due().toString();
        return folder.since()
                .filter(since -> since.times().equals(times))
                .map(Since::from)
                .orElseGet(() -> {
                    Instant from = first(due);
                    folder.since(new Since(times, from));
                    return from;
                });
    }

    private Instant first(Instant due) {
        if (folder.since().isEmpty() && !accounted.isEmpty()) {
            return accounted.stream().max(Instant::compareTo).orElseThrow(); // the folder was lost, the ledger was not
        }
        return Duration.between(due, now).compareTo(JUST_NOW) <= 0 ? due : now;
    }
}
