package nl.terugblik.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moments;
import nl.terugblik.coding.rule.Forms;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;

/**
 * The part of an instrument that may be matched on, made ready for use: it reads a family as of T1 and nothing else. It
 * may be shared between threads.
 */
public final class CovariateCoder {

    private final Sheet known;
    private final int[] places;

    private CovariateCoder(Sheet known, int[] places) {
        this.known = known;
        this.places = places;
    }

    /**
     * A coder for these variables of the instrument.
     *
     * @param names variables that are known by T1
     * @throws nl.terugblik.protocol.InvalidStudy when the rule of a variable that is said to be known by T1 names a later
     *     moment, or a variable that is not known by then
     */
    public static CovariateCoder of(Instrument instrument, Collection<String> names) {
        List<Variable> known =
                instrument.variables().stream().filter(Variable::knownByT1).toList();
        List<String> all = known.stream().map(Variable::name).toList();
        if (!all.containsAll(names)) {
            throw new IllegalArgumentException("a covariate is known by T1");
        }
        return new CovariateCoder(
                new Sheet(known, Moments.onlyT1(), Optional.empty(), Forms.of(instrument.material())),
                names.stream().mapToInt(all::indexOf).toArray());
    }

    /** A code per covariate, in the order in which they were named. */
    public List<Code> code(FamilyAtT1 family) {
        List<Code> codes = known.fillIn(Family.of(family));
        return IntStream.of(places).mapToObj(codes::get).toList();
    }
}
