package nl.terugblik.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.VerifierKey;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;

/**
 * The log of acts against itself, its checkpoints and what others kept of it. A checkpoint that is signed and that the entries
 * give the root of vouches for all entries up to it.
 */
final class LogCheck {

    private final LogState state;
    private final Entries entries;
    private final LogKeys keys;
    private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
    private final TreeMap<Long, Boolean> agrees = new TreeMap<>();

    LogCheck(LogState state) {
        this.state = state;
        this.entries = state.entries();
        this.keys = state.keys();
    }

    /** Reads the notes first, since the sentences about entries name the last sound checkpoint. */
    List<Finding> check(Optional<Against> against) {
        Finding signatures = signatures();
        List<Finding> findings = new ArrayList<>();
        findings.add(entries());
        findings.add(signatures);
        findings.add(consistency());
        against.ifPresent(kept -> findings.add(against(kept)));
        return findings;
    }

    private Finding signatures() {
        Gathering found = new Gathering("signatures");
        Map<Long, String> kept = new HashMap<>();
        for (String text : state.log().checkpoints(state.work())) {
            Notes.read(text)
                    .ifPresentOrElse(
                            note -> kept.put(Checkpoint.of(note).size(), text),
                            () -> found.fault("A checkpoint in the register is no signed note: it was changed."));
        }
        if (!state.log()
                .checkpointSizes(state.work())
                .equals(kept.keySet().stream().sorted().toList())) {
            found.fault("The register does not keep its checkpoints under the sizes that they are of: it was changed.");
        }
        TreeMap<Long, String> files = Notes.in(state.folder().checkpoints());
        kept.forEach((size, text) -> {
            if (!files.containsKey(size)) {
                found.fault("The file of checkpoint " + size + " is gone from ledger/checkpoints.");
            }
        });
        long last = kept.keySet().stream().reduce(0L, Math::max);
        files.headMap(last).keySet().stream()
                .filter(size -> !kept.containsKey(size))
                .forEach(size -> found.fault("The register does not keep checkpoint " + size + " any more."));
        files.tailMap(last + 1)
                .keySet()
                .forEach(size -> found.cannotSay("that checkpoint " + size
                        + " was the last: the register does not keep it (a process may have been"
                        + " killed as it was signed)"));
        int cosigned = 0;
        TreeMap<Long, String> all = new TreeMap<>(kept);
        all.putAll(files);
        for (Map.Entry<Long, String> file : all.entrySet()) {
            cosigned += note(file.getKey(), file.getValue(), Optional.ofNullable(kept.get(file.getKey())), found);
        }
        if (cosigned > 0) {
            found.cannotSay("who cosigned, to whoever has not their public key");
        }
        for (LogKeys.Term term : keys.terms()) {
            if (!term.isVouchedFor()) {
                found.cannotSay("that the key of entry " + term.from() + " was meant: no key before it signed for it");
            }
        }
        String by = keys.terms().isEmpty()
                ? "nobody"
                : state.origin() + ", key "
                        + keys.terms().get(keys.terms().size() - 1).key().id();
        return found.found(Counted.of(signed.size(), "checkpoint") + " by " + by + "; " + cosigned + " cosigned");
    }

    /** Takes a note for what it is; says how often it is cosigned. */
    private int note(long size, String text, Optional<String> kept, Gathering found) {
        Optional<SignedNote> note = Notes.read(text);
        if (note.isEmpty()) {
            found.fault("Checkpoint " + size + " is no signed note: it was changed.");
            return 0;
        }
        Checkpoint checkpoint = Checkpoint.of(note.get());
        if (checkpoint.size() != size) {
            found.fault("The file of checkpoint " + size + " holds checkpoint " + checkpoint.size() + ".");
        }
        if (!checkpoint.origin().equals(state.origin())) {
            found.fault("Checkpoint " + size + " is of another register (" + checkpoint.origin() + ").");
            return 0;
        }
        Optional<VerifierKey> by = keys.terms().stream()
                .map(LogKeys.Term::key)
                .filter(note.get()::isSignedBy)
                .findFirst();
        boolean mayHave = by.isPresent()
                && (checkpoint.size() > entries.size() || keys.mayHaveSigned(by.get(), checkpoint.size()));
        if (!mayHave) {
            found.fault(
                    "Checkpoint " + size + " is not signed by a key of this ledger: it was changed or made elsewhere.");
            return 0;
        }
        if (kept.isPresent() && !text.startsWith(kept.get())) {
            found.fault("Checkpoint " + size + " in ledger/checkpoints is not the one that the register keeps.");
        }
        signed.put(checkpoint.size(), checkpoint);
        boolean isTrue = checkpoint.size() <= entries.size()
                && entries.tree().root((int) checkpoint.size()).equals(checkpoint.root());
        agrees.merge(checkpoint.size(), isTrue, Boolean::logicalAnd);
        return note.get().signatures().size() - 1;
    }

