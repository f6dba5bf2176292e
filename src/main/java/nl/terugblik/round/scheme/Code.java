package nl.terugblik.round.scheme;

import java.util.Optional;
import nl.terugblik.protocol.Label;

/**
 * One of the codes that people may give.
 *
 * @param code the word in sheets
 * @param label what it means
 * @param domain the group of codes that it is part of
 */
public record Code(String code, Label label, Optional<String> domain) {

    /** A coder cannot tell; a code of every variable. */
    public static final String UNSURE = "?";

    /** What was listed is no unit at all; it then counts nowhere but in agreement. */
    public static final String NOT_A_UNIT = "not_a_unit";
}
