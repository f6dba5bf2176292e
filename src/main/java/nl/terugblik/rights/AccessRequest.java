package nl.terugblik.rights;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.explain.FamilyUses;
import nl.terugblik.explain.FamilyUses.Use;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.FamilyHistory;
import nl.terugblik.register.FamilyHistory.Appearance;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.register.rows.Objections;

/** A family's request for access: what is held of it, from which deliveries, where it was used and who saw it. */
public final class AccessRequest {

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RunLedger ledger;

    public AccessRequest(DataSource database, MasterKey key, Path work, RunLedger ledger) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
    }

    /**
     * Something that was asked to leave the house.
     *
     * @param release its name
     * @param run the run that it is from
     * @param left whether it was approved
     */
    public record Released(String release, String run, boolean left) {}

    /**
     * A round of people who code in which the family stands.
     *
     * @param round its name
     * @param kind {@code plans}, {@code interviews} or, where its case file itself is read, {@code run}
     * @param documents how many plans or interviews of the family it holds; one where it is the case file
     * @param hasTexts whether what was written stays there
     */
    public record InRound(String round, String kind, int documents, boolean hasTexts) {}

    /** The answer: as a text, and as a page for the family. */
    public record Answer(String text, String page) {

        /** Writes the page, for nobody but its owner to read. */
        public void write(Path file) {
            PrivateFiles.write(file, page);
        }
    }

    /**
     * The answer to a family.
     *
     * @param releases all that was asked to leave the house
     * @param rounds the rounds in which it stands
     * @param looks who looked at the family's data
     */
    public Answer of(Pseudonym family, List<Released> releases, List<InRound> rounds, List<Entry> looks, Instant now) {
        Held held = held(family, releases, rounds, looks, now);
        return new Answer(AccessText.of(held), AccessPage.of(held));
    }

    private Held held(Pseudonym family, List<Released> releases, List<InRound> rounds, List<Entry> looks, Instant now) {
        AsOf register = AsOf.now(new Deliveries(database));
        FamilyHistory history = FamilyHistory.of(database, key, register, family);
        List<StoredCaseFile> stored = new CaseFileReader(database, key, register).of(List.of(family));
        List<Use> uses = new FamilyUses(database, key, work, ledger).of(family);
        List<String> usedBy = uses.stream()
                .filter(use -> use.used() || !use.known())
                .map(Use::run)
                .toList();
        return new Held(
                history.appearances().stream()
                        .map(one -> one.delivery().organisation())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                DutchDay.of(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                history.appearances().stream().map(AccessRequest::from).toList(),
                stored.stream()
                        .flatMap(file -> DutchRows.of(file.file()).stream())
                        .toList(),
                history.refused().stream()
                        .map(row -> new Held.Refused(
                                row.table() + ".csv, regel " + row.line(),
                                row.delivery().label(),
                                row.waits()))
                        .toList(),
                new Objections(database).stands(family),
                uses,
                releases.stream()
                        .filter(release -> usedBy.contains(release.run()))
                        .map(release -> new Held.Release(release.release(), release.run(), release.left()))
                        .toList(),
                rounds,
                looks.stream().map(AccessRequest::look).toList());
    }

    private static Held.FromDelivery from(Appearance appearance) {
        return new Held.FromDelivery(
                appearance.delivery().label(),
                DutchDay.of(appearance.delivery().extractedOn()),
                switch (appearance.how()) {
                    case "added" -> "voor het eerst";
                    case "changed" -> "gewijzigd";
                    case "unchanged" -> "ongewijzigd";
                    default -> "met geweigerde rijen, zodat het eerdere dossier blijft gelden";
                });
    }

    private static Held.LookedAt look(Entry entry) {
        Object purpose = entry.act().detail().getOrDefault("purpose", "");
        return new Held.LookedAt(
                DutchDay.of(entry.at()), entry.acting().actor(), entry.act().action(), String.valueOf(purpose));
    }
}
