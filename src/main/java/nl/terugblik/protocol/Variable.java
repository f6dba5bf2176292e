package nl.terugblik.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;

/**
 * A variable of the instrument.
 *
 * @param name its name in every file
 * @param label its name for people
 * @param kind how its numbers are to be read
 * @param values labels of its numbers, in order; empty where numbers speak for themselves
 * @param moment the moment it describes ({@code t1}, {@code t2}, {@code t3} or one of the instrument's own); empty for
 *     none
 * @param sources the tables that feed it; a refused row of the family in one of them makes it missing
 * @param observedBy the moment that must have been observed for it; empty where none need be
 * @param standsDespiteRefusal a value that refused rows cannot undo; empty for most
 * @param asExtracted whether it carries no date and holds as of the extraction
 * @param knownByT1 whether it can be told from what the file held at T1, so that families may be matched on it
 * @param description the rule in words, for the codebook
 * @param rule how it is coded
 */
public record Variable(
        String name,
        Label label,
        Kind kind,
        Map<Integer, Label> values,
        Optional<String> moment,
        Set<SourceTable> sources,
        Optional<String> observedBy,
        Optional<Integer> standsDespiteRefusal,
        boolean asExtracted,
        boolean knownByT1,
        Label description,
        Rule rule) {

    /** How the numbers of a variable are to be read. */
    public enum Kind {
        /** 0 or 1. */
        BINARY,
        /** The numbers of unordered categories. */
        CATEGORY,
        /** A number of things, 0 or more. */
        COUNT,
        /** A measurement; months and years are fractional. */
        CONTINUOUS
    }
}
