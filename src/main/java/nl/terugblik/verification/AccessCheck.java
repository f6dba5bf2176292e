package nl.terugblik.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.LogLines;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.VerifierKey;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;

/** The log of who looked, against itself and its checkpoints. */
final class AccessCheck {

    private AccessCheck() {}

    static Finding check(LogState state) {
        Gathering found = new Gathering("access");
        Path folder = state.folder().access();
        TreeMap<Long, String> notes = Notes.in(folder.resolve("checkpoints"));
        List<String> lines = LogLines.whole(folder.resolve("access.jsonl"));
        if (!Files.exists(folder)) {
            return found.found("nobody looked at a family or a refused row");
        }
        String name = state.log().names().map(LogNames::access).orElse("");
        Tree tree = new Tree();
        for (int index = 0; index < lines.size(); index++) {
            tree.add(Hash.ofEntry(lines.get(index)));
            if (number(lines.get(index)) != index + 1L) {
                found.fault("Line " + (index + 1) + " of access/access.jsonl is not the entry that was written.");
            }
        }
        int sound = 0;
        for (Map.Entry<Long, String> file : notes.entrySet()) {
            sound += isSound(file.getKey(), file.getValue(), name, state.keys(), tree, found) ? 1 : 0;
        }
        if (!isStateSound(folder, tree)) {
            found.fault("The file access/state is not what was written with the last look.");
        }
        if (notes.isEmpty()) {
            found.fault("The checkpoints of access/access.jsonl are gone.");
        } else if (lines.size() > notes.lastKey()) {
            found.cannotSay(
                    "who looked after entry " + notes.lastKey() + " of the log of who looked: no checkpoint yet");
        }
        return found.found(Counted.of(Math.max(0, lines.size() - 1), "look") + ", " + Counted.of(sound, "checkpoint"));
    }

    /** A process that was killed leaves a state that is one look behind. */
    private static boolean isStateSound(Path folder, Tree tree) {
        Frontier state = LogLines.state(folder);
        return state.size() > 0
                && state.size() <= tree.size()
                && tree.size() - state.size() <= 1
                && state.root().equals(tree.root((int) state.size()));
    }

    private static long number(String line) {
        try {
            return Entry.of(line).n();
        } catch (NotAnEntry e) {
            return 0;
        }
    }

    private static boolean isSound(long size, String text, String name, LogKeys keys, Tree tree, Gathering found) {
        Optional<SignedNote> note = Notes.read(text);
        Optional<Checkpoint> checkpoint = note.map(Checkpoint::of);
        boolean isOurs = checkpoint.isPresent()
                && checkpoint.get().size() == size
                && checkpoint.get().origin().equals(name)
                && keys.terms().stream()
                        .map(term -> new VerifierKey(
                                name, VerifierKey.Type.SIGNATURE, term.key().key()))
                        .anyMatch(note.get()::isSignedBy);
        if (!isOurs) {
            found.fault("Checkpoint " + size + " of the log of who looked is not signed by a key of this ledger.");
        } else if (size > tree.size()) {
            found.fault(
                    Numbers.gone(size - tree.size(), "look", "access/access.jsonl", tree.size(), "checkpoint " + size));
        } else if (!tree.root((int) size).equals(checkpoint.get().root())) {
            found.fault("The looks up to " + size + " in access/access.jsonl are not those of its checkpoint.");
        } else {
            return true;
        }
        return false;
    }
}
