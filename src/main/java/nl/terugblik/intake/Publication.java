package nl.terugblik.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.assembly.RefusedTexts;
import nl.terugblik.intake.assembly.RowCounts;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.parts.IntakeWork;
import nl.terugblik.intake.parts.LeftByParts;
import nl.terugblik.intake.quality.Fields;
import nl.terugblik.intake.quality.Quality;
import nl.terugblik.intake.quality.QualityFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.MovedChildren;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.register.StrayMarks;
import nl.terugblik.register.Withdrawal;
import nl.terugblik.register.rows.Turn;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.wording.Counted;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The end of an intake: every row read is accounted for, the steward's files are written, and the delivery becomes
 * visible to studies in one transaction.
 */
final class Publication {

    private final IntakeWork work;
    private final LeftByParts left;
    private List<String> shortened = List.of();

    Publication(IntakeWork work, LeftByParts left) {
        this.work = work;
        this.left = left;
    }

    /** The studies that lack something in the delivery, once it was published by this process; in order of name. */
    List<String> shortened() {
        return shortened;
    }

    void publish() {
        new Turn(work.database()).take();
        List<Reconciliation> tables = reconcile();
        JdbcTemplate jdbc = new JdbcTemplate(work.database());
        int delivery = work.delivery().id();
        for (CanonicalTable table : work.source().withUnknownColumns()) {
            enter(List.of(Rejection.ofHeader(table, Rule.UNKNOWN_COLUMN)));
        }
        enterUnused();
        holdToLimit(tables);
        enter(jdbc, tables);
        keepRefused(new RefusedRowStore(work.database(), work.key(), delivery), returned(jdbc, delivery));
        jdbc.update("delete from row_verdict where delivery = ?", delivery);
        if (work.policy().refusedRows() == RefusedRows.KEEP_PREVIOUS) {
            new StrayMarks(work.database(), work.key(), work.delivery()).keepPrevious();
        }
        new Deliveries(work.database()).publish(delivery);
        warnOfMovedChildren();
        Map<Breach, Long> breaches = writeFiles(tables, work.results());
        enterFields(tables);
        Quality.enter(work.database(), delivery, breaches);
        Quality quality = Quality.of(work.database(), delivery, work.source().content());
        QualityFiles.write(quality, work.results());
        shortened = quality.shortened();
    }

    private void holdToLimit(List<Reconciliation> tables) {
        List<Excess> beyond =
                Excess.of(work.policy().limits(), tables, Withdrawal.of(work.database(), work.key(), work.delivery()));
        if (!beyond.isEmpty()) {
            writeFiles(tables, work.refusedResults());
            throw new IntakeRefused(refusal(beyond), tables);
        }
    }

    private void enter(JdbcTemplate jdbc, List<Reconciliation> tables) {
        for (Reconciliation table : tables) {
            jdbc.update(
                    "insert into reconciliation (delivery, table_name, rows_read, accepted, rejected, duplicates, erased)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    work.delivery().id(),
                    table.table().tableName(),
                    table.read(),
                    table.accepted(),
                    table.rejected(),
                    table.duplicates(),
                    table.erased());
        }
    }

    private void enterFields(List<Reconciliation> tables) {
        try {
            for (Reconciliation table : tables) {
                Fields.enter(
                        work.database(),
                        work.delivery().id(),
                        work.source().content(),
                        table.table(),
                        left.fields(table.table()));
            }
        } catch (IOException e) {
            throw new UnreadableDelivery("Cannot read the headers of the delivery again ("
                    + e.getClass().getSimpleName() + "); check the disk or share it lies on and start again.");
        }
    }

    private void enter(List<Rejection> rejections) {
        Rejections.enter(work.database(), work.key(), work.delivery().id(), rejections);
    }

    private void warnOfMovedChildren() {
        enter(MovedChildren.find(work.database(), work.key(), work.delivery()).stream()
                .map(child -> new Rejection(
                        CanonicalTable.CHILDREN,
                        child.line(),
                        "family_id",
                        Rule.CHILD_MOVED,
                        Severity.WARNING,
                        Scope.FAMILY,
                        0))
                .toList());
    }

