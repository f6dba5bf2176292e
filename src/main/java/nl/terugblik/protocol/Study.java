package nl.terugblik.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.protocol.analysis.AnalysisOptions;
import nl.terugblik.question.Question;

/**
 * A study as its protocol file describes it.
 *
 * @param name short name, used for folders and run ids
 * @param title title for people
 * @param instrument how families are coded
 * @param cohort which families are looked for, in which groups, and when they are measured
 * @param matchings how control families are matched to experimental ones: the first is the study's own, the others are
 *     compared with it; none for the study as published
 * @param balance what is asked of the matched groups; empty where nothing is
 * @param analysis what is compared
 * @param file the file it was read from
 */
public record Study(
        String name,
        Label title,
        Instrument instrument,
        Cohort cohort,
        List<Matching> matchings,
        Optional<BalanceGate> balance,
        Analysis analysis,
        InputFile file) {

    /** The options of a matching that name variables. */
    static final List<String> MATCHING_VARIABLES = List.of("on", "exact", "anti_exact", "calipers", "cutpoints");

    /** Whether families are matched. */
    public boolean matches() {
        return !matchings.isEmpty();
    }

    /** Every variable that a specification reads, each once, in the order in which they are first named. */
    public Set<String> matchedOn() {
        Set<String> names = new LinkedHashSet<>();
        for (Matching matching : matchings) {
            MATCHING_VARIABLES.forEach(option -> names.addAll(matching.variables(option)));
        }
        return names;
    }

    /** What is asked of every family. */
    public Question question() {
        return cohort.question();
    }

    /** The two groups that are held against one another. */
    public Comparison comparison() {
        return new Comparison(
                question().compared().get(0), question().compared().get(1));
    }

    /** The study with another question in the place of its own. */
    Study asking(Question other) {
        return new Study(
                name,
                title,
                instrument,
                new Cohort(other, cohort.indexSpellDays(), cohort.mentions(), cohort.quota()),
                matchings,
                balance,
                analysis,
                file);
    }

    /**
     * The families that are looked for.
     *
     * @param question what is asked of every family
     * @param indexSpellDays new orders at most this many days from T1, either side, are index spells too
     * @param mentions what counts as a mention of a conference in the journal
     * @param quota how many families a group takes; empty takes all
     */
    public record Cohort(Question question, int indexSpellDays, MentionPattern mentions, Optional<Quota> quota) {}

    /**
     * A limit to the size of each group.
     *
     * @param perGroup families wanted in each group, at least 1
     * @param search from which end of the window families are taken
     */
    public record Quota(int perGroup, Search search) {}

    /** The order in which families are taken until a quota is full. */
    public enum Search {
        LATEST_FIRST,
        EARLIEST_FIRST
    }

    /**
     * A way of matching that the study asks for, kept as written for the stage that matches.
     *
     * @param name its name among the study's specifications
     * @param options the options by name, with texts, numbers, booleans, lists and maps as values
     */
    public record Matching(String name, Map<String, Object> options) {

        /** The variables that an option names, in order; none where the option is not there. */
        public List<String> variables(String option) {
            Object given = options.get(option);
            if (given instanceof Map<?, ?> map) {
                return map.keySet().stream().map(String::valueOf).toList();
            }
            return given instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /**
     * What is asked of the balance of matched groups.
     *
     * @param maxSmd the largest standardized mean difference, either way, that a covariate may have
     * @param withhold whether outcomes are withheld where one has more; else the report warns
     */
    public record BalanceGate(double maxSmd, boolean withhold) {}

    /**
     * What is compared.
     *
     * @param minimumGroup families a group needs before a test is made
     * @param outcomes the outcomes, names of the instrument's variables
     * @param moderators the moderators, names of the instrument's variables
     * @param imputation how values that are not known are filled in; empty where only complete cases count
     * @param landmarkDays days after T1 from which those who are still followed are compared by what they had had by then
     * @param recodings other rules by which families are coded as well
     * @param options how the comparisons are made, where that is a choice
     */
    public record Analysis(
            int minimumGroup,
            List<String> outcomes,
            List<String> moderators,
            Optional<Imputation> imputation,
            int landmarkDays,
            List<Recoding> recodings,
            AnalysisOptions options) {

        /** Half a year: most conferences that come about have done so by then. */
        public static final int USUAL_LANDMARK_DAYS = 182;
    }

    /**
     * Multiple imputation by chained equations.
     *
     * @param imputations how often the gaps are filled, 2 or more; empty where the number of families decides
     * @param rounds how often the variables are gone through each time, 1 or more
     * @param seed of the random numbers
     */
    public record Imputation(OptionalInt imputations, int rounds, int seed) {

        /** What a study has that says nothing of it. */
        public static final Imputation USUAL = new Imputation(OptionalInt.empty(), 5, 2016);
    }
}
