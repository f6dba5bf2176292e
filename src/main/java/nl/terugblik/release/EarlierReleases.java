package nl.terugblik.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.disclosure.dataset.Membership;
import nl.terugblik.disclosure.dataset.OutDataset;
import nl.terugblik.disclosure.dataset.OutTables;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.plan.PlanFile;
import nl.terugblik.release.plan.ReleasePlan;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.release.signing.Signed;
import nl.terugblik.release.source.SourceRun;
import tools.jackson.databind.JsonNode;

/** What was released before, as it was signed for. */
final class EarlierReleases {

    private static final String TABLES = "tables";

    private final Path folder;
    private final Ledger ledger;

    EarlierReleases(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    /** All of it, or what was released before a release that is among them. */
    Before before(String release) {
        List<Earlier> counts = new ArrayList<>();
        List<OutTables> tables = new ArrayList<>();
        List<OutDataset> datasets = new ArrayList<>();
        for (JsonNode entry : ledger.entries()) {
            String approved = entry.path("release").asString("");
            if (entry.path("what").asString("").equals("approve")) {
                if (approved.equals(release)) {
                    break;
                }
                JsonNode request = ledger.request(approved);
                Path own = folder.resolve(approved);
                mustBeAsItWas(approved, own, request);
                JsonNode manifest = Manifest.read(own.resolve(Content.OUTSIDE).resolve(Manifest.NAME));
                Optional<RunFolder> run = run(request, manifest);
                if (request.path("kind").asString("").equals(TABLES)) {
                    counts.add(earlier(approved, own, manifest, run));
                    tables.add(new OutTables(
                            approved, families(own, run.map(RunFolder::everyone)), own.resolve(Content.OUTSIDE)));
                } else {
                    Membership families = families(own, run.map(RunFolder::cohort));
                    PlanFile.read(own.resolve(Releases.PLAN), ReleasePlan.LEAST)
                            .dataset()
                            .map(wish -> OutDataset.read(approved, own.resolve(Content.OUTSIDE), families, wish))
                            .ifPresent(datasets::add);
                }
            }
        }
        return new Before(counts, tables, datasets);
    }

    private static void mustBeAsItWas(String release, Path own, JsonNode request) {
        Path published = own.resolve(Content.INSIDE).resolve(Content.PUBLISHED);
        Path outside = own.resolve(Content.OUTSIDE);
        boolean isAsItWas = Files.isRegularFile(published)
                && Files.isRegularFile(outside.resolve(Manifest.NAME))
                && Sha256.of(published).equals(request.path("published_sha256").asString(""))
                && Sha256.of(outside.resolve(Manifest.NAME))
                        .equals(Signed.of(request.path("signed")).manifest());
        if (!isAsItWas) {
            throw new NotAsSigned("What " + release
                    + " told is no longer known as it was; put a backup of the folder releases back.");
        }
        Manifest.check(outside);
        String files = request.path("files_sha256").asString(""); // requests of older programs have none
        if (!files.isEmpty() && !files.equals(Manifest.listing(own))) {
            throw new NotAsSigned("What " + release
                    + " told is no longer known as it was; put a backup of the folder releases back.");
        }
    }

    private static Earlier earlier(String release, Path own, JsonNode manifest, Optional<RunFolder> run) {
        Map<String, Long> counts = new TreeMap<>();
        CsvReader.read(
                own.resolve(Content.INSIDE).resolve(Content.PUBLISHED),
                row -> counts.put(row.get("of"), Long.parseLong(row.get("count"))));
        Set<String> tables = new LinkedHashSet<>();
        manifest.path("files")
                .forEach(described -> tables.add(described.path("file").asString("")));
        return new Earlier(release, manifest.path("dataset_sha256").asString(""), tables, counts, run);
    }

    /** Whose families they are; an older program wrote none down, and then the run knows, where it is still what it was. */
    private static Membership families(Path own, Optional<Path> inRun) {
        return OrderKey.in(own.resolve(Content.INSIDE))
                .flatMap(order -> Membership.read(own.resolve(Content.INSIDE), order))
                .or(() -> inRun.map(file -> Membership.of(
                        SourceRun.of(file.resolveSibling("..").normalize()).pseudonyms(), file)))
                .orElseGet(Membership::unknown);
    }

    /** The run that it was made from, where its dataset is still what it was: where a family of it was erased it is not. */
    private static Optional<RunFolder> run(JsonNode request, JsonNode manifest) {
        Path folder = Path.of(request.path("run_folder").asString(""));
        return Optional.of(folder)
                .filter(RunFolder::holdsDataset)
                .map(RunFolder::open)
                .filter(run -> TableControl.dataset(run)
                        .equals(manifest.path("dataset_sha256").asString("")));
    }
}
