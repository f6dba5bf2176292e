package nl.terugblik.round;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.filenotes.UsedFamilies;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitNames;

/** Tells which case file each unit of a round is, by hashing the delivery anew: the register holds no numbers. */
final class Locating {

    private final MasterKey key;
    private final RoundStore store;
    private final RunLedger runs;

    Locating(MasterKey key, RoundStore store, RunLedger runs) {
        this.key = key;
        this.store = store;
        this.runs = runs;
    }

    /** The round of this name, or the only one of the case files of a run with this id or a start of it. */
    StoredRound round(String asked) {
        Optional<StoredRound> named = store.find(asked);
        List<StoredRound> ofRun = named.map(List::of)
                .orElseGet(() -> store.all().stream()
                        .filter(round -> round.plan()
                                .hand()
                                .filter(hand -> hand.run().startsWith(asked))
                                .isPresent())
                        .toList());
        if (ofRun.size() > 1) {
            throw new CannotCode("Several rounds code case files of run " + asked + ": "
                    + String.join(", ", ofRun.stream().map(StoredRound::name).toList()) + ". Name one of them.");
        }
        StoredRound round = ofRun.stream().findFirst().orElseThrow(() -> CannotCode.noRound(asked));
        if (round.plan().hand().isEmpty()) {
            throw new CannotCode(
                    "Round " + round.name() + " codes no case files: its sheets hold the texts that are coded,"
                            + " and final.csv names file and line.");
        }
        return round;
    }

    /** The units whose families a delivery holds, in the order of the delivery. */
    List<Located> in(StoredRound round, DeliveryFolder delivery, Optional<String> unit) {
        String run = round.plan().hand().orElseThrow().run();
        RunRecord record = runs.find(run)
                .orElseThrow(() -> new CannotCode(
                        "The ledger has no run " + run + ", of which round " + round.name() + " codes case files."));
        UnitNames names = new UnitNames(round.key());
        Map<Pseudonym, Document> families = new HashMap<>();
        store.documents(round).forEach(document -> families.put(document.family(), document));
        Map<Pseudonym, Located> found = new LinkedHashMap<>();
        new UsedFamilies(key).each(record, delivery, (family, number, at) -> {
            Document document = families.get(family);
            // a later delivery may hold the family on another line; of two rows here, the one that was coded where that
            // is known
            if (document != null && (!found.containsKey(family) || isOf(document, at))) {
                String name = names.unit(document, document.units().get(0));
                found.put(family, new Located(name, number, at.file() + ":" + at.line()));
            }
        });
        List<Located> located = List.copyOf(found.values());
        if (unit.isEmpty()) {
            return located;
        }
        List<Located> only =
                located.stream().filter(one -> one.unit().equals(unit.get())).toList();
        if (only.isEmpty()) {
            throw new CannotCode("No unit of round " + round.name()
                    + " whose family this delivery holds has that name; take it from the column unit of a sheet.");
        }
        return only;
    }

    private static boolean isOf(Document document, Source at) {
        Unit file = document.units().get(0);
        return new Source(file.file(), file.line()).equals(at);
    }
}
