package nl.terugblik.round;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.desk.Progress;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.store.TakenSheet;
import nl.terugblik.round.unit.Document;

/** Tells how far a round is, in a file for whoever does not open the register. */
record RoundTold(Path work, RoundStore store) {

    /** Tells it of a round as the register has it now, in the place of what was told before. */
    void tell(String name, List<Document> documents) {
        StoredRound round = store.find(name).orElseThrow(() -> CannotCode.noRound(name));
        Map<Position, TakenSheet> sheets = store.sheets(round);
        Path folder = RoundFolder.of(work, name).path();
        new Progress(
                        name,
                        round.plan().source().from().name().toLowerCase(Locale.ROOT),
                        state(round),
                        documents.size(),
                        documents.stream()
                                .mapToInt(document -> document.units().size())
                                .sum(),
                        differences(round, documents),
                        round.plan().positions().stream()
                                .map(position -> new Progress.Place(
                                        position.code(), round.plan().coder(position), sheets.containsKey(position)))
                                .toList())
                .write(folder);
    }

    /** Tells it where that was not told: a step may have been cut off once it was entered. */
    void tellUnlessTold(StoredRound round) {
        Set<Position> handedIn = store.sheets(round).keySet();
        boolean isTold = Progress.of(work, round.name())
                .filter(told -> told.state().equals(state(round)))
                .filter(told -> told.places().stream()
                        .allMatch(place -> place.handedIn() == handedIn.contains(Position.of(place.position()))))
                .isPresent();
        if (!isTold) {
            tell(round.name(), store.documents(round));
        }
    }

    private static String state(StoredRound round) {
        return round.state().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> differences(StoredRound round, List<Document> documents) {
        return round.state() == State.OPEN || round.plan().hand().isPresent()
                ? Optional.empty()
                : Progress.of(work, round.name())
                        .flatMap(Progress::differences)
                        .or(() -> Optional.of(FinalCodes.differences(
                                        round.plan().scheme(),
                                        documents,
                                        store.answers(round, Position.A),
                                        store.answers(round, Position.B))
                                .size()));
    }
}
