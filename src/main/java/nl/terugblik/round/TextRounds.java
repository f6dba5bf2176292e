package nl.terugblik.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.agreement.AgreementFile;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.decided.FinalFile;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Difference;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/** Rounds of plans and interviews: two coders are held against each other, and where they differ a third decides. */
final class TextRounds {

    private final MasterKey key;
    private final Path work;
    private final RoundStore store;
    private final Deeds deeds;
    private final Sheets sheets;

    TextRounds(MasterKey key, Path work, RoundStore store, Deeds deeds, Sheets sheets) {
        this.key = key;
        this.work = work;
        this.store = store;
        this.deeds = deeds;
        this.sheets = sheets;
    }

    /** Compares the two coders, and gives the third what they differ in. */
    Rounds.Done compare(StoredRound round) {
        sheets.mustHave(round, Position.A);
        sheets.mustHave(round, Position.B);
        List<Document> documents = store.documents(round);
        Answers a = store.answers(round, Position.A);
        Answers b = store.answers(round, Position.B);
        RoundFolder folder = RoundFolder.of(work, round.name());
        Written written = Written.begin(round, folder, store, deeds);
        List<Path> files =
                new ArrayList<>(List.of(AgreementFile.write(folder.tables(), round.plan(), documents, a, b)));
        List<Difference> differences = FinalCodes.differences(round.plan().scheme(), documents, a, b);
        if (round.state() == State.OPEN) {
            written.enter("coding.compared", Map.of("differences", differences.size()), files, State.COMPARED);
        } else {
            written.enterAgain(files);
        }
        written.end();
        boolean isDecided = store.sheets(round).containsKey(Position.THIRD);
        if (!differences.isEmpty() && !isDecided && round.state() != State.CLOSED) {
            files.addAll(sheets.give(round, documents, Position.THIRD));
        }
        return new Rounds.Done(
                round.name(),
                List.of(
                        differences.isEmpty()
                                ? "The coders agree on everything; close the round."
                                : "The coders differ in " + differences.size() + " codes, which "
                                        + round.plan().coder(Position.THIRD)
                                        + (isDecided ? " decided; close the round." : " decides.")),
                files);
    }

    /** Makes the final codes and what follows from them. */
    Rounds.Done close(StoredRound round) {
        if (round.state() == State.OPEN) {
            throw new CannotCode("Round " + round.name() + " was not compared yet (./terugblik coding compare "
                    + round.name() + ").");
        }
        List<Document> documents = store.documents(round);
        Answers a = store.answers(round, Position.A);
        Answers b = store.answers(round, Position.B);
        Answers third = store.answers(round, Position.THIRD);
        if (!FinalCodes.differences(round.plan().scheme(), documents, a, b).isEmpty()) {
            sheets.mustHave(round, Position.THIRD);
        }
        FinalCodes codes = FinalCodes.of(round.plan().scheme(), documents, a, b, third);
        RoundFolder folder = RoundFolder.of(work, round.name());
        Written written = Written.begin(round, folder, store, deeds);
        UnitNames names = new UnitNames(round.key());
        List<Path> files = new ArrayList<>();
        files.add(AgreementFile.write(folder.tables(), round.plan(), documents, a, b));
        files.add(FinalFile.write(folder.tables(), names, documents, codes, store.sheets(round)));
        files.addAll(new RoundResults(key, folder).write(round, documents, codes));
        if (round.state() == State.COMPARED) {
            close(written, documents, codes, files);
        } else {
            written.enterAgain(files);
        }
        written.end();
        folder.removeSheets(); // of a close that was cut off as well
        return new Rounds.Done(
                round.name(),
                List.of("Round " + round.name() + " is closed: " + codes.codes().size() + " final codes."),
                files);
    }

    /** Enters that a round is closed; texts that are not kept go in the same transaction, and only their hashes stay. */
    private void close(Written written, List<Document> documents, FinalCodes codes, List<Path> files) {
        StoredRound round = written.round();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("codes", codes.codes().size());
        if (round.plan().keepsTexts()) {
            written.enter("coding.closed", detail, files, State.CLOSED);
            return;
        }
        deeds.destroying();
        detail.put("texts", "destroyed");
        UnitNames names = new UnitNames(round.key());
        written.enter(
                "coding.closed",
                detail,
                files,
                State.CLOSED,
                () -> store.withoutTexts(
                        round, documents.stream().map(names::withoutTexts).toList()));
    }
}
