package nl.terugblik.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;

/** The change of a log's key: the old key signs for the new one, so that nobody else can bring in theirs unseen. */
final class Rotation {

    private Rotation() {}

    /** The act of it. */
    static Act act(SigningKey old, SigningKey next, String name) {
        VerifierKey retired = old.verifier(name, VerifierKey.Type.SIGNATURE);
        VerifierKey key = next.verifier(name, VerifierKey.Type.SIGNATURE);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("key", key.text());
        detail.put("retired", retired.text());
        detail.put("note", SignedNote.unsigned(text(key)).signed(old, name).toString());
        return new Act(LogKeys.ROTATED, "key " + key.id(), "done", detail);
    }

    private static String text(VerifierKey key) {
        return "terugblik ledger key\n" + key.text() + "\n";
    }

    /** Whether the old key signed for the new one. */
    static boolean isVouchedFor(Entry entry, VerifierKey old, VerifierKey next) {
        try {
            SignedNote note =
                    SignedNote.parse(String.valueOf(entry.act().detail().get("note")));
            return note.text().equals(text(next)) && note.isSignedBy(old);
        } catch (NotANote e) {
            return false;
        }
    }
}