    private Finding entries() {
        Gathering found = new Gathering("entries");
        for (int index = 0; index < entries.size(); index++) {
            long number = index + 1L;
            Optional<Entry> entry = entries.at(index);
            if (entry.isEmpty() || !entries.stored(index).isAsWritten()) {
                found.fault(
                        "Entry " + entries.stored(index).n() + " is not what was written; " + lastSound(number) + ".");
            } else if (entry.get().n() != number || entries.stored(index).n() != number) {
                found.fault("Between " + sound(number) + " and " + unsound(number)
                        + " the entries are not those that were written: some were taken out, put in or moved, from entry "
                        + number + " on.");
                break;
            }
        }
        if (found.holds() && !isHeadOfEntries()) {
            found.fault("The ledger's head in the register is not that of its entries; "
                    + lastSound(entries.size() + 1L) + ".");
        }
        clock(found);
        MirrorCheck.check(state, found);
        String days = entries.day(1)
                .map(day -> ", " + day + " to " + entries.day(entries.size()).orElse("?"))
                .orElse("");
        return found.found(Numbers.of(entries.size()) + ", 1 to " + entries.size() + days);
    }

    private void clock(Gathering found) {
        Optional<Entry> before = Optional.empty();
        for (Entry entry : entries.readable()) {
            if (before.isPresent() && entry.at().isBefore(before.get().at())) {
                found.cannotSay("the times from entry " + entry.n() + " on: the clock was set back after entry "
                        + before.get().n());
                return;
            }
            before = Optional.of(entry);
        }
    }

    private Finding consistency() {
        Gathering found = new Gathering("consistency");
        long size = entries.size();
        signed.tailMap(size + 1).keySet().stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> found.fault(Numbers.gone(last - size, "entry", "", size, "checkpoint " + last)));
        Optional<Long> first = agrees.headMap(size, true).entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
        first.ifPresent(unsound -> {
            long sound = sound(unsound);
            found.fault(
                    isWholeInItself()
                            ? "Two histories after " + sound
                                    + ": a backup was put back without an entry, or the ledger was written"
                                    + " anew; checkpoint " + unsound + " knows the other."
                            : "Between " + sound + " and " + unsound + " the entries are not those"
                                    + entries.day(unsound)
                                            .map(day -> " of " + day)
                                            .orElse("") + ".");
        });
        if (!signed.isEmpty() && size > signed.lastKey()) {
            found.cannotSay(
                    "entries " + (signed.lastKey() + 1) + " to " + size + ": no checkpoint was signed after them yet");
        }
        return found.found("each checkpoint is contained in the next");
    }

    private boolean isWholeInItself() {
        for (int index = 0; index < entries.size(); index++) {
            if (!entries.stored(index).isAsWritten() || entries.stored(index).n() != index + 1L) {
                return false;
            }
        }
        return isHeadOfEntries();
    }

    private boolean isHeadOfEntries() {
        Frontier head = state.log().frontier();
        boolean isNamed = state.log().names().map(LogNames::acts).equals(Optional.of(state.origin()));
        return head.size() == entries.size()
                && head.root().equals(entries.tree().root(entries.size()))
                && (isNamed || entries.size() == 0);
    }

    private Finding against(Against kept) {
        Gathering found = new Gathering(kept.words());
        String day = entries.day(kept.size()).map(known -> " of " + known).orElse("");
        if (kept.origin().isPresent() && !kept.origin().get().equals(state.origin())) {
            found.fault("The note is of another register (" + kept.origin().get() + "); ask whose it is.");
        } else if (kept.note().isPresent()
                && keys.terms().stream().noneMatch(term -> kept.note().get().isSignedBy(term.key()))) {
            found.fault(
                    "The note is not signed by a key of this ledger: it was changed, or the ledger was written anew.");
        } else if (kept.size() > entries.size()) {
            found.fault(Numbers.gone(
                    kept.size() - entries.size(),
                    "entry",
                    "",
                    entries.size(),
                    "the " + kept.words() + " of " + entries(kept)));
        } else if (!entries.tree().root((int) kept.size()).equals(kept.root())) {
            found.fault("The ledger does not agree with the " + kept.words() + " of " + entries(kept) + day
                    + ": it was written anew since, in whole or in part.");
        }
        return found.found(
                entries(kept) + day + ", root " + kept.root().base64().substring(0, 8) + "...");
    }

    private static String entries(Against kept) {
        return Counted.of(kept.size(), "entry", "entries");
    }

    private String lastSound(long before) {
        long sound = sound(before);
        return sound == 0
                ? "no checkpoint before it is sound"
                : "last sound checkpoint: " + sound
                        + entries.day(sound).map(day -> ", " + day).orElse("");
    }

    /** The largest checkpoint that the entries agree with, below a number; 0 where there is none. */
    private long sound(long before) {
        return agrees.headMap(before, false).descendingMap().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0L);
    }

    /** The smallest checkpoint that they do not agree with, from a number on; the log's end where there is none. */
    private long unsound(long from) {
        return agrees.tailMap(from, true).entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse((long) entries.size());
    }
}
