package nl.terugblik.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.disclosure.ControlledTables;
import nl.terugblik.disclosure.DatasetControl;
import nl.terugblik.disclosure.DatasetWish;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.disclosure.SameFamily;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.suppression.Patience;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.outside.Guide;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.outside.ReleaseCrate;
import nl.terugblik.release.plan.ReleasePlan;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.source.SourceRun;
import nl.terugblik.wording.Counted;

/**
 * The files of a release, and beside them what stays inside for who reviews it: each cell that is hidden and why, or each
 * combination that too few share, and every count that is told.
 */
final class Content {

    static final String OUTSIDE = "outside";
    static final String INSIDE = "inside";
    static final String PUBLISHED = "published.csv";

    /** Beyond it nobody waits; tables that take so long hold more small counts than anything that is published. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SourceRun source;
    private final ReleasePlan plan;
    private final RunFolder run;
    private final Clock clock;

    Content(SourceRun source, ReleasePlan plan, Clock clock) {
        this.clock = clock;
        this.source = source;
        this.plan = plan;
        this.run = RunFolder.open(source.folder());
    }

    /**
     * Writes all of it.
     *
     * @param before the head of the ledger when it was asked for
     * @return what the review says of it, a sentence a line
     */
    List<String> write(Path folder, String release, List<Earlier> earlier, String before) {
        Path outside = PrivateFiles.folder(folder.resolve(OUTSIDE));
        Path inside = PrivateFiles.folder(folder.resolve(INSIDE));
        Guide.write(outside, release, plan);
        List<String> said = plan.dataset().isPresent()
                ? dataset(plan.dataset().get(), outside, inside)
                : tables(outside, inside, earlier);
        ReleaseCrate.write(outside, release, plan, source.described());
        Manifest.write(outside, about(release, before));
        return said;
    }

    private List<String> tables(Path outside, Path inside, List<Earlier> earlier) {
        ControlledTables tables =
                TableControl.control(run, wanted(), plan.threshold(), TableControl.USUAL_THRESHOLD, earlier, SameFamily.WITHIN_A_STUDY, Patience.of(clock, LONGEST));
        tables.write(outside);
        try (CsvFile out = CsvFile.create(inside.resolve("withheld.csv"), List.of("table", "line", "column", "why"))) {
            tables.withheld().forEach(cell -> out.row(cell.table(), cell.line(), cell.column(), cell.why()));
        }
        published(inside, tables.published());
        List<String> said = new ArrayList<>();
        tables.summary()
                .forEach(table -> said.add(table.table() + ": of " + table.cells() + " figures " + table.small()
                        + " are hidden as small, " + table.secondary() + " to protect others."));
        said.add("Attacked: " + tables.attacked()
                + " small counts and differences, by linear programming over all tables"
                + (tables.attacked() == 0
                        ? "."
                        : "; none can be told more narrowly than " + Decimal.text(Math.floor(tables.narrowestBounds()))
                                + "."));
        said.add("Held against " + Counted.of(earlier.size(), "earlier release") + " of tables.");
        return said;
    }

    private Set<String> wanted() {
        Set<String> releasable = TableControl.releasable(run);
        if (plan.tables().equals(List.of(ReleasePlan.ALL))) {
            return releasable;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String table : plan.tables()) {
            String named = table.contains("/") ? table : "tables/" + table;
            String file = named.endsWith(".csv") ? named : named + ".csv";
            if (!releasable.contains(file)) {
                throw new CannotRelease(file + " cannot be released: "
                        + (run.has(file) ? TableControl.whyInside(file) : "the run has no such table") + ".");
            }
            wanted.add(file);
        }
        return wanted;
    }

    private List<String> dataset(DatasetWish wish, Path outside, Path inside) {
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
        DatasetControl control = DatasetControl.control(run, wish);
        control.write(outside);
        List<String> columns = new ArrayList<>(wish.quasiIdentifiers());
        columns.add("families");
        try (CsvFile out = CsvFile.create(inside.resolve("combinations.csv"), columns)) {
            control.offending().forEach(offending -> {
                List<Object> cells = new ArrayList<>(offending.values());
                cells.add(offending.families());
                out.row(cells.toArray());
            });
        }
        published(inside, Map.of());
        return List.of(
                "Families: " + control.families() + ".",
                "Combinations that fewer than " + wish.k() + " families share: "
                        + control.offending().size() + "; what they could be known by is left empty for "
                        + Counted.families(control.withheldFamilies()) + ".",
                "Whoever has this dataset can count what tables of the same run hide: release none of them to the same"
                        + " receiver.");
    }

    private static void published(Path inside, Map<String, Long> counts) {
        try (CsvFile out = CsvFile.create(inside.resolve(PUBLISHED), List.of("of", "count"))) {
            counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> out.row(entry.getKey(), entry.getValue()));
        }
    }

    private Map<String, Object> about(String release, String before) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("release", release);
        about.put("to", plan.to());
        about.put("kind", plan.kind());
        about.put("run", source.id());
        for (String part : List.of("study", "instrument")) {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("name", source.described().path(part).path("name").asString(""));
            named.put("sha256", source.described().path(part).path("sha256").asString(""));
            about.put(part, named);
        }
        about.put(
                "software", source.described().path("software").path("version").asString(""));
        about.put("dataset_sha256", TableControl.dataset(run));
        about.put("plan_sha256", plan.file().sha256());
        Optional<DatasetWish> wish = plan.dataset();
        if (wish.isPresent()) {
            about.put("k", wish.get().k());
        } else {
            about.put("threshold", plan.threshold());
        }
        about.put("ledger_before", before);
        return about;
    }
}
