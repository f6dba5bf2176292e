package nl.terugblik.outcomes.tests;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.statistics.Reason;

/**
 * Why a row of a table has no test, or how its test is to be read.
 *
 * @param text which sentence
 * @param values what stands in it: numbers, in the sentence's order
 * @param columns the columns concerned, which end the sentence; empty where none is to blame
 */
public record Note(Text text, List<String> values, List<String> columns) {

    /** The sentences, in English; the names are stable, so that a report can say them in another language. */
    public enum Text {
        NO_FAMILIES("Not tested: no family has all values that this comparison needs"),
        GROUP_TOO_SMALL("Not tested: there are {} TREATED and {} CONTROL families, and a test needs {} in each group"),
        VALUE_TOO_SMALL("Not tested: {} TREATED families have the outcome and {} have not, {} CONTROL families have it"
                + " and {} have not, and a test needs {} of each"),
        MODERATOR_VALUE_TOO_SMALL("Not tested: within a group the rarest value of the moderator is that of {} TREATED"
                + " or {} CONTROL families, and a test needs {} of each"),
        MODERATOR_CATEGORY_TOO_SMALL(
                "Not tested: the rarest value of the moderator is that of {} families, and a test needs {}"),
        NO_REFERENCE("Not tested: no family of this model has the value that the others are held against"),
        NOT_WHOLE("Not tested: the moderator has values between whole numbers, and is to be a factor"),
        MODERATOR_IS_COVARIATE("Not tested: this model adjusts for the moderator itself"),
        EXPLAINED_BY_ITSELF("Not tested: the outcome is also a covariate or the moderator of this model"),
        OUTCOME_IS_CATEGORY("Not tested: the outcome has several categories, for which there is no model here"),
        EMPTY_GROUP("Not tested: a group has no families with a known value"),
        TOO_FEW_ROWS("Not tested: there are too few families for this test"),
        TOO_FEW_ITEMS("Not computed: the scale has fewer than two items"),
        NO_VARIATION("Not tested: the values do not vary, so there is nothing to compare"),
        ONE_CATEGORY("Not tested: all families are in one group or have one value"),
        ONE_OUTCOME("Not tested: all families have the same outcome"),
        CONSTANT_COLUMN("Not tested: a variable has the same value for every family"),
        COLLINEAR("Not tested: variables follow from one another, so their effects cannot be told apart"),
        COMPLETE_SEPARATION(
                "Not tested: the variables predict every outcome without error, so odds ratios have no bound"),
        QUASI_SEPARATION(
                "Not tested: the variables predict part of the outcomes without error, so odds ratios have no bound"),
        PERFECT_FIT("Not tested: the model fits without any residual, so there is nothing to test against"),
        TOO_FEW_CLUSTERS("Not tested: there are fewer matched sets than the model has coefficients"),
        NO_SPREAD("Not tested: the matched sets leave an effect without any spread to test it against"),
        NO_DIFFERENCES("Not tested: the two families of every pair have the same value"),
        NO_CHANGE("Not tested: no family changed between the two moments"),
        NO_EVENTS("Not tested: no event was seen"),
        NEVER_TOGETHER("Not tested: families of different groups are never at risk together when an event happens"),
        CONSTANT_AT_RISK("Not tested: a variable has the same value for all families at risk together"),
        MONOTONE_LIKELIHOOD(
                "Not tested: the variables predict without error who has an event first, so hazard ratios have no bound"),
        BEYOND_FOLLOW_UP("Not computed: no family was followed for so long"),
        NOT_CONVERGED("Not tested: the model could not be fitted"),
        BEYOND_NUMBERS("Not tested: the estimate is larger than a computer's numbers"),
        SMD_POOLED("The TREATED group does not vary, so the standardized difference uses the standard deviation of"
                + " both groups"),
        SMD_NO_VARIATION("No standardized difference: neither group varies"),
        SMD_TOO_FEW("No standardized difference: the TREATED group has a single family, or a group has none"),
        MATCHED(
                "Matched families count by their weights, and standard errors allow for the families of a set to be alike"),
        JUDGED_BY_BALANCE(
                "Not tested: matched groups are judged by their balance, and a test would judge their size too"),
        FOLLOWED_TOO_FEW("Not tested: {} families of a group are known at both moments, and a test needs {}"),
        CHILDREN_TOO_FEW("Not tested: a group has {} families whose children are followed, and a test needs {}"),
        NO_GAPS("Nothing to fill in: every value that this model needs is known or does not apply"),
        BALANCE_FAILED("Not tested: the study withholds outcomes where matched groups differ too much on a variable");

        private final String english;

        Text(String english) {
            this.english = english;
        }

        /** The sentence without its full stop; {@code {}} stands for each value, TREATED and CONTROL for the names of the sides. */
        public String english() {
            return english;
        }
    }

    public Note {
        values = List.copyOf(values);
        columns = List.copyOf(columns);
        int places = (text.english.length() - text.english.replace("{}", "").length()) / 2;
        if (values.size() != places) {
            throw new IllegalArgumentException("a note has a value for every place in its sentence");
        }
    }

    public static Note of(Text text, long... values) {
        List<String> numbers = new ArrayList<>();
        for (long value : values) {
            numbers.add(Long.toString(value));
        }
        return new Note(text, numbers, List.of());
    }

    public static Note of(Reason reason) {
        return new Note(Text.valueOf(reason.code().name()), List.of(), reason.columns());
    }

    /** The sentence in English: fixed words and numbers, then a colon and the columns where there are any. */
    public String sentence(String treated, String control) {
        StringBuilder sentence =
                new StringBuilder(text.english.replace("TREATED", treated).replace("CONTROL", control));
        for (String value : values) {
            int place = sentence.indexOf("{}");
            sentence.replace(place, place + 2, value);
        }
        if (!columns.isEmpty()) {
            sentence.append(": ").append(String.join(", ", columns));
        }
        return sentence.append('.').toString();
    }
}
