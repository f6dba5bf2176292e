package nl.terugblik.schedule.plan;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.schedule.calendar.DaysOff;
import nl.terugblik.schedule.calendar.DueTimes;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.Percentage;
import tools.jackson.databind.JsonNode;

/** A schedule on disk: YAML that fits its schema, read with whatever else must hold. */
public final class ScheduleFile {

    private static final Pattern AT = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9]) ([A-Za-z0-9_+/-]+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,47}");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Duration USUAL_SETTLE = Duration.ofMinutes(15);
    private static final Duration USUAL_LATENESS = Duration.ofHours(20);
    private static final Duration USUAL_LIMIT = Duration.ofHours(6);

    /** Without catching up, a start may be as late as a machine that was busy makes it. */
    private static final Duration PUNCTUAL = Duration.ofHours(1);

    private final YamlFile yaml;
    private final List<String> faults = new ArrayList<>();

    private ScheduleFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads a schedule.
     *
     * @throws InvalidStudy when it is not valid, with a sentence a fault
     */
    public static Schedule read(Path path) {
        ScheduleFile file = new ScheduleFile(Schemas.SCHEDULE.read(path));
        file.mustBePlain("", file.yaml.root());
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        Schedule schedule = file.schedule(path);
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        return schedule;
    }

    private Schedule schedule(Path path) {
        JsonNode root = yaml.root();
        String name = root.path("schedule").asString();
        if (!NAME.matcher(name).matches()) {
            fault("/schedule", " must be named in lower-case letters, digits and - only, at most 48");
        }
        Optional<PickUp> pickUp = root.has("pick_up") ? Optional.of(pickUp(root.path("pick_up"))) : Optional.empty();
        List<Step> steps = steps(root.path("run"), pickUp.isPresent());
        return new Schedule(
                name,
                path,
                due(root.path("at").asString(), root.path("days")),
                off(root.path("not_on")),
                pickUp,
                steps,
                lateness(root.path("missed")),
                retry(root.path("retry")),
                span("/time_limit", root.path("time_limit"), USUAL_LIMIT),
                new AskedLimits(limit("max_rejected"), limit("max_rejected_table"), limit("max_withdrawn")),
                root.path("warn_exit").asBoolean(false),
                root.has("tell") ? Optional.of(root.path("tell").asString()) : Optional.empty());
    }

    /** A text that is a word of a command, or part of a path: no option, and nothing that cannot be seen. */
    private void mustBePlain(String pointer, JsonNode node) {
        node.forEachEntry((key, value) -> mustBePlain(pointer + "/" + key, value));
        int index = 0;
        for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
            mustBePlain(pointer + "/" + index++, item);
        }
        String text = node.isString() ? node.asString() : "";
        if (text.startsWith("-") || text.startsWith("@") || text.chars().anyMatch(Character::isISOControl)) {
            fault(pointer, " must not begin with - or @, nor hold a control character");
        }
    }

    private DueTimes due(String at, JsonNode days) {
        Matcher written = AT.matcher(at);
        boolean isZone = written.matches() && ZoneId.getAvailableZoneIds().contains(written.group(3));
        if (!isZone) {
            fault("/at", " must be a time and a zone, such as 03:30 Europe/Amsterdam");
        }
        return new DueTimes(
                isZone
                        ? LocalTime.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)))
                        : LocalTime.MIN,
                isZone ? ZoneId.of(written.group(3)) : ZoneId.of("UTC"),
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : daysOfWeek(days));
    }

    private static Set<DayOfWeek> daysOfWeek(JsonNode days) {
        return days.valueStream()
                .map(day -> DayOfWeek.of(1 + DAYS.indexOf(day.asString())))
                .collect(Collectors.toSet());
    }

    private static DaysOff off(JsonNode node) {
        return new DaysOff(
                node.has("holidays"),
                node.path("dates")
                        .valueStream()
                        .map(date -> LocalDate.parse(date.asString()))
                        .collect(Collectors.toSet()));
    }

    private PickUp pickUp(JsonNode node) {
        Optional<String> marker = text(node, "marker");
        if (marker.filter(name -> name.contains("/") || name.contains("\\")).isPresent()) {
            fault("/pick_up/marker", " must be the name of a file, such as *.klaar, without a folder");
        }
        return new PickUp(
                Path.of(node.path("folder").asString()),
                text(node, "source"),
                span("/pick_up/settle", node.path("settle"), USUAL_SETTLE),
                marker,
                node.path("if_nothing").asString("").equals("go_on"));
    }

    private List<Step> steps(JsonNode nodes, boolean picksUp) {
        List<Step> steps = new ArrayList<>();
        nodes.forEach(node -> steps.add(step(node)));
        long intakes = steps.stream().filter(Step.Intake.class::isInstance).count();
        if (intakes > 1 || intakes == 1 && !(steps.get(0) instanceof Step.Intake)) {
            fault("/run", " must begin with intake, and have it once, where deliveries are taken in");
        }
        if (picksUp != intakes > 0) {
            fault("/run", " needs intake where there is pick_up, and pick_up where there is intake");
        }
        return steps;
    }

    private static Step step(JsonNode node) {
        if (node.has("study")) {
            return new Step.Study(node.path("study").asString());
        }
        if (node.has("backup")) {
            return new Step.Backup(Path.of(node.path("backup").asString()));
        }
        if (node.has("prune")) {
            return new Step.Prune(List.of("--policy", node.path("prune").asString()));
        }
        return switch (node.asString("")) {
            case "intake" -> new Step.Intake();
            case "prune" -> new Step.Prune(List.of());
            default -> new Step.Verify();
        };
    }

    private Duration lateness(JsonNode node) {
        Duration within = span("/missed/within", node.path("within"), USUAL_LATENESS);
        return node.path("catch_up").asString("").equals("never") ? PUNCTUAL : within;
    }

    private Retry retry(JsonNode node) {
        return new Retry(
                node.has("on")
                        ? node.path("on").valueStream().map(JsonNode::asInt).collect(Collectors.toSet())
                        : Retry.MAY_PASS,
                node.path("times").asInt(Retry.USUAL.times()),
                span("/retry/wait", node.path("wait"), Retry.USUAL.first()),
                node.path("factor").asDouble(Retry.USUAL.factor()));
    }

    private Duration span(String pointer, JsonNode node, Duration usual) {
        if (node.isMissingNode()) {
            return usual;
        }
        return Span.read(node.asString("")).orElseGet(() -> {
            fault(pointer, Span.WANTED);
            return usual;
        });
    }

    private Optional<Percentage> limit(String name) {
        return text(yaml.root(), name).flatMap(Percentage::read);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private void fault(String pointer, String what) {
        faults.add(yaml.where(pointer) + what + ".");
    }
}
