package nl.terugblik.cli.match;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that R's MatchIt has for what matching can do, each with what there is here instead. */
public final class MatchItNames {

    private static final String ONE_VALUE = "Options that are on or off take no value: --replace alone says yes.";

    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    private static final Map<String, String> METHODS = Map.of(
            "genetic", "optimal comes nearest to it",
            "cardinality", "--method nearest or optimal with --caliper COL=N holds single columns together",
            "quick", "full makes the same kind of sets",
            "subclassification", "it is called subclass here");

    private static final Map<String, String> DISTANCES = Map.of(
            "glm", "it is called propensity here, and propensity_logit for link = \"linear.logit\"",
            "logit", "it is called propensity here, and propensity_logit for link = \"linear.logit\"",
            "linear.logit", "it is called propensity_logit here",
            "euclidean", "it is called scaled_euclidean here, which divides each column by its spread",
            "scaled.euclidean", "it is called scaled_euclidean here",
            "robust.mahalanobis", "it is called robust_mahalanobis here");

    static {
        put(
                "match estimates the effect on the treated (ATT) and has no other estimand: its weights are those of"
                        + " estimand = \"ATT\". Leave it out.",
                "estimand");
        put("The order in which treated rows choose is --order: largest, smallest, closest, random or data.", "morder");
        put(
                "The unit of a caliper is --caliper-unit: sd (MatchIt's std.caliper = TRUE, the default) or raw"
                        + " (std.caliper = FALSE).",
                "stdcaliper");
        put(
                "There is no mahvars; hold columns close with --caliper COL=N beside a propensity distance, or match with"
                        + " --distance mahalanobis.",
                "mahvars");
        put(
                "There is no discard: no row leaves before matching. --caliper forbids pairs that are too far apart, and"
                        + " matches.csv says outside_caliper of who is left.",
                "discard",
                "reestimate");
        put("There are no sampling weights (s.weights) here; every row counts once before matching.", "sweights");
        put(
                "Name the table as FILE.csv, the treatment with --treatment and the covariates with --on.",
                "data",
                "formula");
        put("Columns on which sets must differ are --anti-exact COL.", "antiexact");
        put("The number of strata is --subclasses N.", "subclass", "minn");
        put(
                "Bins of --method cem are --cutpoints COL=N; categories are never joined, and k2k is not there.",
                "k2k",
                "grouping",
                "k2kmethod");
        put(
                "The score is a logistic regression on --on: --distance propensity, or propensity_logit for its logit.",
                "link",
                "distanceoptions");
        put(
                "--ratio N is the most controls that a treated row gets; there is no least number or mean.",
                "mincontrols",
                "maxcontrols",
                "meancontrols",
                "omitfraction");
        put("--replace lets a control serve any number of treated rows; the number cannot be bounded.", "reusemax");
        put("Rows are identified by --id COL.", "unitid", "rownames");
        put("--seed N decides what nothing else decides.", "setseed");
        put(ONE_VALUE, "true", "false");
        for (String own : new String[] {"method", "distance", "caliper", "ratio", "replace", "exact", "treatment"}) {
            put(
                    "Options are written --" + own + (own.equals("replace") ? "" : " VALUE")
                            + ", with two dashes and a blank; ./terugblik match --help lists them.",
                    own);
        }
    }

    private MatchItNames() {}

    private static void put(String sentence, String... names) {
        for (String name : names) {
            OPTIONS.put(name, sentence);
        }
    }

    /** What to do instead of an argument as MatchIt writes it: {@code --m.order}, {@code estimand=ATE}. */
    public static Optional<String> answer(String argument) {
        String name = argument.replaceFirst("=.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(OPTIONS.get(name));
    }

    /** What there is instead of a method of MatchIt, as the end of a sentence. */
    static Optional<String> method(String name) {
        return Optional.ofNullable(METHODS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** What there is instead of a distance of MatchIt, as the end of a sentence. */
    static Optional<String> distance(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(DISTANCES.get(lower));
    }
}
