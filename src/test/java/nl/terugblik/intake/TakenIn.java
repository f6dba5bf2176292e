package nl.terugblik.intake;

import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.assembly.Assembled;
import nl.terugblik.intake.assembly.FamiliesInProcess;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.duplicates.AwaitedKeys;
import nl.terugblik.intake.duplicates.DuplicateSearch;
import nl.terugblik.intake.duplicates.Verdict;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.reading.ChildIndex;
import nl.terugblik.intake.reading.TableInProcess;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.CaseFileDocument;

/**
 * A delivery taken in by the steps of the intake job, one after the other and without a job or a register.
 *
 * @param rejections what the steward is told, in the order of the steward's file
 * @param reconciliation what became of the rows of each table that the delivery holds
 * @param files the case files, by pseudonym
 * @param objecting the families that object to research
 */
record TakenIn(
        List<Rejection> rejections,
        Map<CanonicalTable, Reconciliation> reconciliation,
        List<CaseFile> files,
        List<Pseudonym> objecting) {

    static TakenIn of(Path folder, Path spool, MasterKey key) {
        return of(DeliveryFolder.look(folder), spool, key);
    }

    static TakenIn of(DeliveryFolder source, Path spool, MasterKey key) {
        List<Rejection> warnings = new ArrayList<>();
        Map<CanonicalTable, Path> rows = new EnumMap<>(CanonicalTable.class);
        Map<CanonicalTable, Path> keys = new EnumMap<>(CanonicalTable.class);
        Map<CanonicalTable, Long> read = new EnumMap<>(CanonicalTable.class);
        Supplier<ChildIndex> children = new Memoized<>(() -> {
            try (SpoolReader spooled = SpoolReader.open(spool.resolve("children.rows"), key.spoolSeal())) {
                return ChildIndex.read(spooled, Buckets.MOST, read.getOrDefault(CHILDREN, 0L));
            }
        });
        for (CanonicalTable table : CanonicalTable.values()) {
            rows.put(table, spool.resolve(table.tableName() + ".rows"));
            keys.put(table, spool.resolve(table.tableName() + ".keys"));
            if (source.tables().contains(table)) {
                read.put(
                        table,
                        TableInProcess.read(
                                source, table, key, children, rows.get(table), keys.get(table), warnings::addAll));
            }
        }
        return of(
                read,
                FamiliesInProcess.assemble(
                        rows,
                        key,
                        new Verdicts(search(keys, key)),
                        source.content().incomplete()),
                warnings);
    }

    private static List<Verdict> search(Map<CanonicalTable, Path> keys, MasterKey key) {
        List<SpoolReader> spools = keys.values().stream()
                .map(file -> SpoolReader.open(file, key.spoolSeal()))
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.MOST.keys(); bucket++) {
            List<ByteBuffer> blocks = new ArrayList<>();
            for (SpoolReader spool : spools) {
                blocks.addAll(spool.blocks(bucket));
            }
            verdicts.addAll(DuplicateSearch.search(blocks, AwaitedKeys.NONE));
        }
        spools.forEach(SpoolReader::close);
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
