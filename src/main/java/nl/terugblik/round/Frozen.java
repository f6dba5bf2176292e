package nl.terugblik.round;

import java.util.List;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;

/** The keyed hash of the units of a round: what is coded is known again, and nobody tests a guess on it. */
final class Frozen {

    private Frozen() {}

    static String hash(byte[] key, List<Document> documents) {
        Fingerprints keyed = Fingerprints.under(key);
        StringBuilder all = new StringBuilder();
        for (Document document : documents) {
            all.append(document.id()).append('\n');
            for (Unit unit : document.units()) {
                all.append(unit.number())
                        .append(' ')
                        .append(unit.kind())
                        .append(' ')
                        .append(unit.answers());
                all.append(' ')
                        .append(keyed.of(unit.section() + "\n" + unit.text()))
                        .append('\n');
            }
        }
        return keyed.of(all.toString());
    }
}
