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
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/** What the tables told that were released before. */
final class EarlierReleases {

    private final Path folder;
    private final Ledger ledger;

    EarlierReleases(Path folder, Ledger ledger) {
        this.folder = folder;
        this.ledger = ledger;
    }

    /** All of them, or those before a release that is among them. */
    List<Earlier> before(String release) {
        List<Earlier> earlier = new ArrayList<>();
        for (JsonNode entry : ledger.entries()) {
            String approved = entry.path("release").asString("");
            if (entry.path("what").asString("").equals("approve")) {
                if (approved.equals(release)) {
                    break;
                }
                JsonNode request = ledger.request(approved);
                if (request.path("kind").asString("").equals("tables")) {
                    earlier.add(earlier(approved, request));
                }
            }
        }
        return earlier;
    }

    private Earlier earlier(String release, JsonNode request) {
        Path own = folder.resolve(release);
        Path file = own.resolve(Content.INSIDE).resolve(Content.PUBLISHED);
        Path manifestFile = own.resolve(Content.OUTSIDE).resolve(Manifest.NAME);
        boolean isAsItWas = Files.isRegularFile(file)
                && Files.isRegularFile(manifestFile)
                && Sha256.of(file).equals(request.path("published_sha256").asString(""))
                && Sha256.of(manifestFile)
                        .equals(Signed.of(request.path("signed")).manifest());
        if (!isAsItWas) {
            throw new NotAsSigned("What " + release
                    + " told is no longer known as it was; put a backup of the folder releases back.");
        }
        JsonNode manifest = Manifest.read(manifestFile);
        Map<String, Long> counts = new TreeMap<>();
        CsvReader.read(file, row -> counts.put(row.get("of"), Long.parseLong(row.get("count"))));
        Set<String> tables = new LinkedHashSet<>();
        manifest.path("files")
                .forEach(described -> tables.add(described.path("file").asString("")));
        return new Earlier(release, manifest.path("dataset_sha256").asString(""), tables, counts, run(request, manifest));
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
