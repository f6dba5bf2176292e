package nl.terugblik.exchange.table;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.files.CsvBytes;

/**
 * The reasons for empty cells, read beside the rows that they belong to: both files are in the order of the key, so that
 * each is read once. Rows of the key that the table does not hold are passed over; a matched cohort leaves families out.
 */
final class ReasonRows implements Closeable {

    private final CsvBytes reasons;
    private final int[] ownKey;
    private final int[] tableKey;
    private final int variable;
    private final int reason;
    private final byte[][] variables;
    private final byte[][] codes = Arrays.stream(Reason.values())
            .map(r -> r.code().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    private boolean more;

    ReasonRows(Path file, Table table) {
        reasons = SpoiltDataset.open(file);
        List<String> header = reasons.header();
        variable = header.indexOf("variable");
        reason = header.indexOf("reason");
        List<String> key = header.stream()
                .filter(column -> !column.equals("variable") && !column.equals("reason"))
                .toList();
        List<String> names = table.variables().stream().map(Variable::name).toList();
        if (variable < 0 || reason < 0 || !names.containsAll(key)) {
            throw reasons.fault("lacks a column");
        }
        ownKey = key.stream().mapToInt(header::indexOf).toArray();
        tableKey = key.stream().mapToInt(names::indexOf).toArray();
        variables = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        more = reasons.next();
    }

    /** Puts the reasons of a row, as their ordinal and 1, at the places of their variables. */
    void put(CsvBytes row, byte[] into) {
        int order = more ? compare(row) : 1;
        while (order < 0) {
            more = reasons.next();
            order = more ? compare(row) : 1;
        }
        int place = -1;
        while (order == 0) {
            place = placeAfter(place);
            into[place] = (byte) (1 + reasonOf());
            more = reasons.next();
            order = more ? compare(row) : 1;
        }
    }

    private int compare(CsvBytes row) {
        for (int i = 0; i < ownKey.length; i++) {
            int order = reasons.compare(ownKey[i], row, tableKey[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The place of the variable that the reason is for; as a rule it comes after that of the reason before. */
    private int placeAfter(int last) {
        for (int i = 1; i <= variables.length; i++) {
            int place = (last + i) % variables.length;
            if (reasons.is(variable, variables[place])) {
                return place;
            }
        }
        throw reasons.fault("names a variable that is not there");
    }

    private int reasonOf() {
        for (int i = 0; i < codes.length; i++) {
            if (reasons.is(reason, codes[i])) {
                return i;
            }
        }
        throw reasons.fault("gives a reason that is none");
    }

    @Override
    public void close() {
        reasons.close();
    }
}
