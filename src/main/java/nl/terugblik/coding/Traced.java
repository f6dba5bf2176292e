package nl.terugblik.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.protocol.Variable;

/**
 * How a variable came to its code for one family.
 *
 * @param variable the variable, with its rule
 * @param moment the moment of the trajectory that it is about; empty for a variable of the coded file
 * @param code what it says
 * @param looks what its rule looked at, in the order of the file; nothing where no rule was asked
 * @param madeOf the codes of the variables that it is made of
 * @param refused the tables that feed it and of which a row of the family was refused
 * @param notObserved the moment that it needs and that lies after the extraction; empty where there is none
 */
public record Traced(
        Variable variable,
        Optional<String> moment,
        Code code,
        List<Look> looks,
        List<Part> madeOf,
        Set<SourceTable> refused,
        Optional<String> notObserved) {

    public Traced {
        looks = List.copyOf(looks);
        madeOf = List.copyOf(madeOf);
    }

    /** A variable that another is made of. */
    public record Part(String name, Code code) {}

    /** Its name; for a measure of the trajectory with the moment, such as {@code children_supervised@t2}. */
    public String name() {
        return variable.name() + moment.map(at -> "@" + at).orElse("");
    }
}
