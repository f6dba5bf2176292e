package nl.terugblik.disclosure.counts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that all those counted have in common: that a variable has a value, that it is known, that it is missing for
 * a reason, or that it applies to them at all.
 *
 * @param variable a column of the dataset; {@code measure@moment} for one that is measured more than once
 * @param kind what is said of it
 * @param value the value or the reason; empty where the kind has none
 */
public record Trait(String variable, Kind kind, String value) implements Comparable<Trait> {

    /** The group of a family, which is known of every one. */
    public static final String GROUP = "group";

    /** Whether a family was matched; of every one that stood for matching it is known. */
    public static final String MATCHED = "matched";

    /** Whether the tables compare a family, where there are families that they do not. */
    static final String COMPARED = "compared";

    /** The study's own group of a family that is in its comparisons, where groups are not what tables compare. */
    static final String OWN_GROUP = "own group";

    /** What became of a family that was screened. */
    static final String FLOW = "flow";

    private static final Comparator<Trait> ORDER =
            Comparator.comparing(Trait::variable).thenComparing(Trait::kind).thenComparing(Trait::value);

    /** What can be said of a variable. */
    public enum Kind {
        /** It has this value. */
        IS,
        /** It is known. */
        KNOWN,
        /** It is missing, though it could have been known. */
        UNKNOWN,
        /** It is missing for this reason. */
        REASON,
        /** It could have been known: it is, or it was not recorded or its source row refused. */
        APPLIES
    }

    public static Trait is(String variable, String value) {
        return new Trait(variable, Kind.IS, value);
    }

    public static Trait known(String variable) {
        return new Trait(variable, Kind.KNOWN, "");
    }

    public static Trait unknown(String variable) {
        return new Trait(variable, Kind.UNKNOWN, "");
    }

    public static Trait reason(String variable, String reason) {
        return new Trait(variable, Kind.REASON, reason);
    }

    /** Those who were screened and fell out for this reason, or came into a group. */
    public static Trait flow(String step, String reason) {
        return reason(FLOW, step + "." + reason);
    }

    public static Trait applies(String variable) {
        return new Trait(variable, Kind.APPLIES, "");
    }

    /** Those of one of the study's own groups. */
    public static Trait ownGroup(String group) {
        return is(OWN_GROUP, group);
    }

    /** Those of one side of the comparison, by the name that columns have for it. */
    public static Trait group(String group) {
        return is(GROUP, group);
    }

    /** Whether it tells something of those counted beyond which group they are in. */
    boolean tells() {
        return kind == Kind.IS && !isMembership();
    }

    private boolean isMembership() {
        return variable.equals(GROUP)
                || variable.equals(MATCHED)
                || variable.equals(COMPARED)
                || variable.equals(OWN_GROUP);
    }

    /** What is left to say when this much is not said: first nothing, else the next weaker trait. */
    List<Optional<Trait>> weaker() {
        if (isMembership()) {
            return List.of(Optional.empty());
        }
        return switch (kind) {
            case IS -> List.of(Optional.empty(), Optional.of(applies(variable)), Optional.of(known(variable)));
            case KNOWN, UNKNOWN -> List.of(Optional.empty(), Optional.of(applies(variable)));
            case REASON, APPLIES -> List.of(Optional.empty());
        };
    }

    @Override
    public int compareTo(Trait other) {
        return ORDER.compare(this, other);
    }

    /** As it is written in the ledger of releases. */
    @Override
    public String toString() {
        return switch (kind) {
            case IS -> variable + "=" + value;
            case KNOWN -> variable + " known";
            case UNKNOWN -> variable + " unknown";
            case REASON -> variable + " " + value;
            case APPLIES -> variable + " applies";
        };
    }
}
