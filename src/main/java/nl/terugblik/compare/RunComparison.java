package nl.terugblik.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.cells.CellDifferences;
import nl.terugblik.compare.families.FamilyMoves;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.found.FlowChange;
import nl.terugblik.compare.found.WhatDiffers;
import nl.terugblik.compare.recode.Causes;
import nl.terugblik.compare.results.CohortSteps;
import nl.terugblik.compare.results.EffectMoves;
import nl.terugblik.compare.results.TableMoves;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.compare.run.ScreenedFamilies;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.outcomes.CohortEffects.Name;
import nl.terugblik.register.HeldFamilies;

/** Two runs against each other, from their folders and, for why they differ, the register. */
final class RunComparison {

    private final DataSource database;
    private final MasterKey key;
    private final RunSide before;
    private final RunSide after;
    private final List<String> notes = new ArrayList<>();

    RunComparison(DataSource database, MasterKey key, RunSide before, RunSide after) {
        this.database = database;
        this.key = key;
        this.before = before;
        this.after = after;
    }

    Comparison compare() {
        WhatDiffers differs = WhatDiffers.between(before, after);
        UnaryOperator<String> names = namesOfBefore();
        Optional<FamilyMoves> families = families(differs, names);
        Optional<CellDifferences> cells = families.filter(known -> hasCells())
                .map(known -> CellDifferences.of(before, after, known.shared(), names));
        List<CellDifference> differences =
                cells.map(CellDifferences::differences).orElseGet(List::of);
        Causes causes = Causes.of(database, key, before, after, differences);
        if (!differences.isEmpty() && !causes.recoded()) {
            notes.add(
                    "Families could not be coded again from this register as both runs saw it; why cells differ is told"
                            + " from what the runs have in common.");
        }
        Optional<List<Map<Name, OptionalDouble>>> way =
                cells.map(known -> steps(families.orElseThrow(), names, differences, causes));
        return new Comparison(
                before,
                after,
                differs,
                families,
                cells,
                causes,
                TableMoves.of(before, after),
                EffectMoves.of(before, after, way),
                FlowChange.between(before, after),
                notes);
    }

    /** What a family of the earlier run is called in the later one. */
    private UnaryOperator<String> namesOfBefore() {
        if (before.study().name().equals(after.study().name())) {
            return name -> name;
        }
        StudyPseudonyms old = key.studyPseudonyms(before.study().name());
        StudyPseudonyms now = key.studyPseudonyms(after.study().name());
        Map<String, String> names = new HashMap<>();
        HeldFamilies.each(
                database,
                key,
                family -> names.put(old.of(family).toString(), now.of(family).toString()));
        return name -> names.getOrDefault(name, name);
    }

    private Optional<FamilyMoves> families(WhatDiffers differs, UnaryOperator<String> names) {
        if (!differs.sameKey()) {
            notes.add(
                    "The runs were made under different keys, so that no family of one can be told in the other: families"
                            + " and cells are not compared.");
            return Optional.empty();
        }
        ScreenedFamilies old = ScreenedFamilies.read(before, names);
        ScreenedFamilies now = ScreenedFamilies.read(after, name -> name);
        for (RunSide run : List.of(before, after)) {
            if (!run.has("cohort/screened.csv")) {
                notes.add(
                        "Run " + run.id() + " kept no list of the families that it screened, as older versions did not;"
                                + " what became of those outside its cohort is not known.");
            }
        }
        if (old.went().isEmpty() || now.went().isEmpty()) {
            hasCells();
            return Optional.empty();
        }
        return Optional.of(FamilyMoves.of(old, now, after.deliveries().containsAll(before.deliveries())));
    }

    private boolean hasCells() {
        for (RunSide run : List.of(before, after)) {
            if (run.holdsErased()) {
                String sentence =
                        "Run " + run.id() + " held a family that was erased since, and its dataset was removed:"
                                + " its cells cannot be compared. Carry the study out again as of the same delivery for a run"
                                + " without that family.";
                if (!notes.contains(sentence)) {
                    notes.add(sentence);
                }
            }
        }
        return !before.holdsErased() && !after.holdsErased();
    }

    private List<Map<Name, OptionalDouble>> steps(
            FamilyMoves families, UnaryOperator<String> names, List<CellDifference> differences, Causes causes) {
        Map<String, Cause> byName = new HashMap<>();
        differences.forEach(cell -> byName.put(cell.family() + " " + cell.variable(), causes.of(cell)));
        return CohortSteps.estimates(
                before,
                after,
                families.shared(),
                names,
                (family, variable) -> byName.get(family + " " + variable) == Cause.RULE_CHANGED);
    }
}
