package nl.terugblik.disclosure.rules;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.CountSystem.Part;
import nl.terugblik.disclosure.counts.CountSystem.Sum;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.counts.Unit;
import org.apache.commons.csv.CSVRecord;

/** Who was screened, who fell out and why, and who is in each group; families and their children. */
final class FlowRule implements TableRule {

    private static final Trait ALL = Trait.flow("read", "all");

    private final Cohort cohort;

    /** What is left after these steps, anyone may know from elsewhere: how many families had an order, and had one then. */
    private final List<Trait> before;

    private final List<Trait> steps = new ArrayList<>();
    private final List<Trait> asides = new ArrayList<>();

    FlowRule(Cohort cohort, List<String> reasonsWithoutOrder) {
        this.cohort = cohort;
        this.before = reasonsWithoutOrder.stream()
                .map(reason -> Trait.flow("excluded", reason))
                .toList();
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        String step = row.get("step");
        String reason = row.get("reason");
        Trait trait = Trait.flow(step, reason);
        long families = Long.parseLong(row.get("families"));
        telling.free("step", "reason");
        telling.given("families", Cell.families(Counted.families(trait), families));
        telling.given("children", new Cell(Counted.children(trait), Long.parseLong(row.get("children")), families));
        telling.told("children", Counted.families(trait));
        if (step.equals("cohort")) {
            telling.figure("families", cohort.ownGroup(reason));
        }
        if (!trait.equals(ALL)) {
            (step.equals("read") ? asides : steps).add(trait);
        }
    }

    @Override
    public void close(CountSystem system) {
        for (Unit unit : Unit.values()) {
            Counted all = counted(unit, ALL);
            system.add(
                    new Sum(all, steps.stream().map(step -> counted(unit, step)).toList()));
            asides.forEach(aside -> system.add(new Part(counted(unit, aside), all)));
        }
        known(system);
        steps.stream()
                .filter(step -> step.value().startsWith("cohort."))
                .forEach(step -> system.add(new Sum(
                        Counted.families(step),
                        List.of(cohort.ownGroup(step.value().substring("cohort.".length()))))));
        sides(system);
    }

    /** Where a study tells apart other groups than are compared, a side that is one of them has as many families. */
    private void sides(CountSystem system) {
        if (cohort.sides().areAll()) {
            return;
        }
        for (Trait step : steps) {
            String group = step.value().substring(step.value().indexOf('.') + 1);
            cohort.sides()
                    .named(group)
                    .filter(side ->
                            step.value().startsWith("cohort.") && cohort.sides().isWhole(side))
                    .filter(side -> system.has(cohort.group(side)) && system.has(cohort.ownGroup(group)))
                    .ifPresent(side -> system.add(new Sum(cohort.ownGroup(group), List.of(cohort.group(side)))));
        }
    }

    private void known(CountSystem system) {
        Counted whole = Counted.families(ALL);
        for (Trait step : before) {
            if (steps.contains(step)) {
                Counted left = Counted.families(Trait.flow("beyond", step.value()));
                Counted out = Counted.families(step);
                system.know(Cell.families(left, system.count(whole) - system.count(out)));
                system.add(new Sum(whole, List.of(left, out)));
                whole = left;
            }
        }
    }

    private static Counted counted(Unit unit, Trait trait) {
        return unit == Unit.FAMILIES ? Counted.families(trait) : Counted.children(trait);
    }
}
