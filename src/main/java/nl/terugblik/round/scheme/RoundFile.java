package nl.terugblik.round.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** The file of a round: YAML, checked against {@code jobs/round.schema.json}. */
public final class RoundFile {

    private RoundFile() {}

    /** Finds what case files of a study are coded by. */
    public interface Studies {

        /**
         * What the latest run of a study, or a run of this id, is coded by.
         *
         * @throws InvalidStudy where the study asks for no double coding
         */
        Coded find(String study, Optional<String> run);
    }

    /**
     * What case files of a run are coded by.
     *
     * @param folder where the run lies
     */
    public record Coded(Path folder, Scheme scheme, HandCoding hand) {}

    /**
     * Reads a round and its instrument.
     *
     * @param studies finds what case files are coded by
     * @throws InvalidStudy naming every fault of the file
     */
    public static RoundPlan read(Path path, Studies studies) {
        YamlFile yaml = Schemas.ROUND.read(path);
        JsonNode root = yaml.root();
        JsonNode units = root.path("units");
        boolean isOfRun = units.path("from").asString().equals("run");
        mustNotHave(
                yaml,
                isOfRun
                        ? " has no place in a round of case files, of which the study says what is coded; leave it out"
                        : " belongs to a round of case files; leave it out",
                isOfRun
                        ? List.of("/instrument", "/units/delivery", "/units/per_site", "/plan_tests", "/site_formats")
                        : List.of("/units/study", "/units/run", "/verdicts"));
        Optional<Coded> coded = isOfRun
                ? Optional.of(studies.find(
                        units.path("study").asString(),
                        Optional.of(units.path("run").asString("")).filter(id -> !id.isEmpty())))
                : Optional.empty();
        Map<Position, String> coders =
                coders(yaml, coded.map(run -> run.hand().asked().coders() == 1).orElse(false));
        coded.ifPresent(run -> coders.put(Position.VERDICT, verdicts(yaml, coders)));
        Map<String, String> formats = new TreeMap<>();
        root.path("site_formats")
                .properties()
                .forEach(entry -> formats.put(entry.getKey(), entry.getValue().asString()));
        return new RoundPlan(
                yaml.file(),
                root.path("round").asString(),
                coded.map(Coded::scheme)
                        .orElseGet(() -> SchemeFile.read(
                                beside(path, root.path("instrument").asString()))),
                new RoundPlan.Source(
                        RoundPlan.From.valueOf(units.path("from").asString().toUpperCase(Locale.ROOT)),
                        coded.map(Coded::folder)
                                .orElseGet(() ->
                                        beside(path, units.path("delivery").asString())),
                        units.has("per_site")
                                ? Optional.of(units.path("per_site").asInt())
                                : Optional.empty()),
                coders,
                root.path("seed").asLong(2016),
                root.path("text").asString("shown").equals("shown"),
                root.path("adjudication").asString("any").equals("any"),
                root.path("unsure").asString("category").equals("category"),
                root.path("bootstrap").asInt(2000),
                root.has("keep_text") ? Optional.of(root.path("keep_text").asBoolean()) : Optional.empty(),
                formats,
                root.path("plan_tests").asString("default").equals("default"),
                root.path("minimum_group").asInt(10),
                coded.map(Coded::hand));
    }

    private static void mustNotHave(YamlFile yaml, String why, List<String> places) {
        List<String> faults = places.stream()
                .filter(place -> !yaml.root().at(place).isMissingNode())
                .map(place -> yaml.where(place) + why + ".")
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
    }

    /** Who codes; one alone where the other place is left empty. */
    private static Map<Position, String> coders(YamlFile yaml, boolean alone) {
        Map<Position, String> coders = new EnumMap<>(Position.class);
        List<String> faults = new ArrayList<>();
        for (Position position : List.of(Position.A, Position.B, Position.THIRD)) {
            String coder = yaml.root().path(position.code()).asString("");
            if (coders.containsValue(coder)) {
                faults.add(yaml.where("/" + position.code()) + " names a coder who has another place in the round"
                        + " (same_coder_twice); name three people.");
            }
            if (position == Position.B && alone != coder.isEmpty()) {
                faults.add(
                        alone
                                ? yaml.where("/b") + " names a second coder, but the study asks for one (coders: 1);"
                                        + " leave it out, or carry the study out with coders: 2."
                                : yaml.where("") + " names no second coder b, but two code; name one.");
            } else if (!coder.isEmpty()) {
                coders.put(position, coder);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        if (alone) {
            coders.remove(Position.THIRD); // there are no two for a third to decide between
        }
        return coders;
    }

    /** Who gives verdicts: the third, unless two code and somebody else is named, who did not decide what the hand's code is. */
    private static String verdicts(YamlFile yaml, Map<Position, String> coders) {
        JsonNode root = yaml.root();
        if (!root.has("verdicts")) {
            return root.path("third").asString();
        }
        String named = root.path("verdicts").asString();
        if (!coders.containsKey(Position.THIRD)) {
            throw new InvalidStudy(List.of(yaml.where("/verdicts")
                    + " has no place where one codes: the third gives the verdicts; leave it out."));
        }
        if (coders.containsValue(named)) {
            throw new InvalidStudy(List.of(yaml.where("/verdicts") + " names a coder who has another place in the round"
                    + " (same_coder_twice); name a fourth, or leave it out for the third to give verdicts as well."));
        }
        return named;
    }

    private static Path beside(Path file, String named) {
        return file.resolveSibling(named).normalize();
    }
}
