package nl.terugblik.schedule.night;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;

/**
 * The entry of the ledger about a night: one for each moment at which a schedule was due.
 *
 * @param schedule the schedule's name
 * @param due the moment
 * @param asked whether somebody asked for it beside those moments
 * @param result what became of it
 * @param why in a sentence
 * @param exit its exit code
 * @param began when it was begun, or found out
 * @param ended when it ended, or was found out
 */
public record NightEntry(
        String schedule,
        Instant due,
        boolean asked,
        Result result,
        String why,
        int exit,
        Instant began,
        Instant ended) {

    /** How the actions of such entries begin. */
    public static final String ACTION = "schedule.";

    private static final String DUE = ACTION + "due";
    private static final String ASKED = ACTION + "asked";
    private static final String OBJECT = "schedule ";

    /** What is entered of a night: nothing of a person, no delivery's name and no path. */
    public static Act act(NightOutcome night) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("why", night.why());
        detail.put("exit", night.exit());
        detail.put("began", night.began().toString());
        detail.put("ended", night.ended().toString());
        detail.put("steps", night.steps().stream().map(StepDone::toString).collect(Collectors.joining(", ")));
        return new Act(
                night.asked() ? ASKED : DUE,
                OBJECT + night.schedule() + " " + night.due(),
                night.result().code(),
                detail);
    }

    /** The entry of a night that has just been entered. */
    static NightEntry of(NightOutcome night) {
        return new NightEntry(
                night.schedule(),
                night.due(),
                night.asked(),
                night.result(),
                night.why(),
                night.exit(),
                night.began(),
                night.ended());
    }

    /** The night that an entry is about; empty where it is about something else, or not as it was written here. */
    public static Optional<NightEntry> of(Entry entry) {
        Act act = entry.act();
        boolean isAsked = act.action().equals(ASKED);
        String[] words = act.object().split(" ", -1);
        if (!isAsked && !act.action().equals(DUE) || words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NightEntry(
                    words[1],
                    Instant.parse(words[2]),
                    isAsked,
                    Result.of(act.outcome()),
                    String.valueOf(act.detail().getOrDefault("why", "")),
                    act.detail().get("exit") instanceof Number exit ? exit.intValue() : 0,
                    Instant.parse(String.valueOf(act.detail().get("began"))),
                    Instant.parse(String.valueOf(act.detail().get("ended")))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether work was going on at a moment after it had begun. */
    public boolean wasAtWork(Instant moment) {
        return began.isBefore(moment) && ended.isAfter(moment);
    }

    /** Whether it is about this night. */
    boolean isOf(NightOutcome night) {
        return schedule.equals(night.schedule()) && due.equals(night.due()) && asked == night.asked();
    }
}
