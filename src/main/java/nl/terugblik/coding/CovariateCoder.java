package nl.terugblik.coding;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;

/**
 * The part of an instrument that may be matched on, made ready for use: it reads a family as of T1 and nothing else. It
 * may be shared between threads.
 */
public final class CovariateCoder {

    private final Moments moments = Moments.onlyT1();
    private final Sheet known;
    private final int[] places;

    private CovariateCoder(List<Variable> variables, List<String> names) {
        this.known = new Sheet(variables, moments, Optional.empty());
        this.places = names.stream()
                .mapToInt(name -> IntStream.range(0, variables.size())
                        .filter(place -> variables.get(place).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("a covariate is known by T1")))
                .toArray();
    }

    /**
     * A coder for these variables of the instrument.
     *
     * @param names variables that are known by T1
     * @throws nl.terugblik.protocol.InvalidStudy when the rule of a variable that is said to be known by T1 names a later
     *     moment, or a variable that is not known by then
     */
    public static CovariateCoder of(Instrument instrument, List<String> names) {
        return new CovariateCoder(
                instrument.variables().stream().filter(Variable::knownByT1).toList(), names);
    }

    /** A code per covariate, in the order in which they were named. */
    public List<Code> code(FamilyAtT1 family) {
        List<Code> codes = known.fillIn(
                new Family(family.file(), family.candidate(), family.candidate().t1(), moments));
        return IntStream.of(places).mapToObj(codes::get).toList();
    }
}
