package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.register.erasure.FamilyErasure.Erased;
import nl.terugblik.register.erasure.PendingErasures.Pending;

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

    /** Writes the proof of an erasure of many families. */
    static Path ofMany(Path work, String deed, String why, Many many, Instant now) {
        List<Pending> parts = many.parts();
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("why", why);
        proof.put(
                "begun_at",
                seconds(parts.stream().map(Pending::at).min(Instant::compareTo).orElse(now)));
        proof.put("finished_at", seconds(now));
        proof.put("families", parts.size());
        proof.put("case_file_versions", sum(parts, Erased::versions));
        proof.put("appearances", sum(parts, Erased::appearances));
        proof.put("refused_rows", sum(parts, Erased::refusedRows));
        proof.put("refused_rows_of_no_known_family", many.rest());
        proof.put("runs_whose_dataset_was_removed", many.held());
        proof.put("runs_whose_folder_was_not_found", many.notFound());
        proof.put(
                "tombstones_begin",
                parts.stream().map(part -> part.erased().tombstone()).sorted().toList());
        Path file = PrivateFiles.folder(work.resolve("erasures")).resolve(deed + ".json");
        JsonFile.write(file, proof);
        return file;
    }

    /**
     * What was erased of many families.
     *
     * @param rest refused rows that could be laid to none of them
     */
    record Many(List<Pending> parts, int rest, List<String> held, List<String> notFound) {}

    private static long sum(List<Pending> parts, ToLongFunction<Erased> count) {
        return parts.stream().map(Pending::erased).mapToLong(count).sum();
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
