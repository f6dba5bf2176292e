package nl.terugblik.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/** Families in rounds, and those that leave them: erased, or by an objection that came since. */
final class Departures {

    private final Path work;
    private final RoundStore store;
    private final Deeds deeds;
    private final RoundTold told;

    Departures(Path work, RoundStore store, Deeds deeds, RoundTold told) {
        this.work = work;
        this.store = store;
        this.deeds = deeds;
        this.told = told;
    }

    List<Rounds.Holding> holding(Pseudonym family) {
        List<Rounds.Holding> holding = new ArrayList<>();
        for (StoredRound round : store.all()) {
            int documents = store.documents(round, family);
            if (documents > 0) {
                holding.add(new Rounds.Holding(
                        round.name(),
                        round.plan().source().from().name().toLowerCase(Locale.ROOT),
                        documents,
                        round.plan().hand().isEmpty()
                                && (round.state() != State.CLOSED
                                        || round.plan().keepsTexts())));
            }
        }
        return holding;
    }

    /** A round without families that have come to object, as long as it is not closed. */
    StoredRound without(StoredRound round) {
        List<UUID> objecting = round.state() == State.CLOSED ? List.of() : store.objecting(round);
        if (objecting.isEmpty()) {
            removeStale(); // what a departure that was cut off left of them
            return round;
        }
        deeds.destroying();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("families", objecting.size());
        detail.put("reason", "objection");
        deeds.enter("coding.left", round, detail, () -> store.leave(round, objecting));
        removeStale();
        return store.find(round.name()).orElseThrow(() -> CannotCode.noRound(round.name()));
    }

    /** Takes away the files of rounds that a family left, but for what coders gave of the units that stay. */
    void removeStale() {
        for (String name : store.stale()) {
            StoredRound round = store.find(name).orElseThrow(() -> CannotCode.noRound(name));
            UnitNames names = new UnitNames(round.key());
            List<Document> documents = store.documents(round);
            Set<String> units = documents.stream()
                    .flatMap(document -> document.units().stream().map(unit -> names.unit(document, unit)))
                    .collect(Collectors.toSet());
            RoundFolder.of(work, name).remove(units);
            told.tell(name, documents);
            store.fresh(name);
        }
    }
}