    private Map<Breach, Long> writeFiles(List<Reconciliation> tables, Path folder) {
        PrivateFiles.folder(folder);
        Reconciliation.write(folder.resolve("reconciliation.csv"), tables);
        return Rejections.write(
                work.database(),
                work.key(),
                work.delivery().id(),
                work.source().content(),
                folder.resolve("rejections.csv"));
    }

    private String refusal(List<Excess> beyond) {
        boolean rows = !beyond.stream().allMatch(Excess::isOfFamilies);
        boolean families = beyond.stream().anyMatch(Excess::isOfFamilies);
        String options = beyond.stream().map(Excess::option).distinct().collect(Collectors.joining(", "));
        return "Delivery refused: " + Excess.sentence(beyond) + ". "
                + (rows
                        ? "Mend what " + work.refusedResults().resolve("rejections.csv") + " names and export again"
                        : "")
                + (rows && families ? ", with all families" : families ? "Export again with all families" : "")
                + "; or, where this is right, raise the limit (" + options
                + ", or in the source profile) and take the delivery in again."
                + withoutQuestionnaires();
    }

    private String withoutQuestionnaires() {
        Set<CanonicalTable> held = work.source().tables();
        boolean answered = held.contains(CanonicalTable.ANSWERS) || held.contains(CanonicalTable.CARE_USE);
        return answered && !held.contains(CanonicalTable.QUESTIONNAIRES)
                ? " The delivery has no questionnaires.csv, to which rows of answers.csv and care_use.csv belong; deliver it"
                        + " with them, or leave them out."
                : "";
    }

    private void keepRefused(RefusedRowStore quarantine, Set<Integer> returned) {
        RefusedTexts refused = new RefusedTexts(work.source());
        refused.complete(quarantine);
        for (String table : quarantine.tables()) {
            CanonicalTable canonical = CanonicalTable.valueOf(table.toUpperCase(Locale.ROOT));
            quarantine.keepHeader(table, refused.header(canonical));
        }
        quarantine.settle(work.delivery().kind(), returned);
    }

    /** The places, among the refused rows of earlier deliveries, of those whose keys this one brings again. */
    private static Set<Integer> returned(JdbcTemplate jdbc, int delivery) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct other_line from row_verdict where delivery = ? and finding = ?",
                Integer.class,
                delivery,
                Finding.RETURNING.name()));
    }

    private void enterUnused() {
        try {
            work.source()
                    .content()
                    .counted(work.source().declaredRows().keySet())
                    .forEach(this::checkDeclared);
            work.source()
                    .content()
                    .unused()
                    .forEach((place, rows) -> enter(List.of(new Rejection(
                            place.table(),
                            place.line(),
                            "",
                            Rule.NOT_USED,
                            Severity.WARNING,
                            Scope.ROW,
                            Math.toIntExact(rows)))));
        } catch (IOException e) {
            throw new UnreadableDelivery("Cannot read the delivery again to count rows that feed no table ("
                    + e.getClass().getSimpleName() + "); check the disk or share it lies on and start again.");
        }
    }

    private List<Reconciliation> reconcile() {
        RowCounts counts = left.counts();
        List<Reconciliation> tables = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            if (work.source().tables().contains(table)) {
                Reconciliation row = new Reconciliation(
                        table,
                        left.rowsRead(table),
                        counts.of(table, Fate.ACCEPTED),
                        counts.of(table, Fate.REFUSED),
                        counts.of(table, Fate.DUPLICATE),
                        counts.of(table, Fate.ERASED));
                row.check();
                checkDeclared(row);
                tables.add(row);
            }
        }
        return tables;
    }

    private void checkDeclared(Reconciliation table) {
        checkDeclared(table.table().fileName(), table.read());
    }

    private void checkDeclared(String file, long read) {
        Long declared = work.source().declaredRows().get(file);
        if (declared != null && declared != read) {
            throw new IntakeRefused("Delivery refused: " + file + " holds " + Counted.of(read, "row")
                    + " where datapackage.json says " + declared + "; fetch the delivery again.");
        }
    }
}
