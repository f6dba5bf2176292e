package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.files.JsonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of the nights of one schedule: what was told, how the last went, and the mails that wait. It is one file, so that
 * a night and its mail are there together or not at all.
 *
 * @param schedule the schedule
 * @param told the due moments that were told, in seconds since 1970, in the order of telling
 * @param failingSince the due moment since which nights fail, in words; empty where the last was well
 * @param figures the last night in figures
 * @param waiting the mails that wait
 * @param witnessed the checkpoints that were mailed last; empty where none were
 */
record ToldNights(
        String schedule,
        List<Long> told,
        Optional<String> failingSince,
        Figures figures,
        List<Mail> waiting,
        Optional<String> witnessed) {

    /** Ten years of nights. */
    private static final int MOST_TOLD = 3660;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The last night in figures, moments in seconds since 1970.
     *
     * @param success when the last night that was well ended
     * @param overdue when two due moments after it will have passed
     * @param exit what the last night ended with
     * @param seconds how long its work took
     * @param read rows of the deliveries that were taken in last, rounded up
     * @param refused those of them that were refused, likewise
     * @param waiting refused rows that wait, likewise
     * @param entries entries of the ledger
     * @param checkpoint when the last checkpoint was signed
     */
    record Figures(
            OptionalLong success,
            OptionalLong overdue,
            long exit,
            long seconds,
            OptionalLong read,
            OptionalLong refused,
            OptionalLong waiting,
            OptionalLong entries,
            OptionalLong checkpoint) {

        static final Figures NONE = new Figures(
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    ToldNights {
        told = List.copyOf(told.subList(Math.max(0, told.size() - MOST_TOLD), told.size()));
        waiting = List.copyOf(waiting);
    }

    /** Of a schedule that nothing is known of. */
    static ToldNights none(String schedule) {
        return new ToldNights(schedule, List.of(), Optional.empty(), Figures.NONE, List.of(), Optional.empty());
    }

    /** The same without a mail, which was sent. */
    ToldNights without(Mail sent) {
        List<Mail> rest = new ArrayList<>(waiting);
        rest.remove(sent);
        return new ToldNights(schedule, told, failingSince, figures, rest, witnessed);
    }

    void write(Path file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schedule", schedule);
        failingSince.ifPresent(since -> json.put("failing_since", since));
        figures.success().ifPresent(at -> json.put("success", at));
        figures.overdue().ifPresent(at -> json.put("overdue", at));
        json.put("exit", figures.exit());
        json.put("seconds", figures.seconds());
        figures.read().ifPresent(rows -> json.put("read", rows));
        figures.refused().ifPresent(rows -> json.put("refused", rows));
        figures.waiting().ifPresent(rows -> json.put("waiting", rows));
        figures.entries().ifPresent(entries -> json.put("entries", entries));
        figures.checkpoint().ifPresent(at -> json.put("checkpoint", at));
        witnessed.ifPresent(checkpoints -> json.put("witnessed", checkpoints));
        json.put("mails", waiting.stream().map(WaitingMail::json).toList());
        json.put("told", told);
        JsonFile.write(file, json);
    }

    static ToldNights read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            List<Long> told = new ArrayList<>();
            json.path("told").forEach(due -> told.add(due.asLong()));
            List<Mail> waiting = new ArrayList<>();
            json.path("mails").forEach(mail -> waiting.add(WaitingMail.of(mail)));
            return new ToldNights(
                    json.path("schedule").asString(),
                    told,
                    Optional.ofNullable(json.get("failing_since")).map(JsonNode::asString),
                    new Figures(
                            number(json, "success"),
                            number(json, "overdue"),
                            json.path("exit").asLong(),
                            json.path("seconds").asLong(),
                            number(json, "read"),
                            number(json, "refused"),
                            number(json, "waiting"),
                            number(json, "entries"),
                            number(json, "checkpoint")),
                    waiting,
                    Optional.ofNullable(json.get("witnessed")).map(JsonNode::asString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalLong number(JsonNode json, String field) {
        return json.has(field) ? OptionalLong.of(json.path(field).asLong()) : OptionalLong.empty();
    }
}
