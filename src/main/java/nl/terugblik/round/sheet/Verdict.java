package nl.terugblik.round.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.protocol.Label;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;

/**
 * What somebody says of two codes of which one is the computer's, without being told which. {@link #FIRST_RIGHT} and {@link
 * #SECOND_RIGHT} are of the codes in the order of the sheet.
 */
public enum Verdict {
    FIRST_RIGHT("code_1_right", "de eerste code klopt", "the first code is right"),
    SECOND_RIGHT("code_2_right", "de tweede code klopt", "the second code is right"),
    BOTH_WRONG("both_wrong", "geen van beide klopt", "neither is right"),
    SOURCE_WRONG("source_wrong", "de aangeleverde rij klopt niet", "the row that was delivered is wrong"),
    RULE_UNCLEAR("rule_unclear", "de regel laat beide toe", "the rule allows both");

    /** What the column of verdicts is called, and what a verdict is kept under after the name of its variable. */
    static final String COLUMN = "verdict";

    private final String code;
    private final Label label;

    Verdict(String code, String nl, String en) {
        this.code = code;
        this.label = new Label(nl, en);
    }

    /** The word in sheets. */
    public String code() {
        return code;
    }

    /** The verdict on a variable in an answer; empty where there is none. */
    public static Optional<Verdict> of(Answer answer, String variable) {
        return named(answer.code(name(variable)));
    }

    static Optional<Verdict> named(String word) {
        return Stream.of(values())
                .filter(verdict -> verdict.code.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words. */
    static List<String> words() {
        return Stream.of(values()).map(Verdict::code).toList();
    }

    /** Verdicts on a variable, as a variable. */
    static CodedVariable on(CodedVariable variable) {
        return new CodedVariable(
                name(variable.name()),
                variable.label(),
                variable.kinds(),
                Stream.of(values())
                        .map(verdict -> new Code(verdict.code, verdict.label, Optional.empty()))
                        .toList(),
                false,
                true);
    }

    /** Whether it takes one of the two codes for right, so that no other may be named beside it. */
    public boolean isOneOfTwo() {
        return this == FIRST_RIGHT || this == SECOND_RIGHT;
    }

    private static String name(String variable) {
        return variable + "." + COLUMN;
    }
}
