package nl.terugblik.compare.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Decimal;
import nl.terugblik.outcomes.CohortEffects.Name;

/** The effects of two runs, from {@code effect-sizes.csv}, and the estimates on the way from one to the other. */
public final class EffectMoves {

    private static final String FILE = "tables/effect-sizes.csv";

    private EffectMoves() {}

    /** The figures of an effect that a run printed. */
    private record Printed(Optional<BigDecimal> estimate, Optional<BigDecimal> holm) {
        static final Printed NOT = new Printed(Optional.empty(), Optional.empty());
    }

    /**
     * Compares the effects of two runs.
     *
     * @param way the estimates on the way, from the earlier cohort to the later one; empty where cells are not known
     */
    public static List<EffectMove> of(RunSide before, RunSide after, Optional<List<Map<Name, OptionalDouble>>> way) {
        Map<Name, Printed> old = printed(before);
        Map<Name, Printed> now = printed(after);
        Set<Name> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<EffectMove> moves = new ArrayList<>();
        for (Name name : names) {
            Printed was = old.getOrDefault(name, Printed.NOT);
            Printed is = now.getOrDefault(name, Printed.NOT);
            moves.add(new EffectMove(
                    name.outcome(),
                    name.measure(),
                    was.estimate,
                    is.estimate,
                    was.holm,
                    is.holm,
                    way.map(estimates -> way(was, is, estimates, name)).orElseGet(List::of)));
        }
        return moves;
    }

    /** From what the one run printed by way of what this version makes of it to what the other printed. */
    private static List<BigDecimal> way(Printed was, Printed is, List<Map<Name, OptionalDouble>> estimates, Name name) {
        List<BigDecimal> way = new ArrayList<>();
        was.estimate.ifPresent(way::add);
        for (Map<Name, OptionalDouble> step : estimates) {
            OptionalDouble estimate = step.getOrDefault(name, OptionalDouble.empty());
            if (estimate.isEmpty() || !Double.isFinite(estimate.getAsDouble())) {
                return List.of();
            }
            way.add(new BigDecimal(Decimal.text(estimate.getAsDouble())));
        }
        if (was.estimate.isEmpty() || is.estimate.isEmpty()) {
            return List.of();
        }
        // what this version makes of the later cohort otherwise than the later run did belongs to the program as well
        BigDecimal shift = is.estimate.get().subtract(way.get(way.size() - 1));
        List<BigDecimal> shifted = new ArrayList<>(List.of(way.get(0)));
        way.subList(1, way.size()).forEach(estimate -> shifted.add(estimate.add(shift)));
        return shifted;
    }

    private static Map<Name, Printed> printed(RunSide run) {
        Map<Name, Printed> effects = new LinkedHashMap<>();
        if (run.has(FILE)) {
            Function<String, Optional<BigDecimal>> number =
                    cell -> cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
            CsvReader.read(
                    run.file(FILE),
                    row -> effects.put(
                            new Name(row.get("outcome"), row.get("measure")),
                            new Printed(number.apply(row.get("estimate")), number.apply(row.get("p_holm")))));
        }
        return effects;
    }
}
