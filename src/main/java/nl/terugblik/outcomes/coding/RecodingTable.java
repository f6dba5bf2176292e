package nl.terugblik.outcomes.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Recodings;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.outcomes.tests.UnadjustedEffect;

/** How far the effects hang on the rules of coding: every outcome, unadjusted, by the study's own rules and by others. */
public record RecodingTable(FrozenDataset dataset, TestRules rules) {

    private static final String OWN = "main";

    public List<RecodingRow> rows(List<String> outcomes) {
        Recodings recodings = dataset.recodings();
        if (recodings.names().isEmpty()) {
            return List.of();
        }
        Map<String, List<RecodingRow>> byOutcome = new LinkedHashMap<>();
        outcomes.forEach(outcome ->
                byOutcome.put(outcome, new ArrayList<>(List.of(row(OWN, dataset.families(), outcome, 0)))));
        Set<String> columns = new LinkedHashSet<>(outcomes);
        for (String rule : recodings.names()) {
            Families recoded = recodings.read(rule, columns);
            byOutcome.forEach(
                    (outcome, rows) -> rows.add(row(rule, recoded, outcome, recodings.moved(recoded, outcome))));
        }
        return byOutcome.values().stream().flatMap(List::stream).toList();
    }

    private RecodingRow row(String rule, Families families, String outcome, int moved) {
        ModelCases model = ModelCases.of(families, outcome, List.of());
        return new RecodingRow(
                outcome,
                rule,
                model.cases().of(Side.TREATED).size(),
                model.cases().of(Side.CONTROL).size(),
                moved,
                UnadjustedEffect.of(model, rules));
    }
}
