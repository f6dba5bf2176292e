package nl.terugblik.outcomes.missing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.imputation.ChainedEquations;
import nl.terugblik.imputation.Gapped;
import nl.terugblik.imputation.Measure;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Gaps;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.plan.Totals;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.statistics.Numbers;

/**
 * Filling the gaps of a study's families, any number of times.
 *
 * <p>What fills a gap is told by the condition and all variables of the plan, outcomes among them, and of matched families
 * also by all that was known by T1. Totals are not drawn
 * but made of their parts.
 */
public final class Imputation {

    private final Families families;
    private final Gaps gaps;
    private final Totals totals;
    private final List<String> names;
    private final ChainedEquations equations;

    public Imputation(FrozenDataset dataset, AnalysisPlan.Imputation plan) {
        this.families = dataset.families();
        this.gaps = dataset.gaps();
        this.totals = dataset.totals();
        Set<String> variables = new LinkedHashSet<>();
        dataset.plan().variables().forEach(variable -> variables.addAll(totals.bases(variable)));
        dataset.knownByT1().forEach(variable -> variables.addAll(totals.bases(variable)));
        this.names = List.copyOf(variables);
        this.equations = new ChainedEquations(table(), plan.rounds(), plan.seed());
    }

    private List<Gapped> table() {
        List<Gapped> table = new ArrayList<>();
        table.add(Gapped.known(
                ModelCases.CONDITION,
                Measure.FLAG,
                Numbers.of(Cases.complete(families, List.of()).condition())));
        for (String name : names) {
            Column column = families.column(name);
            table.add(new Gapped(name, measure(column.kind()), column.values(), gaps.of(name)));
        }
        return table;
    }

    private static Measure measure(Kind kind) {
        return switch (kind) {
            case BINARY -> Measure.FLAG;
            case CATEGORY -> Measure.CATEGORY;
            case COUNT, CONTINUOUS -> Measure.NUMBER;
        };
    }

    /** The families as they are. */
    Families families() {
        return families;
    }

    /** The families with their gaps filled for the so-manieth time, from 0. */
    Families filled(int number) {
        List<Numbers> imputed = equations.impute(number);
        Map<String, Numbers> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!gaps.of(names.get(i)).isEmpty()) {
                values.put(names.get(i), imputed.get(i + 1));
            }
        }
        totals.parts().forEach((total, parts) -> values.put(total, total(total, parts, values)));
        return families.with(values);
    }

    /** A total with its gaps made of parts; where it is known it stays. */
    private Numbers total(String total, List<String> parts, Map<String, Numbers> values) {
        List<Numbers> ofParts = parts.stream()
                .map(part -> values.containsKey(part)
                        ? values.get(part)
                        : families.column(part).values())
                .toList();
        int[] rows = gaps.of(total).stream().toArray();
        double[] made =
                IntStream.of(rows).mapToDouble(row -> Totals.of(ofParts, row)).toArray();
        return families.column(total).values().with(rows, made);
    }

    /** How many families of a model have something filled in. */
    int gapsOf(ModelCases model) {
        List<String> columns = new ArrayList<>(List.of(model.outcome().name()));
        model.others().forEach(column -> columns.add(column.name()));
        BitSet any = gaps.ofAny(columns);
        any.and(model.cases().rows());
        return any.cardinality();
    }
}
