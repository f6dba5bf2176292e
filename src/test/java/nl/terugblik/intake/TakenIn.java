package nl.terugblik.intake;

import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;
import static nl.terugblik.intake.table.CanonicalTable.QUESTIONNAIRES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Spool;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.assembly.Assembled;
import nl.terugblik.intake.assembly.FamiliesInProcess;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.duplicates.AwaitedKeys;
import nl.terugblik.intake.duplicates.DuplicateSearch;
import nl.terugblik.intake.duplicates.Verdict;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.reading.DeliveryKeys;
import nl.terugblik.intake.reading.FamilyIndex;
import nl.terugblik.intake.reading.TableInProcess;
import nl.terugblik.intake.reading.TableReading;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.documents.CaseFileDocument;

/**
 * A delivery taken in by the steps of the intake job, one after the other and without a job or a register.
 *
 * @param rejections what the steward is told, in the order of the steward's file
 * @param reconciliation what became of the rows of each table that the delivery holds
 * @param files the case files, by pseudonym
 * @param objecting the families that object to research
 */
public record TakenIn(
        List<Rejection> rejections,
        Map<CanonicalTable, Reconciliation> reconciliation,
        List<CaseFile> files,
        List<Pseudonym> objecting) {

    public static TakenIn of(Path folder, Path spool, MasterKey key) {
        return of(DeliveryFolder.look(folder), spool, key);
    }

    static TakenIn of(DeliveryFolder source, Path spool, MasterKey key) {
        List<Rejection> warnings = new ArrayList<>();
        Map<CanonicalTable, Spool> rows = new EnumMap<>(CanonicalTable.class);
        DeliveryKeys keys = TableInProcess.keys(source, spool, key);
        Map<CanonicalTable, Long> read = new EnumMap<>(CanonicalTable.class);
        Supplier<FamilyIndex> children = new Memoized<>(() -> families(CHILDREN, rows, read));
        Supplier<FamilyIndex> questionnaires = new Memoized<>(() -> families(QUESTIONNAIRES, rows, read));
        for (CanonicalTable table : CanonicalTable.values()) {
            rows.put(table, TableInProcess.spool(spool.resolve(table.tableName() + ".rows"), key));
            if (source.tables().contains(table)) {
                read.put(
                        table,
                        TableInProcess.read(
                                source,
                                table,
                                key,
                                TableReading.isOfQuestionnaire(table) ? questionnaires : children,
                                Objects.requireNonNull(rows.get(table)),
                                keys,
                                warnings::addAll));
            }
        }
        return of(
                read,
                FamiliesInProcess.assemble(
                        table -> Objects.requireNonNull(rows.get(table)).open(),
                        new Verdicts(search(keys, read.keySet())),
                        source.content().incomplete()),
                warnings);
    }

    private static FamilyIndex families(
            CanonicalTable table, Map<CanonicalTable, Spool> rows, Map<CanonicalTable, Long> read) {
        try (Spool.Blocks blocks = Objects.requireNonNull(rows.get(table)).open()) {
            return FamilyIndex.read(table, blocks, Buckets.MOST, read.getOrDefault(table, 0L));
        }
    }

    private static List<Verdict> search(DeliveryKeys keys, Set<CanonicalTable> tables) {
        List<Verdict> verdicts = new ArrayList<>();
        for (CanonicalTable table : tables) {
            long[] suspect = keys.suspect(table, table.tableName(), new long[0]);
            if (suspect.length > 0) {
                verdicts.addAll(DuplicateSearch.search(keys.entries(table, suspect), AwaitedKeys.NONE));
            }
        }
        return verdicts;
    }

    private static TakenIn of(Map<CanonicalTable, Long> read, Assembled assembled, List<Rejection> warnings) {
        Map<CanonicalTable, Reconciliation> reconciliation = new EnumMap<>(CanonicalTable.class);
        read.forEach((table, rows) -> reconciliation.put(
                table,
                new Reconciliation(
                        table,
                        rows,
                        assembled.counts().of(table, Fate.ACCEPTED),
                        assembled.counts().of(table, Fate.REFUSED),
                        assembled.counts().of(table, Fate.DUPLICATE),
                        assembled.counts().of(table, Fate.ERASED))));
        return new TakenIn(
                Stream.concat(warnings.stream(), assembled.rejections().stream())
                        .sorted(Comparator.comparing(Rejection::table)
                                .thenComparingInt(Rejection::line)
                                .thenComparing(Rejection::column)
                                .thenComparing(Rejection::rule)
                                .thenComparingInt(Rejection::otherLine))
                        .toList(),
                reconciliation,
                assembled.files().stream().map(CaseFileDocument::open).toList(),
                assembled.objecting());
    }
}
