package nl.terugblik.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** How often a variable is missing of those it applies to. */
final class MissingRule implements TableRule {

    private final Cohort cohort;
    private final Set<Counted> applies = new LinkedHashSet<>();

    MissingRule(Cohort cohort) {
        this.cohort = cohort;
    }

    @Override
    public String file() {
        return "tables/missing.csv";
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        String variable = row.get("variable");
        telling.free("variable", "test", "note");
        for (String group : Cohort.GROUPS) {
            Counted all = cohort.group(group).and(Trait.applies(variable));
            telling.families("n_" + group, all);
            telling.families("unknown_" + group, cohort.group(group).and(Trait.unknown(variable)));
            telling.rest(cohort.group(group).and(Trait.known(variable)));
            applies.add(all);
        }
    }

    @Override
    public void close(CountSystem system) {
        for (Counted all : applies) {
            Trait applying = all.traits().stream()
                    .filter(trait -> trait.kind() == Trait.Kind.APPLIES)
                    .findFirst()
                    .orElseThrow();
            system.add(new CountSystem.Sum(
                    all,
                    List.of(
                            all.with(Trait.known(applying.variable()), applying),
                            all.with(Trait.unknown(applying.variable()), applying))));
        }
    }
}
