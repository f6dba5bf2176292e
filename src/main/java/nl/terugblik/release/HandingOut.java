package nl.terugblik.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.outside.Copies;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.Role;
import nl.terugblik.release.signing.Signed;

/**
 * The writing of a release that was agreed to into a folder outside. Who takes it is entered before the folder is there: what
 * cannot be entered is not given.
 *
 * @param ledger takes who took what, and where to
 * @param folder the release's own folder below the work folder
 */
record HandingOut(Ledger ledger, Path folder) {

    /**
     * Writes it.
     *
     * @throws CannotRelease when nobody agreed to it
     * @throws nl.terugblik.release.signing.NotAsSigned when its files are not what was signed for
     */
    void write(String release, Signed taker, Path to) {
        if (ledger.of("approve", release).isEmpty()) {
            throw new CannotRelease("Nobody agreed to " + release + " yet; first ./terugblik release approve.");
        }
        Path outside = folder.resolve(Content.OUTSIDE);
        Manifest.check(outside);
        Path partial = PrivateFiles.newFolder(PrivateFiles.temporary(to));
        try {
            Copies.folder(outside, partial);
            JsonFile.write(partial.resolve(Manifest.SIGNATURES), Map.of("signatures", signatures(release)));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("release", release);
            fields.put("folder", to.toAbsolutePath().normalize().toString());
            fields.put("files_sha256", Manifest.whole(partial));
            fields.put("signed", taker.json());
            ledger.add("fetch", taker.at(), fields);
            PrivateFiles.move(partial, to);
        } finally {
            PrivateFiles.delete(partial);
        }
    }

    private List<Map<String, Object>> signatures(String release) {
        List<Map<String, Object>> signatures = new ArrayList<>();
        for (Role role : Role.NEEDED) {
            ledger.of(role.word(), release).stream()
                    .map(entry -> Signed.of(entry.path("signed")).json())
                    .forEach(signatures::add);
        }
        return signatures;
    }
}
