package nl.terugblik.disclosure;

import java.util.function.UnaryOperator;

/** Tells the same family in the datasets of several studies, each of which calls it by a pseudonym of its own. */
@FunctionalInterface
public interface SameFamily {

    /** Knows families again within a study only, where all of its runs call them the same. */
    SameFamily WITHIN_A_STUDY = study -> pseudonym -> study + " " + pseudonym;

    /** From the pseudonyms of a study to names that are the same in all studies. */
    UnaryOperator<String> in(String study);
}
