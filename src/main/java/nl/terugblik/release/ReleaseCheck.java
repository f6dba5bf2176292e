package nl.terugblik.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.SignedNote;
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
 * @param notProven what cannot be said of them, each in a few words
 */
public record ReleaseCheck(int requests, List<String> faults, List<String> notProven) {

    public ReleaseCheck {
        faults = List.copyOf(faults);
        notProven = List.copyOf(notProven);
    }

    /** Checks all of them. */
    public static ReleaseCheck of(Path work, List<Entry> all) {
        List<Entry> entries = all.stream()
                .filter(entry -> entry.act().action().startsWith(ReleaseEntries.ACTION))
                .toList();
        List<String> faults = new ArrayList<>();
        Set<String> notProven = new LinkedHashSet<>();
        TakenOver.fault(entries, work).ifPresent(faults::add);
        Ledger ledger = Ledger.of(new LogLedger(new Fixed(entries, LogKeys.of(all))));
        int requests = 0;
        for (JsonNode entry : ledger.entries()) {
            String release = entry.path("release").asString("");
            if (entry.has("signed") && !Signed.of(entry.path("signed")).holds()) {
                faults.add(
                        "The signature of " + entry.path("signed").path("name").asString("") + " for release " + release
                                + " does not hold.");
            }
            if (!ledger.isWord(entry)) {
                faults.add("Entry " + entry.path("entry").asString("")
                        + " lets someone sign, or sets the floor, without the register's signature.");
            }
            switch (entry.path("what").asString("")) {
                case "request" -> {
                    requests++;
                    check(work.resolve("releases").resolve(release), entry, faults);
                }
                case "approve" -> signatures(new Signatures(ledger, release), faults, notProven);
                case "fetch" -> fetched(entry, faults, notProven);
                default -> {
                    // nothing more to check
                }
            }
        }
        return new ReleaseCheck(requests, faults, List.copyOf(notProven));
    }

    private static void signatures(Signatures signatures, List<String> faults, Set<String> notProven) {
        List<Signed> given = signatures.given();
        signatures.fault(given).ifPresent(fault -> faults.add("Release " + signatures.release() + ": " + fault));
        for (String name : signatures.late(given)) {
            if (signatures.isOfBefore()) {
                notProven.add("that two people agreed to releases of an older program, which took keys that were"
                        + " registered after the request");
            } else {
                faults.add("Release " + signatures.release() + ": The key of " + name
                        + " was registered after the release was asked for.");
            }
        }
    }

    /** A released folder belongs to whoever took it; where it still lies as it was written, it is as it was written. */
    private static void fetched(JsonNode entry, List<String> faults, Set<String> notProven) {
        Path folder = Path.of(entry.path("folder").asString(""));
        if (!Files.isRegularFile(folder.resolve(Manifest.NAME))) {
            notProven.add("released folders that lie elsewhere now");
        } else if (!Manifest.whole(folder).equals(entry.path("files_sha256").asString(""))) {
            faults.add("The folder " + folder + " is not as release "
                    + entry.path("release").asString("") + " was written to it.");
        }
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
    private record Fixed(List<Entry> entries, LogKeys keys) implements ReleaseEntries {

        @Override
        public SignedNote sign(String text) {
            throw new IllegalStateException("a check signs nothing");
        }

        @Override
        public void enter(Act act) {
            throw new IllegalStateException("a check enters nothing");
        }
    }
}
