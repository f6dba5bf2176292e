package nl.terugblik.round.decided;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.CsvFile;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.store.TakenSheet;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitNames;
import nl.terugblik.round.unit.UnitRef;

/** The table of final codes, each with the row of the delivery that it is about and the sheets that it came from. */
public final class FinalFile {

    private static final List<String> COLUMNS = List.of(
            "unit", "variable", "code", "decided_by", "file", "line", "text_hmac", "sheet_a", "sheet_b", "sheet_third");

    private FinalFile() {}

    private record Known(String name, Unit unit, String text) {}

    /** Writes {@code final.csv} to a folder. */
    public static Path write(
            Path folder,
            UnitNames names,
            List<Document> documents,
            FinalCodes codes,
            Map<Position, TakenSheet> sheets) {
        Map<UnitRef, Known> known = new HashMap<>();
        for (Document document : documents) {
            for (Unit unit : document.units()) {
                known.put(
                        new UnitRef(document.place(), unit.number()),
                        new Known(names.unit(document, unit), unit, names.text(unit)));
            }
        }
        Path file = folder.resolve("final.csv");
        try (CsvFile out = CsvFile.create(file, COLUMNS)) {
            for (FinalCode code : codes.codes()) {
                Known unit = known.get(code.unit());
                if (unit == null) {
                    throw new IllegalStateException("a final code is of a unit");
                }
                out.row(
                        unit.name(),
                        code.variable(),
                        code.code(),
                        code.adjudicated() ? "adjudication" : "agreement",
                        unit.unit().file(),
                        unit.unit().line(),
                        unit.text(),
                        hmac(sheets, Position.A),
                        hmac(sheets, Position.B),
                        code.adjudicated() ? hmac(sheets, Position.THIRD) : "");
            }
        }
        return file;
    }

    private static String hmac(Map<Position, TakenSheet> sheets, Position position) {
        TakenSheet sheet = sheets.get(position);
        return sheet == null ? "" : sheet.hmac();
    }
}
