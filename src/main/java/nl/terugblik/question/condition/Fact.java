package nl.terugblik.question.condition;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.casefile.FamilyFacts;

/** Something that a family's own row says, without a day. */
public enum Fact {
    ETHNICITY(facts -> facts.ethnicity().map(Fact::word)),
    PARENTS_TOGETHER(facts -> facts.parentsTogether().map(together -> together ? "yes" : "no")),
    HOUSEHOLDS_INVOLVED(facts -> facts.householdsInvolved().map(String::valueOf)),
    PARENTAL_MID(facts -> facts.parentalMid().map(Fact::word));

    private final Function<FamilyFacts, Optional<String>> word;

    Fact(Function<FamilyFacts, Optional<String>> word) {
        this.word = word;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Its name in study files and in the export. */
    public String code() {
        return word(this);
    }

    /** What a family's row says, in the word of the export; empty where it says nothing. */
    Optional<String> of(FamilyFacts facts) {
        return word.apply(facts);
    }
}
