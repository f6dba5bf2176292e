package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.register.FamilyErasure.Erased;
import nl.terugblik.register.PendingErasures.Pending;

/** The proof of an erasure: what was erased and when, and not of whom. */
final class Proof {

    private Proof() {}

    /** Writes it, or writes it anew where an erasure that was cut off just after it is finished. */
    static Path write(Path work, Pending pending, List<String> held, List<String> notFound, Instant now) {
        Erased erased = pending.erased();
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("erased_at", seconds(pending.at()));
        proof.put("finished_at", seconds(now));
        proof.put("tombstone_begins", erased.tombstone());
        proof.put("case_file_versions", erased.versions());
        proof.put("appearances", erased.appearances());
        proof.put("refused_rows", erased.refusedRows());
        proof.put("runs_whose_dataset_was_removed", held);
        proof.put("runs_whose_folder_was_not_found", notFound);
        Path file = PrivateFiles.folder(work.resolve("erasures")).resolve(pending.erasure() + ".json");
        JsonFile.write(file, proof);
        return file;
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
