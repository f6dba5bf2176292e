package nl.terugblik.published.quarter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One family as it was dealt, when things happened in it, and the rows made of it so far.
 *
 * @param number its number, from 1
 * @param cells what was dealt to it
 * @param t1 the day of its new supervision order
 * @param rows its rows
 */
record DealtFamily(int number, CSVRecord cells, LocalDate t1, FamilyRows rows) {

    private static final Path FAMILIES = Path.of("src/test/resources/nl/terugblik/published/three-months/families.csv");
    private static final LocalDate FIRST = LocalDate.parse("2014-02-03");
    private static final LocalDate LAST = LocalDate.parse("2014-12-31");

    /** Everything is over a week before nothing is observed any more. */
    private static final LocalDate OVER = LocalDate.parse("2015-12-24");

    /** All families, without rows. */
    static List<DealtFamily> all() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<DealtFamily> all = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(FAMILIES, StandardCharsets.UTF_8, format)) {
            for (CSVRecord cells : parser) {
                int number = all.size() + 1;
                all.add(new DealtFamily(number, cells, t1(number, cells), new FamilyRows()));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The families of the published figures cannot be read.", unreadable);
        }
        return all;
    }

    /** Spread over the window, and early enough for three months after the plan to pass. */
    private static LocalDate t1(int number, CSVRecord cells) {
        String weeks = cells.get("weeks");
        LocalDate latest = weeks.isEmpty() ? LAST : OVER.minusMonths(3).minusDays(Integer.parseInt(weeks) * 7L + 7);
        LocalDate last = latest.isAfter(LAST) ? LAST : latest;
        return FIRST.plusDays(number * 37L % (last.toEpochDay() - FIRST.toEpochDay() + 1));
    }

    String id() {
        return String.format(Locale.ROOT, "Q%04d", number);
    }

    String child() {
        return id() + "-C";
    }

    String group() {
        return cells.get("group");
    }

    /** A cell; nothing where nothing was dealt. */
    String cell(String name) {
        return cells.get(name);
    }

    OptionalInt whole(String name) {
        return cell(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell(name)));
    }

    /** A cell of 1 or 0 in words. */
    String yesNo(String name) {
        return cell(name).isEmpty() ? "" : cell(name).equals("1") ? "yes" : "no";
    }

    /** The day of the plan, or of the decision that there will be none. */
    Optional<LocalDate> t2() {
        OptionalInt weeks = whole("weeks");
        return weeks.isPresent() ? Optional.of(t1.plusDays(weeks.getAsInt() * 7L + number % 7)) : Optional.empty();
    }

    Optional<LocalDate> t3() {
        return t2().map(day -> day.plusMonths(3));
    }

    /** Adds a row to a table, with all of its columns. */
    void add(Table table, Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(
                    value instanceof Optional<?> optional
                            ? optional.map(Object::toString).orElse("")
                            : value.toString());
        }
        if (texts.size() != table.columns(Extent.ALL).size()) {
            throw new IllegalArgumentException("A row of " + table.canonicalName() + " has other columns.");
        }
        rows.add(new Row(table, texts, Optional.empty()));
    }

    /** The key of the next row of a table. */
    String key(Table table, String letter) {
        return id() + "-" + letter + rows.next(table);
    }
}
