package nl.terugblik.round.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.TableReader;

/** The plans of a delivery: whose each is, and whether it is a conference that came to a plan. */
final class Plans {

    private Plans() {}

    /** A plan. */
    record Plan(String family, boolean isConference, boolean isEstablished) {}

    /** All plans by their identifier, in no order. */
    static Map<String, Plan> of(DeliveryFolder delivery) {
        Map<String, Plan> plans = new HashMap<>();
        CanonicalTable table = CanonicalTable.PLANS;
        try (PageSource pages = delivery.content().open(table)) {
            Header header = delivery.content().header(table);
            int id = header.columns().get(table.column("plan_id"));
            int family = header.columns().get(table.column("family_id"));
            int kind = header.columns().get(table.column("kind"));
            int status = header.columns().get(table.column("status"));
            for (Optional<Page> page = pages.next(TableReader.PAGE_ROWS);
                    page.isPresent();
                    page = pages.next(TableReader.PAGE_ROWS)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    if (page.get().holds(row, id, header.width()) && page.get().holdsIdentifier(row, family)) {
                        plans.putIfAbsent(
                                text(page.get(), row, id),
                                new Plan(
                                        text(page.get(), row, family),
                                        text(page.get(), row, kind).equals("conference"),
                                        text(page.get(), row, status).equals("established")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plans;
    }

    private static String text(Page page, int row, int cell) {
        return page.cell(row, cell).toString().strip();
    }
}
