package nl.terugblik.compare.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.compare.cells.CellDifferences;
import nl.terugblik.compare.families.FamilyMoves;
import nl.terugblik.compare.recode.Causes;
import nl.terugblik.compare.results.EffectMove;
import nl.terugblik.compare.results.TableMoves;
import nl.terugblik.compare.run.RunSide;

/**
 * What changed from one run to another.
 *
 * @param before the earlier run
 * @param after the later one
 * @param differs what they went by
 * @param families their families; empty where those of one cannot be told in the other
 * @param cells the cells of the families that both have; empty where a dataset is gone or families cannot be told
 * @param causes why cells differ
 * @param tables what moved in their tables
 * @param effects every effect of either
 * @param flow the reasons for which other numbers of families were left out
 * @param notes what could not be compared, and why, a sentence each
 */
public record Comparison(
        RunSide before,
        RunSide after,
        WhatDiffers differs,
        Optional<FamilyMoves> families,
        Optional<CellDifferences> cells,
        Causes causes,
        TableMoves tables,
        List<EffectMove> effects,
        List<FlowChange> flow,
        List<String> notes) {

    public Comparison {
        effects = List.copyOf(effects);
        flow = List.copyOf(flow);
        notes = List.copyOf(notes);
    }

    /** Whether both went by the same and left the same, as far as all of it is still there. */
    public boolean isSame() {
        return differs.isSame() && cells.isPresent() && families.isPresent();
    }

    /** The variables and outcomes that can be asked for alone. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        cells.ifPresent(all -> all.variables().forEach(count -> names.add(count.variable())));
        effects.stream()
                .map(EffectMove::outcome)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    /** The same of one variable alone; families and tables stay as they are. */
    public Comparison of(String variable) {
        return new Comparison(
                before,
                after,
                differs,
                families,
                cells.map(all -> all.of(variable)),
                causes,
                tables,
                effects.stream()
                        .filter(effect -> effect.outcome().equals(variable))
                        .toList(),
                flow,
                notes);
    }
}
