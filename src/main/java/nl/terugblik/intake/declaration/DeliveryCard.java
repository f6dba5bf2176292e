package nl.terugblik.intake.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.text.HeaderNames;
import nl.terugblik.intake.text.MissingColumn;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.register.Delivery;

/**
 * What {@code delivery.csv} says, in its one row.
 *
 * @param organisation name of the agency
 * @param extractedOn the day of extraction
 * @param kind whether the delivery holds all families or only those that changed
 */
public record DeliveryCard(String organisation, LocalDate extractedOn, Delivery.Kind kind) {

    private static final List<String> COLUMNS = List.of("organisation", "extracted_on", "kind");
    private static final String NAME = "delivery.csv";
    private static final int LONGEST_NAME = 400;

    public static DeliveryCard read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IntakeRefused(
                    "Delivery refused: there is no delivery.csv; it must say organisation, extracted_on and kind.");
        }
        try (TableReader reader = TableReader.open(file)) {
            List<Integer> places = new ArrayList<>();
            for (String column : COLUMNS) {
                int place = HeaderNames.place(reader.header(), column);
                if (place < 0 || HeaderNames.isTwice(reader.header(), column)) {
                    throw refused(
                            NAME,
                            "must have the column " + column + " once"
                                    + MissingColumn.cause(reader.header(), column, COLUMNS, reader.dialect())
                                            .filter(cause -> place < 0
                                                    && !reader.header().isEmpty())
                                            .map(cause -> "; " + cause)
                                            .orElse(""));
                }
                places.add(place);
            }
            Optional<Page> page = reader.next();
            if (page.isEmpty() || page.get().rows() != 1) {
                throw refused(NAME, "must hold exactly one row");
            }
            if (page.get().cells(0) != reader.header().size()) {
                throw refused(NAME, "has a row that does not fit its header");
            }
            return of(
                    places.stream()
                            .map(place -> page.get().cell(0, place).toString())
                            .toList(),
                    NAME);
        }
    }

    /** A card with these facts, in the order of the columns, as a file of this name says them. */
    public static DeliveryCard of(List<String> cells, String file) {
        String organisation = cells.get(0);
        boolean isText = organisation.chars().noneMatch(c -> Character.isISOControl(c) || c == TableReader.UNREADABLE);
        if (organisation.isBlank() || organisation.length() > LONGEST_NAME || !isText) {
            throw refused(
                    file, "must name the organisation in readable text of at most " + LONGEST_NAME + " characters");
        }
        int day = Cells.day(cells.get(1));
        if (day == Cells.NO_DAY) {
            throw refused(file, "must give extracted_on as yyyy-MM-dd");
        }
        Delivery.Kind kind = switch (cells.get(2)) {
            case "full" -> Delivery.Kind.FULL;
            case "delta" -> Delivery.Kind.DELTA;
            default -> throw refused(file, "must give kind as full or delta");
        };
        return new DeliveryCard(organisation, LocalDate.ofEpochDay(day), kind);
    }

    private static IntakeRefused refused(String file, String what) {
        return new IntakeRefused("Delivery refused: " + file + " " + what + ".");
    }
}
