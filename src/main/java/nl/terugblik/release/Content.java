package nl.terugblik.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.disclosure.ControlledTables;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.disclosure.dataset.DatasetWish;
import nl.terugblik.disclosure.dataset.Followed;
import nl.terugblik.disclosure.dataset.Membership;
import nl.terugblik.disclosure.dataset.Order;
import nl.terugblik.disclosure.dataset.OutDataset;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.suppression.Patience;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.gate.LastGate;
import nl.terugblik.release.outside.Guide;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.outside.ReleaseCrate;
import nl.terugblik.release.pages.ReportPages;
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
    private static final String WITHHELD = "withheld.csv";

    /**
     * Some ten minutes of one core, beyond which nobody waits; tables that take so much hold more small counts than anything that is
     * published. It is work that is counted, so that a slower machine answers the same, only later.
     */
    private static final long MOST_WORK = 120_000_000_000L;

    private final SourceRun source;
    private final ReleasePlan plan;
    private final RunFolder run;
    private final int floor;
    private final HowFar howFar;

    Content(SourceRun source, ReleasePlan plan, int floor, HowFar howFar) {
        this.floor = floor;
        this.howFar = howFar;
        this.source = source;
        this.plan = plan;
        this.run = RunFolder.open(source.folder());
    }

    /**
     * Writes all of it.
     *
     * @param head the head of the ledger when it was asked for
     * @param orderKey draws the order of its families
     * @return what the review says of it, a sentence a line
     */
    List<String> write(Path folder, String release, Before before, String head, String orderKey) {
        Path outside = PrivateFiles.folder(folder.resolve(OUTSIDE));
        Path inside = PrivateFiles.folder(folder.resolve(INSIDE));
        Guide.write(outside, release, plan);
        OrderKey.write(inside, orderKey);
        List<String> said = plan.dataset().isPresent()
                ? dataset(plan.dataset().get(), outside, inside, before, Order.of(orderKey))
                : tables(outside, inside, before, Order.of(orderKey));
        if (plan.report()) {
            ReportPages.write(outside, release, plan, run);
        }
        ReleaseCrate.write(outside, release, plan, source.described());
        Manifest.write(outside, about(release, head));
        LastGate gate = new LastGate(outside, run, inside.resolve(WITHHELD), threshold());
        gate.words("release", plan.name().replace('-', ' '));
        gate.words("to", plan.to());
        gate.look();
        return said;
    }

    private int threshold() {
        return plan.dataset().map(DatasetWish::k).orElse(plan.threshold());
    }

    private List<String> dataset(DatasetWish wish, Path outside, Path inside, Before before, Order order) {
        Membership families = Membership.of(source.pseudonyms(), run.cohort());
        families.write(inside, order);
        List<String> said = new DatasetContent(run, wish, families, order, before).write(outside, inside);
        published(inside, Map.of());
        return said;
    }

    private List<String> tables(Path outside, Path inside, Before before, Order order) {
        Membership everyone = Membership.of(source.pseudonyms(), run.everyone());
        List<Earlier> earlier = before.countsBeside(everyone);
        everyone.write(inside, order);
        ControlledTables tables = TableControl.control(
                run, wanted(), plan.threshold(), floor, earlier, Patience.of(MOST_WORK, howFar::at));
        Membership families = Membership.of(source.pseudonyms(), run.cohort());
        List<OutDataset> datasets = before.datasetsOf(everyone);
        if (!datasets.isEmpty()) {
            tables = tables.following(Followed.of(run, families, datasets));
        }
        tables.write(outside);
        try (CsvFile out = CsvFile.create(inside.resolve(WITHHELD), List.of("table", "line", "column", "why"))) {
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
        List<String> gone = earlier.stream()
                .filter(release -> release.run().isEmpty() && release.mayShare())
                .map(Earlier::release)
                .toList();
        if (!gone.isEmpty()) {
            said.add("Of families that may be those of " + String.join(", ", gone)
                    + " nothing is shown that could be held against "
                    + (gone.size() == 1 ? "it: its dataset is" : "them: their datasets are")
                    + " gone, since a family was erased or since a run was removed or changed.");
        }
        said.add("Held against " + Counted.of(earlier.size(), "earlier release") + " of tables"
                + (datasets.isEmpty()
                        ? "."
                        : "; of what is not told by the dataset of "
                                + datasets.get(0).release() + " nothing is shown."));
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
