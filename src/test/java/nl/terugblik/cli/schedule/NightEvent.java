package nl.terugblik.cli.schedule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.schedule.night.Result;

/** What may come about in a night. */
enum NightEvent {
    /** A delivery lies there in time. */
    DELIVERY(Result.DONE),
    /** None does. */
    NOTHING(Result.SKIPPED),
    /** One comes after the night, and is taken in with that of the next. */
    LATE(Result.SKIPPED),
    /** What was taken in lies there once more. */
    TWICE(Result.SKIPPED),
    /** Every separator of two tables is wrong. */
    BROKEN(Result.FAILED),
    /** It was extracted before one that is in. */
    OLDER(Result.FAILED),
    /** A folder without files. */
    EMPTY(Result.SKIPPED),
    /** Two lie there, the later by the earlier name. */
    TWO(Result.DONE),
    /** The marker is laid after the night. */
    UNMARKED(Result.SKIPPED),
    /** It is being written all night. */
    GROWING(Result.SKIPPED),
    /** The process dies when the delivery is in, before it knows; it is started again in the morning. */
    KILLED_IN_INTAKE(Result.DONE),
    /** The process dies before the study; it is started again in the morning. */
    KILLED_BEFORE_STUDY(Result.DONE),
    /** The process dies, and nobody starts it again before the next night. */
    KILLED_AND_LEFT(Result.FAILED),
    /** The system asks it to stop, and starts it again in the morning. */
    STOPPED(Result.DONE),
    /** The disk is full for a while. */
    FULL_DISK(Result.DONE),
    /** The disk is full all night. */
    FULL_DISK_ALL_NIGHT(Result.FAILED),
    /** Somebody holds the register for a while. */
    HELD(Result.DONE),
    /** Somebody holds the register all night. */
    HELD_ALL_NIGHT(Result.FAILED),
    /** The mail server takes the connection and says nothing; the night fails, so there is something to tell. */
    MAIL_HANGS(Result.FAILED),
    /** The study takes longer than a day: the system starts nothing the next night. */
    LONG(Result.DONE),
    /** The night after that. */
    OVERLAPPED(Result.SKIPPED),
    /** The machine is off until the next night. */
    ASLEEP(Result.MISSED),
    /** The machine is off until noon. */
    CAUGHT_UP(Result.DONE),
    /** It is started three times: by two systems, and by hand. */
    STARTED_THRICE(Result.DONE),
    /** The schedule leaves the day out, although there is a delivery. */
    DAY_OFF(Result.SKIPPED);

    private static final List<NightEvent> ALL = Stream.of(
                    "DELIVERY NOTHING BROKEN TWICE LATE DELIVERY KILLED_BEFORE_STUDY HELD MAIL_HANGS DELIVERY LONG OVERLAPPED",
                    "OLDER EMPTY TWO ASLEEP CAUGHT_UP FULL_DISK UNMARKED STARTED_THRICE DAY_OFF KILLED_IN_INTAKE",
                    "GROWING DELIVERY FULL_DISK_ALL_NIGHT DELIVERY HELD_ALL_NIGHT STOPPED KILLED_AND_LEFT DELIVERY")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(NightEvent::valueOf)
            .toList();

    final Result result;

    NightEvent(Result result) {
        this.result = result;
    }

    /** The events of so many nights: each comes up, and then all again. */
    static List<NightEvent> of(int nights) {
        return IntStream.range(0, nights)
                .mapToObj(night -> ALL.get(night % ALL.size()))
                .toList();
    }
}
