package nl.terugblik.intake.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a cell as text: a day as yyyy-MM-dd, a number as its shortest digits, a truth as true or false. What a formula gave
 * when the workbook was saved counts as what the cell holds.
 *
 * @param texts the shared texts
 * @param since1904 whether days are counted from 1904
 * @param toBeComputed whether the program that wrote the workbook left the computing to the one that opens it
 */
record CellReader(CellFormats formats, List<String> texts, boolean since1904, boolean toBeComputed) {

    private static final Set<String> INSIDE = Set.of("v", "is", "f");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*)?");

    /** The cell that the part stands at, empty where it holds nothing. */
    String read(Part part) {
        String type = part.attribute("t").orElse("n");
        int format = part.number("s").orElse(0);
        String value = "";
        String inline = "";
        boolean formula = false;
        while (part.next(INSIDE, "c") && part.starts()) {
            switch (part.name()) {
                case "v" -> value = part.text();
                case "is" -> inline = RichText.of(part, "is");
                default -> {
                    formula = true;
                    part.text();
                }
            }
        }
        if (type.equals("inlineStr")) {
            return inline.isEmpty() ? RichText.plain(value).strip() : inline.strip();
        }
        if (type.equals("str")) {
            return RichText.plain(value).strip();
        }
        String bare = value.strip();
        // XlsxWriter and others write nought for what they did not compute.
        if (formula && (bare.isEmpty() || toBeComputed && bare.equals("0"))) {
            return NoValue.UNCOMPUTED;
        }
        return bare.isEmpty() ? "" : text(type, bare, format, part);
    }

    private String text(String type, String value, int format, Part part) {
        return switch (type) {
            case "n" -> number(value, format);
            case "s" -> shared(value, part).strip();
            case "b" -> value.equals("1") || value.equals("true") ? "true" : "false";
            case "e" -> NoValue.error(value);
            case "d" -> DAY.matcher(value).replaceFirst("$1");
            default -> throw part.damaged();
        };
    }

    private String number(String value, int format) {
        Optional<StoredNumber> number = StoredNumber.of(value);
        if (number.isEmpty()) {
            return NoValue.error(value);
        }
        Optional<String> day = formats.showsDay(format) ? number.get().day(since1904) : Optional.empty();
        return day.orElseGet(number.get()::shortest);
    }

    private String shared(String value, Part part) {
        try {
            return texts.get(Integer.parseInt(value));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw part.damaged();
        }
    }
}
