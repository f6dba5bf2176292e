package nl.terugblik.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.protocol.Study.Analysis;
import nl.terugblik.protocol.Study.BalanceGate;
import nl.terugblik.protocol.Study.Cohort;
import nl.terugblik.protocol.Study.Imputation;
import nl.terugblik.protocol.Study.Quota;
import nl.terugblik.protocol.Study.Search;
import nl.terugblik.protocol.analysis.AnalysisPlan.Outcome;
import nl.terugblik.protocol.analysis.NonresponseReader;
import nl.terugblik.protocol.analysis.OptionsReader;
import nl.terugblik.protocol.asking.ConferencesReader;
import nl.terugblik.protocol.asking.QuestionReader;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.Place;
import nl.terugblik.protocol.text.PlainValues;
import nl.terugblik.question.Question;
import tools.jackson.databind.JsonNode;

/** A study file that fits its schema, as records, with the checks that no schema can make. */
final class StudyReader {

    private final YamlFile yaml;
    private final Instrument instrument;
    private final List<String> faults = new ArrayList<>();

    StudyReader(YamlFile yaml, Instrument instrument) {
        this.yaml = yaml;
        this.instrument = instrument;
    }

    Study read() {
        JsonNode root = yaml.root();
        Cohort cohort = cohort(root);
        Study study = new Study(
                root.path("study").asString(),
                InstrumentReader.label(root.path("title")),
                instrument,
                cohort,
                new MatchingReader(yaml, instrument, faults).read(root.path("matching")),
                balance(root),
                analysis(root.path("analysis"), recodings(root.path("sensitivity"), cohort.question())),
                yaml.file());
        study.analysis()
                .options()
                .nonresponse()
                .ifPresent(asked -> new NonresponseReader(yaml, instrument, faults).check(asked, study.question()));
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return study;
    }

    private Optional<BalanceGate> balance(JsonNode root) {
        JsonNode node = root.path("balance");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!root.path("matching").isContainer()) {
            faults.add(yaml.where("/balance") + " asks something of matched groups, but the study does not match.");
        }
        return Optional.of(new BalanceGate(
                node.path("max_smd").asDouble(), node.path("on_fail").asString().equals("withhold")));
    }

    private Cohort cohort(JsonNode root) {
        return root.has("question")
                ? new Cohort(
                        new QuestionReader(yaml).read(),
                        root.path("question").path("index_spell_days").asInt(0),
                        MentionPattern.DEFAULT,
                        quota(root.path("question").path("quota")))
                : new Cohort(
                        new ConferencesReader(yaml, faults).read(),
                        root.path("population").path("index_spell_days").asInt(),
                        mentions(root.path("groups")
                                .path("control")
                                .path("mentions")
                                .asString()),
                        quota(root.path("groups").path("quota")));
    }

    private static Optional<Quota> quota(JsonNode quota) {
        return quota.isObject()
                ? Optional.of(new Quota(
                        quota.path("per_group").asInt(),
                        Search.valueOf(quota.path("search").asString().toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    private MentionPattern mentions(String written) {
        if (!written.equals("default")) {
            try {
                return MentionPattern.of(written);
            } catch (IllegalArgumentException e) {
                faults.add(yaml.where("/groups/control/mentions")
                        + " must be default or a regular expression that can be read.");
            }
        }
        return MentionPattern.DEFAULT;
    }

    private Analysis analysis(JsonNode node, List<Recoding> recodings) {
        List<String> all =
                instrument.analysis().outcomes().stream().map(Outcome::variable).toList();
        List<String> outcomes = all;
        if (node.path("outcomes").isArray()) {
            outcomes = PlainValues.texts(node.path("outcomes"));
            known(outcomes, Set.copyOf(all), "/analysis/outcomes", "an outcome of the instrument");
        }
        List<String> moderators = OptionsReader.moderatorNames(node.path("moderators"));
        Set<String> variables =
                instrument.variables().stream().map(Variable::name).collect(Collectors.toSet());
        known(
                moderators,
                variables,
                index -> node.path("moderators").isObject()
                        ? Place.member("/analysis/moderators", moderators.get(index))
                        : "/analysis/moderators/" + index,
                "a variable of the instrument");
        return new Analysis(
                node.path("minimum_group").asInt(),
                outcomes,
                moderators,
                imputation(node.path("imputation")),
                node.path("landmark_days").asInt(Analysis.USUAL_LANDMARK_DAYS),
                recodings,
                new OptionsReader(yaml, instrument, faults).read(node));
    }

    private List<Recoding> recodings(JsonNode node, Question question) {
        if (!node.isArray()) {
            return node.asString("default").equals("none")
                    ? List.of()
                    : Recoding.USUAL.stream()
                            .filter(usual -> usual.idle(question, instrument).isEmpty())
                            .toList();
        }
        List<Recoding> recodings = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (JsonNode recoding : node) {
            String name = recoding.path("name").asString();
            if (name.equals(Recoding.OWN)) {
                faults.add(yaml.where("/sensitivity/" + recodings.size() + "/name") + " is " + name
                        + ", which tables call the study's own rules; name it otherwise.");
            }
            if (!names.add(name)) {
                faults.add(yaml.where("/sensitivity/" + recodings.size() + "/name")
                        + " is there twice; names must differ.");
            }
            Recoding asked = new Recoding(
                    name,
                    whole(recoding.path("t2_default_days")),
                    whole(recoding.path("assessment_days")),
                    recoding.has("unanswered"));
            String place = "/sensitivity/" + recodings.size() + "/";
            asked.idle(question, instrument).forEach((field, why) -> faults.add(yaml.where(place + field) + " " + why));
            recodings.add(asked);
        }
        return recodings;
    }

    private static OptionalInt whole(JsonNode node) {
        return node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }

    private static Optional<Imputation> imputation(JsonNode node) {
        if (node.isString()) {
            return Optional.empty();
        }
        Imputation usual = Imputation.USUAL;
        return Optional.of(new Imputation(
                node.has("imputations")
                        ? OptionalInt.of(node.path("imputations").asInt())
                        : usual.imputations(),
                node.path("rounds").asInt(usual.rounds()),
                node.path("seed").asInt(usual.seed())));
    }

    private void known(List<String> names, Set<String> known, String pointer, String what) {
        known(names, known, index -> pointer + "/" + index, what);
    }

    private void known(List<String> names, Set<String> known, IntFunction<String> pointer, String what) {
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                String hint = NearName.hint(names.get(i), known);
                faults.add(yaml.where(pointer.apply(i)) + ": " + names.get(i) + " is not " + what
                        + (hint.isEmpty() ? "." : hint));
            }
        }
    }
}
