package nl.terugblik.round;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.desk.Desk;
import nl.terugblik.round.hand.HandCodes;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Difference;
import nl.terugblik.round.sheet.Rule;
import nl.terugblik.round.sheet.Sheet;
import nl.terugblik.round.sheet.SheetCheck;
import nl.terugblik.round.sheet.SheetFiles;
import nl.terugblik.round.sheet.SheetMaker;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.store.TakenSheet;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/** The sheets of a round: what coders get, and what is taken in of what they hand in. */
final class Sheets {

    private static final int MANY_UNITS = 30;

    private final Path work;
    private final RoundStore store;
    private final Deeds deeds;
    private final Clock clock;
    private final RoundTold told;

    Sheets(Path work, RoundStore store, Deeds deeds, Clock clock) {
        this.work = work;
        this.store = store;
        this.deeds = deeds;
        this.clock = clock;
        this.told = new RoundTold(work, store);
    }

    /** Gives a coder the sheet of their place in a round, as CSV and as a workbook. */
    Rounds.Done give(StoredRound round, String coder) {
        Position position = position(round, coder)
                .orElseThrow(() -> new CannotCode(
                        "No coder of this name has a place in round " + round.name() + ": " + places(round) + "."));
        if (isTooEarly(round, position)) {
            throw new CannotCode((position == Position.THIRD
                            ? "The third decides where the two differ; take both sheets in"
                            : "Verdicts are given where hand and computer differ; take the sheets in")
                    + " and compare first (./terugblik coding compare " + round.name() + ").");
        }
        if (isTooLate(round, position)) {
            throw new CannotCode(
                    "Round " + round.name() + (round.state() == State.CLOSED ? " is closed" : " was compared")
                            + ", so that this sheet is not taken in any more and is not given out again.");
        }
        return new Rounds.Done(round.name(), List.of(), give(round, store.documents(round), position));
    }

    /** The position that a coder works in now: who decides between two coders first gives verdicts once that is done. */
    private static Optional<Position> position(StoredRound round, String coder) {
        Optional<Position> first = round.plan().position(coder);
        boolean judges = first.equals(Optional.of(Position.THIRD))
                && round.plan().theThirdJudges()
                && !isTooEarly(round, Position.VERDICT);
        return judges ? Optional.of(Position.VERDICT) : first;
    }

    private static String places(StoredRound round) {
        return round.plan().positions().stream()
                .map(position -> position.words() + " " + round.plan().coder(position))
                .collect(Collectors.joining(", "));
    }

    /** Whether what a position decides is not there yet. */
    private static boolean isTooEarly(StoredRound round, Position position) {
        return switch (position) {
            case A, B -> false;
            case THIRD -> round.state() == State.OPEN;
            case VERDICT -> round.state() == State.OPEN || round.state() == State.COMPARED;
        };
    }

    /** Whether something follows already from what a position said, or could have. */
    private static boolean isTooLate(StoredRound round, Position position) {
        return switch (position) {
            case A, B -> round.state() != State.OPEN;
            case THIRD -> round.state() == State.MEASURED || round.state() == State.CLOSED;
            case VERDICT -> round.state() == State.CLOSED;
        };
    }

    /** Gives whoever has a place their sheet. */
    List<Path> give(StoredRound round, List<Document> documents, Position position) {
        Sheet sheet = sheetOf(round, documents, position);
        Path folder = RoundFolder.of(work, round.name()).sheets();
        List<Path> files =
                List.of(SheetFiles.csv(sheet, folder, sheet.coder()), SheetFiles.xlsx(sheet, folder, sheet.coder()));
        if (round.plan()
                .hand()
                .isEmpty()) { // a case file is read where it lies, and its numbers are no lists to choose from
            Desk.write(sheet, folder);
        }
        Map<String, Object> detail = of(position, sheet.coder());
        detail.put("units", sheet.rows().size());
        deeds.enter("coding.given", round, detail, () -> {});
        return files;
    }

    private Sheet sheetOf(StoredRound round, List<Document> documents, Position position) {
        SheetMaker maker = new SheetMaker(round.plan(), new UnitNames(round.key()), documents);
        return switch (position) {
            case A, B -> maker.blind(position);
            case THIRD -> maker.third(differences(round, documents));
            case VERDICT -> maker.verdict(hand(round, documents).differences());
        };
    }

    private List<Difference> differences(StoredRound round, List<Document> documents) {
        return FinalCodes.differences(
                round.plan().scheme(), documents, store.answers(round, Position.A), store.answers(round, Position.B));
    }

    /** What people said of case files in the end. */
    HandCodes hand(StoredRound round, List<Document> documents) {
        return HandCodes.of(
                round.plan(),
                documents,
                store.answers(round, Position.A),
                store.answers(round, Position.B),
                store.answers(round, Position.THIRD));
    }

    /** Opens a file that is handed in. */
    SheetCheck.Opened open(StoredRound round, Path file) {
        UnitNames names = new UnitNames(round.key());
        Map<Position, String> ids = new EnumMap<>(Position.class);
        for (Position position : round.plan().positions()) {
            ids.put(
                    position,
                    names.sheet(round.name(), position.code(), round.plan().coder(position)));
        }
        return SheetCheck.open(file, ids);
    }

