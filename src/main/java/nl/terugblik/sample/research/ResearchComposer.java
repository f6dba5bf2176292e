package nl.terugblik.sample.research;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;

/**
 * Adds to the rows of a family what a study knows of it. It draws apart from what invents the family, which is the same family as in
 * a delivery without these tables.
 */
public final class ResearchComposer {

    /** The agency of such a delivery, by the name that studies know it by. */
    public static final String ORGANISATION = "amsterdam";

    /** The study that families are asked for. */
    static final String STUDY = "fnb-2014";

    private static final int PURPOSE = 3;

    /** The years between the families of the usual tables and those of such a delivery, which fall in the years of that study. */
    private static final int YEARS = 2;

    private final long seed;

    public ResearchComposer(long seed) {
        this.seed = seed;
    }

    /** Adds rows, and columns to rows that are there. */
    public void compose(int number, FamilyRows rows) {
        Draw draw = Draw.of(seed, number, PURPOSE);
        Row family = rows.of(Table.FAMILIES).get(0);
        String id = family.get("family_id");
        rows.replaceAll(
                Table.REFERRAL_REASONS,
                row -> wider(row, List.of(draw.chance(0.05) ? "" : draw.chance(0.7) ? "council_report" : "agency")));
        rows.replaceAll(Table.PLANS, row -> wider(row, ConferenceComposer.compose(row, draw)));
        Optional<LocalDate> order = firstOrder(rows);
        if (order.isEmpty()) {
            return;
        }
        reports(id, order.get(), draw, rows);
        boolean consents = recruit(id, order.get(), draw, rows);
        if (consents) {
            new QuestionnaireComposer(id, draw, rows).compose(order.get(), planned(rows, order.get()));
        }
    }

    private static Row wider(Row row, List<String> more) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(more);
        return row.withCells(cells);
    }

    private static Optional<LocalDate> firstOrder(FamilyRows rows) {
        return rows.of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> row.get("kind").equals("order"))
                .map(row -> LocalDate.parse(row.get("pronounced_on")))
                .min(Comparator.naturalOrder());
    }

    /** The day of the plan that came about on or after an order. */
    private static Optional<LocalDate> planned(FamilyRows rows, LocalDate order) {
        return rows.of(Table.PLANS).stream()
                .filter(row -> row.get("status").equals("established")
                        && !row.get("established_on").isEmpty())
                .map(row -> LocalDate.parse(row.get("established_on")))
                .filter(day -> !day.isBefore(order))
                .min(Comparator.naturalOrder());
    }

    private static void reports(String id, LocalDate order, Draw draw, FamilyRows rows) {
        if (draw.chance(0.75)) {
            boolean conflict = draw.chance(0.2);
            int reports = draw.chance(0.1) ? 2 : 1;
            for (int i = 0; i < reports; i++) {
                rows.add(
                        Table.COUNCIL_REPORTS,
                        numbered(id, 'B', rows.next(Table.COUNCIL_REPORTS)),
                        id,
                        order.minusDays(draw.between(5, 80)),
                        conflict ? "yes" : "no");
            }
        }
    }

    private static boolean recruit(String id, LocalDate order, Draw draw, FamilyRows rows) {
        boolean conference =
                rows.of(Table.PLANS).stream().anyMatch(row -> row.get("kind").equals("conference"));
        if (draw.chance(0.08)) {
            return false;
        }
        LocalDate registered = Period.atLatestExtraction(order.plusDays(draw.between(0, 14)));
        LocalDate approached = Period.atLatestExtraction(registered.plusDays(draw.between(1, 30)));
        boolean asked = draw.chance(0.85);
        boolean consents = asked && draw.chance(0.9);
        LocalDate said = Period.atLatestExtraction(approached.plusDays(draw.between(0, 21)));
        boolean withdraws = consents && draw.chance(0.03);
        boolean active = draw.chance(0.88);
        rows.add(
                Table.RECRUITMENT,
                id,
                STUDY,
                registered,
                draw.chance(conference ? 0.95 : 0.25) ? "offer" : "usual",
                asked ? approached : "",
                asked ? consents ? "yes" : "no" : "",
                asked && draw.chance(0.97) ? said : "",
                withdraws ? Period.atLatestExtraction(said.plusDays(draw.between(1, 90))) : "",
                consents ? active ? "yes" : "no" : "",
                consents && !active ? draw.pick(List.of("unable", "no_parent", "language", "declined_later")) : "");
        return consents && !withdraws && active;
    }

    /** The identifier of one of a family's rows. */
    static String numbered(String family, char letter, int number) {
        return letter + family.substring(1) + "-" + number;
    }

    /** The same rows some years later, each day on the same day of its month; what is no day stays as it is. */
    public static void inLaterYears(FamilyRows rows) {
        rows.replaceAll(ResearchComposer::later);
    }

    private static Row later(Row row) {
        List<String> names = row.table().columns(Extent.ALL);
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (names.get(i).endsWith("_on") || names.get(i).equals("birth_date")) {
                cells.set(i, later(cells.get(i)));
            }
        }
        return row.withCells(cells);
    }

    private static String later(String cell) {
        try {
            return cell.isEmpty()
                    ? cell
                    : LocalDate.parse(cell).plusYears(YEARS).toString();
        } catch (DateTimeParseException e) {
            return cell; // a day that cannot be was planted there
        }
    }
}
