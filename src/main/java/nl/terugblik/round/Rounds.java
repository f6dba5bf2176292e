package nl.terugblik.round;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.explain.Explain;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.hand.DrawnFiles;
import nl.terugblik.round.scheme.HandCoding;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.scheme.RoundFile;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.sheet.SheetCheck;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.store.TakenSheet;
import nl.terugblik.round.unit.Selection;

/**
 * The rounds of a register: each step of one is done together with its entry in the ledger, and done again comes to the same
 * wherever it was cut off. Files are written before what they follow from is entered, so that what is entered has its files.
 */
public final class Rounds {

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RoundStore store;
    private final Deeds deeds;
    private final Sheets sheets;
    private final Clock clock;
    private final DrawnFiles files;
    private final Locating locating;
    private final HandRounds hands;
    private final TextRounds texts;
    private final RoundTold told;
    private final Departures departures;

    /**
     * The rounds of a register.
     *
     * @param work the folder below which their files go
     * @param runs the runs whose case files may be coded
     * @param deeds does things together with their entries
     * @param clock dates them
     */
    public Rounds(DataSource database, MasterKey key, Path work, RunLedger runs, Deeds deeds, Clock clock) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.store = new RoundStore(database, key);
        this.deeds = deeds;
        this.clock = clock;
        this.files = new DrawnFiles(new Explain(database, key, work, runs));
        this.locating = new Locating(key, store, runs);
        this.told = new RoundTold(work, store);
        this.departures = new Departures(work, store, deeds, told);
        this.sheets = new Sheets(work, store, deeds, clock);
        this.hands = new HandRounds(work, store, deeds, sheets);
        this.texts = new TextRounds(key, work, store, deeds, sheets);
    }

    /** What came of a step, as people are told. */
    public record Done(String round, List<String> sentences, List<Path> files) {

        public Done {
            sentences = List.copyOf(sentences);
            files = List.copyOf(files);
        }
    }

    /** Opens a round: its units are selected and frozen. */
    public Done open(Path file) {
        RoundPlan plan = RoundFile.read(file, files);
        Selection selection = new Admission(database, key, files).select(plan);
        RoundFolder folder = RoundFolder.of(work, plan.round());
        Optional<StoredRound> known = store.find(plan.round());
        if (known.isPresent()) {
            return again(known.get(), plan, selection);
        }
        if (selection.documents().isEmpty()) {
            throw new CannotCode("Nothing of this delivery can be coded: no document is left. Look at why documents are"
                    + " left out in docs/coding.md.");
        }
        folder.selection(selection);
        StoredRound round = new StoredRound(plan, selection.day(), State.OPEN, 0, store.newKey());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("documents", selection.documents().size());
        detail.put("units", selection.units());
        detail.put("units_hmac", Frozen.hash(round.key(), selection.documents()));
        detail.put("plan_sha256", plan.file().sha256());
        detail.put("instrument_sha256", plan.scheme().file().sha256());
        plan.hand().ifPresent(hand -> {
            detail.put("run", hand.run());
            detail.put("coded_sha256", hand.codedSha256());
        });
        deeds.enter("coding.opened", round, detail, () -> store.open(round, selection.documents(), clock.instant()));
        told.tell(plan.round(), selection.documents());
        List<String> sentences = new ArrayList<>(List.of("Round " + plan.round() + " is open: " + selection.units()
                + " units in " + selection.documents().size() + " documents."));
        if (plan.theThirdJudges()) {
            sentences.add(
                    plan.coder(Position.VERDICT) + " decides between the coders and gives verdicts as well, and so"
                            + " will know the hand's code where the coders differ; to keep verdicts blind, open a round that names"
                            + " somebody else as verdicts.");
        }
        return new Done(
                plan.round(),
                sentences,
                List.of(
                        folder.tables().resolve("selection.csv"),
                        folder.tables().resolve("refused.csv")));
    }

    private Done again(StoredRound known, RoundPlan plan, Selection selection) {
        boolean isSame = known.plan().file().sha256().equals(plan.file().sha256())
                && known.plan()
                        .scheme()
                        .file()
                        .sha256()
                        .equals(plan.scheme().file().sha256())
                && Frozen.hash(known.key(), store.documents(known))
                        .equals(Frozen.hash(known.key(), selection.documents()));
        if (!isSame) {
            throw new CannotCode("A round " + plan.round() + " is open with another plan or other units; give this one"
                    + " another name.");
        }
        known.plan().hand().ifPresent(hand -> mustBeOf(hand, plan));
        told.tellUnlessTold(known);
        return new Done(plan.round(), List.of("Round " + plan.round() + " was open already."), List.of());
    }

    private static void mustBeOf(HandCoding hand, RoundPlan plan) {
        if (plan.hand()
                .filter(other -> other.codedSha256().equals(hand.codedSha256()))
                .isEmpty()) {
            throw new CannotCode("Round " + plan.round() + " codes case files of run " + hand.run()
                    + " and keeps that run, but this study has a newer one: name the run in the plan (run: "
                    + hand.run()
                    + "), or give this one another name.");
        }
    }

    /** Gives a coder the sheet of their place in a round, as CSV and as a workbook. */
    public Done sheet(String name, String coder) {
        StoredRound round = round(name);
        told.tellUnlessTold(round);
        return sheets.give(round, coder);
    }

    /**
     * Takes a sheet in, whole or not at all, and destroys the file.
     *
     * @param coder who hands it in, where that is to be held against the sheet
     * @param replace whether it may take the place of one that was taken in
     * @throws SheetRefused with a list of faults
     */
    public Done take(String name, Path file, Optional<String> coder, boolean replace) {
        StoredRound known = store.find(name).orElseThrow(() -> CannotCode.noRound(name));
        SheetCheck.Opened opened = sheets.open(known, file); // before somebody leaves, since files of the round go then
        return sheets.take(departures.without(known), file, opened, coder, replace);
    }

    /** Compares the two coders, and gives the third what they differ in. */
    public Done compare(String name) {
        StoredRound round = round(name);
        return toldOf(round.plan().hand().isPresent() ? hands.compare(round) : texts.compare(round));
    }

    /** Makes the final codes and what follows from them. */
    public Done close(String name) {
        StoredRound round = round(name);
        return toldOf(round.plan().hand().isPresent() ? hands.close(round) : texts.close(round));
    }

    /**
     * Tells which case file each unit of a round is.
     *
     * @param asked the round's name, or the id of the run that it is of
     * @param unit the only unit that is asked for
     */
    public List<Located> locate(String asked, DeliveryFolder delivery, Optional<String> unit) {
        StoredRound round = round(locating.round(asked).name());
        List<Located> located = locating.in(round, delivery, unit);
        deeds.enter("coding.located", round, new LinkedHashMap<>(Map.of("units", located.size())), () -> {});
        return located;
    }

    /**
     * What people who coded case files of a run as well said of a family, in sentences; of a round that goes on only that it does.
     *
     * @param variable the only variable that is asked for
     */
    public List<String> byHand(String run, Pseudonym family, Optional<String> variable) {
        return hands.told(run, family, variable);
    }

    private Done toldOf(Done done) {
        StoredRound round = store.find(done.round()).orElseThrow(() -> CannotCode.noRound(done.round()));
        told.tell(done.round(), store.documents(round));
        return done;
    }

    /** How each round stands, a line each. */
    public List<String> list() {
        List<String> lines = new ArrayList<>();
        for (StoredRound round : store.all()) {
            told.tellUnlessTold(round);
            Map<Position, TakenSheet> sheets = new TreeMap<>(store.sheets(round));
            StringBuilder line = new StringBuilder(round.toString().replaceFirst(" .*", ""))
                    .append(": ")
                    .append(round.state().name().toLowerCase(Locale.ROOT));
            for (Position position : round.plan().positions()) {
                line.append(", ")
                        .append(position.code())
                        .append(' ')
                        .append(round.plan().coder(position))
                        .append(sheets.containsKey(position) ? " handed in" : " not yet");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * A round in which a family stands.
     *
     * @param round its name
     * @param kind what is coded in it
     * @param documents how many of them are the family's
     * @param hasTexts whether what was coded still lies in it; a case file never does
     */
    public record Holding(String round, String kind, int documents, boolean hasTexts) {}

    /** The rounds in which a family stands. */
    public List<Holding> holding(Pseudonym family) {
        return departures.holding(family);
    }

    /** Takes away the files of rounds that a family left; they are made anew by asking for them again. */
    public void removeStale() {
        departures.removeStale();
    }

    private StoredRound round(String name) {
        return departures.without(store.find(name).orElseThrow(() -> CannotCode.noRound(name)));
    }
}
