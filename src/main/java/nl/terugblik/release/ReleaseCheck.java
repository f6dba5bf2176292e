package nl.terugblik.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.entries.LogLedger;
import nl.terugblik.release.entries.ReleaseEntries;
import nl.terugblik.release.entries.TakenOver;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/**
 * The releases of a work folder against the log of acts: what was asked for lies there as it was signed for, and the signatures
 * hold.
 *
 * @param requests how many were asked for
 * @param faults what is not as it was signed for, a sentence each
 */
public record ReleaseCheck(int requests, List<String> faults) {

    public ReleaseCheck {
        faults = List.copyOf(faults);
    }

    /** Checks all of them. */
    public static ReleaseCheck of(Path work, List<Entry> all) {
        List<Entry> entries = all.stream()
                .filter(entry -> entry.act().action().startsWith(ReleaseEntries.ACTION))
                .toList();
        List<String> faults = new ArrayList<>();
        TakenOver.fault(entries, work).ifPresent(faults::add);
        Ledger ledger = Ledger.of(new LogLedger(new Fixed(entries)));
        int requests = 0;
        for (JsonNode entry : ledger.entries()) {
            if (entry.has("signed") && !Signed.of(entry.path("signed")).holds()) {
                faults.add(
                        "The signature of " + entry.path("signed").path("name").asString("") + " for release "
                                + entry.path("release").asString("") + " does not hold.");
            }
            if (entry.path("what").asString("").equals("request")) {
                requests++;
                check(work.resolve("releases").resolve(entry.path("release").asString("")), entry, faults);
            }
        }
        return new ReleaseCheck(requests, faults);
    }

    private static void check(Path own, JsonNode request, List<String> faults) {
        String release = String.valueOf(own.getFileName());
        Path outside = own.resolve(Content.OUTSIDE);
        Path published = own.resolve(Content.INSIDE).resolve(Content.PUBLISHED);
        try {
            if (!Files.isRegularFile(outside.resolve(Manifest.NAME)) || !Files.isRegularFile(published)) {
                faults.add("The folder releases/" + release + " is gone, or not whole.");
                return;
            }
            boolean isSame = Sha256.of(outside.resolve(Manifest.NAME))
                            .equals(Signed.of(request.path("signed")).manifest())
                    && Sha256.of(published)
                            .equals(request.path("published_sha256").asString(""));
            String files = request.path("files_sha256").asString(""); // requests of older programs have none
            if (!isSame || !files.isEmpty() && !files.equals(Manifest.listing(own))) {
                faults.add("What release " + release + " told is not as it was signed for.");
            }
            Manifest.check(outside);
        } catch (NotAsSigned e) {
            faults.add("Release " + release + ": " + e.getMessage());
        }
    }

    /** Entries that were read already, and take no more. */
    private record Fixed(List<Entry> entries) implements ReleaseEntries {

        @Override
        public void enter(Act act) {
            throw new IllegalStateException("a check enters nothing");
        }
    }
}
