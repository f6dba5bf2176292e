package nl.terugblik.round.hand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.round.hand.Judged.Ruling;
import nl.terugblik.round.unit.UnitNames;

/** The tables of where hand and computer differ: one by one with the rows behind the computed code, and counted by variable. */
public final class DisagreementFiles {

    private DisagreementFiles() {}

    /** Writes {@code disagreements.csv} and {@code verdicts.csv}. */
    public static List<Path> write(Path folder, UnitNames names, Rulings rulings) {
        Path each = folder.resolve("disagreements.csv");
        try (CsvFile out = CsvFile.create(
                each, List.of("unit", "variable", "computed", "hand", "rule", "rows", "verdict", "final"))) {
            for (Judged one : rulings.judged()) {
                Computed computed = Computed.of(one.family(), one.variable());
                out.row(
                        names.unit(one.family(), one.family().units().get(0)),
                        one.variable(),
                        one.pair().computed(),
                        one.pair().hand(),
                        computed.rule(),
                        computed.rows(),
                        one.ruling().code(),
                        one.code());
            }
        }
        return List.of(each, counted(folder, rulings));
    }

    private static Path counted(Path folder, Rulings rulings) {
        List<String> columns = new ArrayList<>(List.of("variable", "units", "differences"));
        Stream.of(Ruling.values()).map(Ruling::code).forEach(columns::add);
        columns.addAll(List.of("share_hand_right", "note"));
        Path file = folder.resolve("verdicts.csv");
        int units = rulings.codes().documents().size();
        try (CsvFile out = CsvFile.create(file, columns)) {
            for (String variable : rulings.codes().variables()) {
                List<Judged> judged = rulings.judged().stream()
                        .filter(one -> one.variable().equals(variable))
                        .toList();
                List<Object> row = new ArrayList<>(List.of(variable, units, judged.size()));
                for (Ruling ruling : Ruling.values()) {
                    row.add(count(judged, ruling));
                }
                double error = units == 0 ? 0 : (double) count(judged, Ruling.HAND_RIGHT) / units;
                row.add(Decimal.text(error));
                row.add(error > rulings.codes().hand().asked().maxError() ? "above max_error" : "");
                out.row(row.toArray());
            }
        }
        return file;
    }

    private static long count(List<Judged> judged, Ruling ruling) {
        return judged.stream().filter(one -> one.ruling() == ruling).count();
    }
}
