package nl.terugblik.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.register.Withdrawal;
import nl.terugblik.source.Percentage;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.wording.Counted;

/**
 * A limit of refusal that a delivery goes beyond.
 *
 * @param limit the limit's name in profiles
 * @param most what it allows
 * @param part what there is too much of
 * @param whole of how many
 * @param table the table, where the limit is that of a table; else empty
 */
record Excess(String limit, Percentage most, long part, long whole, String table) {

    /** Smaller tables and agencies have no share of their own: one row of three says nothing. */
    static final int FEWEST = 20;

    private static final int MOST_NAMED = 3;

    /** Every limit that a delivery goes beyond. Rows of erased families count neither as rejected nor as rows. */
    static List<Excess> of(RefusalLimits limits, List<Reconciliation> tables, Withdrawal withdrawal) {
        List<Excess> all = new ArrayList<>();
        all.add(new Excess(
                RefusalLimits.REJECTED,
                limits.rejected(),
                tables.stream().mapToLong(Excess::rejected).sum(),
                tables.stream().mapToLong(Excess::rows).sum(),
                ""));
        tables.stream()
                .filter(table -> rows(table) >= FEWEST)
                .map(table -> new Excess(
                        RefusalLimits.REJECTED_TABLE,
                        limits.rejectedTable(),
                        rejected(table),
                        rows(table),
                        table.name()))
                .forEach(all::add);
        if (withdrawal.standing() >= FEWEST) {
            all.add(new Excess(
                    RefusalLimits.WITHDRAWN, limits.withdrawn(), withdrawal.lacking(), withdrawal.standing(), ""));
        }
        return all.stream()
                .filter(limit -> !limit.most.allows(limit.part, limit.whole))
                .toList();
    }

    private static long rejected(Reconciliation table) {
        return table.rejected() - table.erased();
    }

    private static long rows(Reconciliation table) {
        return table.read() - table.erased();
    }

    /** Says what goes beyond which limit; of many tables the worst. */
    static String sentence(List<Excess> all) {
        List<Excess> tables = all.stream()
                .filter(Excess::isOfATable)
                .sorted(Comparator.comparingDouble(Excess::share).reversed())
                .toList();
        Stream<String> others = tables.size() > MOST_NAMED
                ? Stream.of("likewise " + Counted.of(tables.size() - MOST_NAMED, "more table"))
                : Stream.of();
        return Stream.of(
                        all.stream()
                                .filter(limit -> limit.limit.equals(RefusalLimits.REJECTED))
                                .map(Excess::sentence),
                        tables.stream().limit(MOST_NAMED).map(Excess::sentence),
                        others,
                        all.stream().filter(Excess::isOfFamilies).map(Excess::sentence))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining("; "));
    }

    boolean isOfFamilies() {
        return limit.equals(RefusalLimits.WITHDRAWN);
    }

    private boolean isOfATable() {
        return !table.isEmpty();
    }

    private double share() {
        return (double) part / whole;
    }

    /** The option of the same name. */
    String option() {
        return "--" + limit.replace('_', '-');
    }

    private String sentence() {
        String what = isOfFamilies() ? " families of the agency would be withdrawn (" : " rows were rejected (";
        return String.format(Locale.ROOT, "%,d of %,d", part, whole)
                + (isOfATable() ? " rows of the table " + table + " were rejected (" : what)
                + most.beyond(part, whole) + ", where " + limit + " allows " + most + ")";
    }
}
