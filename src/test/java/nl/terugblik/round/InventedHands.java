package nl.terugblik.round;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.terugblik.files.CsvReader;

/**
 * The invented people of {@code sample-dossiers/double-coding}, who fill in sheets as {@code fill.py} there has them do: dina codes case
 * files by hand, eva says who was right.
 *
 * @param families the number of the family that each unit is
 * @param hand what dina says of each family, by variable
 * @param verdicts what eva says of a variable of a family, by number and variable: who was right, and a code of her own
 */
public record InventedHands(
        Map<String, String> families, Map<String, Map<String, String>> hand, Map<String, List<String>> verdicts) {

    private static final Path SAMPLE = Path.of("sample-dossiers/double-coding");

    /** People who were handed the case files that the rows of a list of {@code coding locate} name. */
    public static InventedHands of(List<String> located) {
        Map<String, String> families = new HashMap<>();
        located.stream().map(line -> line.split(",")).forEach(cells -> families.put(cells[0], cells[1]));
        Map<String, Map<String, String>> hand = new HashMap<>();
        CsvReader.read(SAMPLE.resolve("codes-dina.csv"), row -> hand.put(row.get("family_id"), row.toMap()));
        Map<String, List<String>> verdicts = new HashMap<>();
        CsvReader.read(
                SAMPLE.resolve("codes-eva.csv"),
                row -> verdicts.put(
                        row.get("family_id") + " " + row.get("variable"),
                        List.of(row.get("verdict"), row.get("code"))));
        return new InventedHands(families, hand, verdicts);
    }

    /** The number of the family that a row is about. */
    public String family(FilledSheet sheet, List<String> row) {
        return Objects.requireNonNull(families.get(sheet.cell(row, "unit")));
    }

    /** What dina says of the family that a unit is. */
    public Map<String, String> hand(String unit) {
        return Objects.requireNonNull(hand.get(Objects.requireNonNull(families.get(unit))));
    }

    /** What eva says of a variable of the family that a unit is: who was right, and a code of her own. */
    public List<String> said(String unit, String variable) {
        return Objects.requireNonNull(verdicts.get(families.get(unit) + " " + variable));
    }

    /** A coder's sheet, filled in. */
    public FilledSheet coded(Path file) throws IOException {
        FilledSheet sheet = FilledSheet.read(file);
        for (List<String> row : sheet.rows()) {
            Map<String, String> codes = Objects.requireNonNull(hand.get(family(sheet, row)));
            sheet.header().stream()
                    .filter(codes::containsKey)
                    .forEach(column -> row.set(sheet.header().indexOf(column), String.valueOf(codes.get(column))));
        }
        return sheet;
    }

    /** A sheet for verdicts, filled in. */
    public FilledSheet judged(Path file) throws IOException {
        FilledSheet sheet = FilledSheet.read(file);
        for (List<String> row : sheet.rows()) {
            String family = family(sheet, row);
            String variable = sheet.cell(row, "variable");
            List<String> said = Objects.requireNonNull(verdicts.get(family + " " + variable));
            String byHand =
                    String.valueOf(Objects.requireNonNull(hand.get(family)).get(variable));
            boolean isFirst = isNear(sheet.cell(row, "code_1"), byHand);
            row.set(
                    sheet.header().indexOf("verdict"),
                    switch (said.get(0)) {
                        case "computed_right" -> isFirst ? "code_2_right" : "code_1_right";
                        case "hand_right" -> isFirst ? "code_1_right" : "code_2_right";
                        default -> said.get(0);
                    });
            row.set(sheet.header().indexOf("code"), said.get(1));
        }
        return sheet;
    }

    private static boolean isNear(String shown, String code) {
        try {
            return Math.abs(Double.parseDouble(shown) - Double.parseDouble(code)) < 0.051;
        } catch (NumberFormatException e) {
            return shown.equals(code);
        }
    }
}
