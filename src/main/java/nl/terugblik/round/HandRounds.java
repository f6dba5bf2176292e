package nl.terugblik.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.decided.FinalFile;
import nl.terugblik.round.hand.DisagreementFiles;
import nl.terugblik.round.hand.DoubleCodingFiles;
import nl.terugblik.round.hand.HandCodes;
import nl.terugblik.round.hand.HandEffects;
import nl.terugblik.round.hand.Rulings;
import nl.terugblik.round.page.HandPages;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Difference;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.store.TakenSheet;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/**
 * Rounds of case files that people code as well: what one coder, or two and a third, made of them is held against the computer's
 * codes, and where these differ somebody who is not told which is which says who was right.
 */
final class HandRounds {

    private final Path work;
    private final RoundStore store;
    private final Deeds deeds;
    private final Sheets sheets;

    HandRounds(Path work, RoundStore store, Deeds deeds, Sheets sheets) {
        this.work = work;
        this.store = store;
        this.deeds = deeds;
        this.sheets = sheets;
    }

    /** Compares the coders where there are two, and once they agree or a third decided, hand and computer. */
    Rounds.Done compare(StoredRound round) {
        List<Document> documents = store.documents(round);
        RoundFolder folder = RoundFolder.of(work, round.name());
        Written written = Written.begin(round, folder, store, deeds);
        if (round.plan().positions().contains(Position.B)) {
            Optional<Rounds.Done> undecided = betweenCoders(round, documents, folder, written);
            if (undecided.isPresent()) {
                return undecided.get();
            }
        } else {
            sheets.mustHave(round, Position.A);
        }
        HandCodes codes = sheets.hand(round, documents);
        List<Path> files = new ArrayList<>(DoubleCodingFiles.write(folder.tables(), codes));
        List<Difference> differences = codes.differences();
        if (round.state() == State.OPEN || round.state() == State.COMPARED) {
            written.enter("coding.measured", Map.of("differences", differences.size()), files, State.MEASURED);
        } else {
            written.enterAgain(files);
        }
        written.end();
        boolean isJudged = store.sheets(round).containsKey(Position.VERDICT);
        if (!differences.isEmpty() && !isJudged && round.state() != State.CLOSED) {
            files.addAll(sheets.give(round, documents, Position.VERDICT));
        }
        return new Rounds.Done(
                round.name(),
                List.of(
                        differences.isEmpty()
                                ? "Hand and computer agree on everything; close the round."
                                : "Hand and computer differ in " + differences.size() + " codes, of which "
                                        + round.plan().coder(Position.VERDICT)
                                        + (isJudged
                                                ? " said who was right; close the round."
                                                : " says who was right.")),
                files);
    }

    /** How far two coders agree; what is to be said where a third must still decide between them. */
    private Optional<Rounds.Done> betweenCoders(
            StoredRound round, List<Document> documents, RoundFolder folder, Written written) {
        sheets.mustHave(round, Position.A);
        sheets.mustHave(round, Position.B);
        Answers a = store.answers(round, Position.A);
        Answers b = store.answers(round, Position.B);
        List<Path> files =
                new ArrayList<>(DoubleCodingFiles.betweenCoders(folder.tables(), round.plan(), documents, a, b));
        List<Difference> differences = FinalCodes.differences(round.plan().scheme(), documents, a, b);
        if (round.state() == State.OPEN) {
            written.enter("coding.compared", Map.of("differences", differences.size()), files, State.COMPARED);
        } else {
            written.enterAgain(files);
        }
        if (differences.isEmpty() || store.sheets(round).containsKey(Position.THIRD)) {
            return Optional.empty();
        }
        written.end();
        files.addAll(sheets.give(round, documents, Position.THIRD));
        return Optional.of(new Rounds.Done(
                round.name(),
                List.of("The coders differ in " + differences.size() + " codes, which "
                        + round.plan().coder(Position.THIRD) + " decides; compare again once that is taken in."),
                files));
    }

    /** What became of a family of a run, in sentences; while a round goes on nobody is told what the hand said. */
    List<String> told(String run, Pseudonym family, Optional<String> variable) {
        List<String> told = new ArrayList<>();
        for (StoredRound round : store.all()) {
            if (round.plan().hand().filter(hand -> hand.run().equals(run)).isPresent()) {
                store.documents(round).stream()
                        .filter(document -> document.family().equals(family))
                        .forEach(document -> told.addAll(told(round, document, variable)));
            }
        }
        return told;
    }

    private List<String> told(StoredRound round, Document document, Optional<String> variable) {
        if (round.state() != State.CLOSED) {
            return List.of("it is coded by hand as well in round " + round.name() + ", which is not closed");
        }
        List<Document> only = List.of(document);
        return Rulings.of(sheets.hand(round, only), new UnitNames(round.key()), store.answers(round, Position.VERDICT))
                .told(round.name(), document, variable);
    }

    /** Makes the final codes and what follows from them. */
    Rounds.Done close(StoredRound round) {
        if (round.state() == State.OPEN || round.state() == State.COMPARED) {
            throw new CannotCode("Hand and computer were not compared yet in round " + round.name()
                    + " (./terugblik coding compare " + round.name() + ").");
        }
        List<Document> documents = store.documents(round);
        HandCodes codes = sheets.hand(round, documents);
        if (!codes.differences().isEmpty()) {
            sheets.mustHave(round, Position.VERDICT);
        }
        UnitNames names = new UnitNames(round.key());
        Rulings rulings = Rulings.of(codes, names, store.answers(round, Position.VERDICT));
        RoundFolder folder = RoundFolder.of(work, round.name());
        Path tables = folder.tables();
        Written written = Written.begin(round, folder, store, deeds);
        Map<Position, TakenSheet> taken = new TreeMap<>(store.sheets(round));
        Optional.ofNullable(taken.get(Position.VERDICT)).ifPresent(sheet -> taken.put(Position.THIRD, sheet));
        FinalCodes last = rulings.finalCodes();
        List<Path> files = new ArrayList<>(DoubleCodingFiles.write(tables, codes));
        files.add(FinalFile.write(tables, names, documents, last, taken));
        files.addAll(DisagreementFiles.write(tables, names, rulings));
        files.add(HandEffects.write(tables, rulings));
        files.addAll(HandPages.write(tables, round.plan().scheme()));
        if (round.state() == State.MEASURED) {
            written.enter("coding.closed", Map.of("codes", last.codes().size()), files, State.CLOSED);
        } else {
            written.enterAgain(files);
        }
        written.end();
        return new Rounds.Done(
                round.name(),
                List.of("Round " + round.name() + " is closed: " + last.codes().size() + " final codes."),
                files);
    }
}