    /**
     * Takes a sheet in, whole or not at all, and destroys the file.
     *
     * @param opened what the file holds
     * @param coder who hands it in, where that is to be held against the sheet
     * @param replace whether it may take the place of one that was taken in
     * @throws SheetRefused with a list of faults
     */
    Rounds.Done take(StoredRound round, Path file, SheetCheck.Opened opened, Optional<String> coder, boolean replace) {
        Optional<Position> position = opened.position();
        if (position.isEmpty()) {
            throw refused(round, file, opened.check().refused());
        }
        return take(round, file, position.get(), opened.check(), coder, replace);
    }

    private Rounds.Done take(
            StoredRound round, Path file, Position position, SheetCheck check, Optional<String> by, boolean replace) {
        String coder = round.plan().coder(position);
        by.filter(who -> !who.equals(coder))
                .ifPresent(who -> check.fault(
                        0,
                        "sheet",
                        round.plan().position(who).isPresent() ? Rule.SAME_CODER_TWICE : Rule.CODER_NOT_ASSIGNED));
        if (isTooEarly(round, position)) {
            check.fault(0, "sheet", Rule.UNKNOWN_SHEET);
            throw refused(round, file, check.refused());
        }
        List<Document> documents = store.documents(round);
        SheetCheck.Checked checked = check.against(sheetOf(round, documents, position), round.hasLostUnits());
        if (checked.isRefused()) {
            throw refused(round, file, checked);
        }
        Map<Position, TakenSheet> sheets = store.sheets(round);
        String hmac = new UnitNames(round.key()).text(checked.answers().lines());
        TakenSheet before = sheets.get(position);
        if (before != null && before.hmac().equals(hmac)) {
            told.tell(round.name(), documents);
            destroy(round, file, coder);
            return new Rounds.Done(
                    round.name(), List.of("This sheet was taken in before; nothing was changed."), List.of());
        }
        boolean isLate = isTooLate(round, position);
        if (isLate || before != null && !replace) {
            check.fault(0, "", isLate && !position.decides() ? Rule.NOT_BLIND : Rule.ALREADY_TAKEN);
            throw refused(round, file, check.refused());
        }
        TakenSheet taken =
                new TakenSheet(position, coder, hmac, checked.answers().byUnit().size());
        boolean isSuspect = isIdentical(round, position, checked.answers(), sheets);
        Map<String, Object> detail = of(position, coder);
        detail.put("units", taken.units());
        detail.put("sheet_hmac", hmac);
        deeds.enter(
                "coding.taken",
                round,
                detail,
                () -> store.take(round, taken, checked.answers(), documents, clock.instant()));
        told.tell(round.name(), documents); // while the file is there to be handed in again, should this be cut off
        destroy(round, file, coder);
        List<String> sentences = new ArrayList<>(
                List.of("Taken in: the sheet of " + coder + ", " + taken.units() + " units. The file was destroyed."));
        if (checked.passedOver() > 0) {
            sentences.add(
                    checked.passedOver()
                            + " rows were passed over: their family was erased or has come to object since the sheet was given out.");
        }
        if (isSuspect) {
            check.fault(0, "", Rule.IDENTICAL_SHEETS);
            sentences.add("Warning: the sheet " + Rule.IDENTICAL_SHEETS.words() + ".");
        }
        return new Rounds.Done(round.name(), sentences, List.of());
    }

    private boolean isIdentical(
            StoredRound round, Position position, Answers answers, Map<Position, TakenSheet> sheets) {
        Position other = position == Position.A ? Position.B : Position.A;
        return !position.decides()
                && sheets.containsKey(other)
                && answers.byUnit().size() >= MANY_UNITS
                && answers.hasCodesOf(store.answers(round, other));
    }

    /** The file that was handed in holds texts, and so does the sheet that was given out. */
    private void destroy(StoredRound round, Path file, String coder) {
        PrivateFiles.delete(file);
        RoundFolder.of(work, round.name()).removeSheets(coder);
    }

    private SheetRefused refused(StoredRound round, Path file, SheetCheck.Checked checked) {
        RoundFolder folder = RoundFolder.of(work, round.name());
        Path list = folder.faults(String.valueOf(file.getFileName()), checked.faults());
        deeds.enter(
                "coding.refused",
                round,
                new LinkedHashMap<>(Map.of("faults", checked.faults().size())),
                () -> {});
        return new SheetRefused(checked.faults(), Optional.of(list).filter(told -> !folder.isFromPage(file)));
    }

    /** Sees to it that a position handed in. */
    void mustHave(StoredRound round, Position position) {
        if (!store.sheets(round).containsKey(position)) {
            throw new CannotCode("The sheet of " + round.plan().coder(position)
                    + " was not taken in yet (./terugblik coding" + " take " + round.name() + " SHEET).");
        }
    }

    private static Map<String, Object> of(Position position, String coder) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("position", position.code());
        detail.put("coder", coder);
        return detail;
    }
}
