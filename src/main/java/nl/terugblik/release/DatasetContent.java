package nl.terugblik.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.terugblik.disclosure.dataset.DatasetControl;
import nl.terugblik.disclosure.dataset.DatasetWish;
import nl.terugblik.disclosure.dataset.Membership;
import nl.terugblik.disclosure.dataset.Order;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvFile;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.wording.Counted;

/**
 * The dataset of a release, and beside it what stays inside: each combination that too few share.
 *
 * @param run what it is from
 * @param wish what is asked for
 * @param families its families
 * @param order the release's own order
 * @param before what was released before
 */
record DatasetContent(RunFolder run, DatasetWish wish, Membership families, Order order, Before before) {

    /** Writes it, and gives what the review says of it. */
    List<String> write(Path outside, Path inside) {
        mustBeAskedForInOrder();
        before.tables().forEach(tables -> tables.mustNotBeToldBy(wish, families));
        DatasetControl control = DatasetControl.control(run, wish, order, families, before.datasets());
        control.write(outside);
        List<String> columns = new ArrayList<>(control.quasiIdentifiers());
        columns.add("families");
        try (CsvFile out = CsvFile.create(inside.resolve("combinations.csv"), columns)) {
            control.offending().forEach(offending -> {
                List<Object> cells = new ArrayList<>(offending.values());
                cells.add(offending.families());
                out.row(cells.toArray());
            });
        }
        return said(control);
    }

    private List<String> said(DatasetControl control) {
        List<String> said = new ArrayList<>(List.of(
                "Families: " + control.families() + ".",
                "Combinations that fewer than " + wish.k() + " families share: "
                        + control.offending().size() + "; what they could be known by is left empty for "
                        + Counted.families(control.withheldFamilies()) + ".",
                "Whoever has this dataset can count what tables of the same run hide: such tables go out only as far as they"
                        + " follow from it."));
        List<String> more = control.quasiIdentifiers().stream()
                .filter(variable -> !wish.quasiIdentifiers().contains(variable))
                .toList();
        if (!more.isEmpty()) {
            said.add("Families could be known by these as well, though the plan does not say so: "
                    + String.join(", ", more) + "; they are among its quasi-identifiers here.");
        }
        if (control.untoldSets() > 0) {
            said.add("The matched set is left empty for " + Counted.families(control.untoldSets())
                    + ", since it would give back what is left empty.");
        }
        said.add("Held against " + Counted.of(before.datasets().size(), "earlier dataset") + " and "
                + Counted.of(before.tables().size(), "earlier release") + " of tables.");
        return said;
    }

    private void mustBeAskedForInOrder() {
        Set<String> known = DatasetControl.variables(run);
        wish.variables().stream()
                .filter(variable -> !known.contains(variable))
                .findFirst()
                .ifPresent(variable -> {
                    throw new CannotRelease("The dataset of this run has no variable " + variable + ".");
                });
        Set<String> numbers = DatasetControl.numbers(run);
        wish.coarsening().bands().keySet().stream()
                .filter(variable -> !numbers.contains(variable))
                .sorted()
                .findFirst()
                .ifPresent(variable -> {
                    throw new CannotRelease("The variable " + variable
                            + " is a category and no number, so no bands can be made of it; leave it out of bands.");
                });
    }
}
