package nl.terugblik.intake.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.terugblik.files.CsvReader;
import nl.terugblik.intake.Rule;

/**
 * What was wrong with a delivery, read back from the files in its folder: without the register, and without a row.
 *
 * @param read its rows over all tables
 * @param refused those that were refused, rows of erased families aside
 * @param faults the rules that its rows break now
 * @param emptied the fields, as {@code table.column}, that are filled far less often than before
 */
public record DeliveryFaults(long read, long refused, List<Fault> faults, List<String> emptied) {

    public DeliveryFaults {
        faults = List.copyOf(faults);
        emptied = List.copyOf(emptied);
    }

    /** Reads the folder of a delivery that was taken in. */
    public static DeliveryFaults read(Path folder) {
        long[] rows = new long[2];
        CsvReader.read(folder.resolve("reconciliation.csv"), row -> {
            rows[0] += Long.parseLong(row.get("read"));
            rows[1] += Long.parseLong(row.get("rejected"))
                    - (row.isMapped("erased") ? Long.parseLong(row.get("erased")) : 0);
        });
        List<Fault> faults = new ArrayList<>();
        CsvReader.read(folder.resolve("quality.csv"), row -> {
            long broken = Long.parseLong(row.get("rows"));
            Rule rule = Rule.valueOf(row.get("rule").toUpperCase(Locale.ROOT));
            if (broken > 0) {
                faults.add(new Fault(
                        row.get("table"),
                        row.get("column"),
                        rule,
                        broken,
                        Weight.of(rule),
                        isNew(row.get("status"), row.get("change_points"))));
            }
        });
        List<String> emptied = new ArrayList<>();
        CsvReader.read(folder.resolve("fields.csv"), row -> {
            if (row.get("status").equals(FieldRow.Status.DROPPED.code())) {
                emptied.add(row.get("table") + "." + row.get("column"));
            }
        });
        return new DeliveryFaults(rows[0], rows[1], faults, emptied);
    }

    private static boolean isNew(String status, String change) {
        return status.equals(QualityRow.Status.NEW.code())
                || status.equals(QualityRow.Status.JUMPED.code()) && !change.startsWith("-");
    }

    /** Whether there is something that the delivery before did not have, repeated rows aside. */
    public boolean hasNews() {
        return !emptied.isEmpty()
                || faults.stream().anyMatch(fault -> fault.isNew() && fault.weight() != Weight.DUPLICATE);
    }
}
