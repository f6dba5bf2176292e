package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents why a family was referred: for reasons of the child, of the parents, of both, or unrecorded. */
final class ReferralComposer {
    private static final List<String> OF_CHILD = List.of("gedrag", "schoolverzuim", "weglopen", "middelengebruik");
    private static final List<String> OF_PARENT = List.of("schulden", "ruzie", "verslaving", "psychische klachten");

    private ReferralComposer() {}

    static void compose(Family family, LocalDate indexDate, Draw draw, FamilyRows rows) {
        if (draw.chance(0.03)) {
            return;
        }
        boolean child = draw.chance(0.6);
        LocalDate day = indexDate.minusDays(draw.between(5, 200));
        if (child) {
            reasons(family, "child", day, OF_CHILD, draw, rows);
        }
        if (!child || draw.chance(0.65)) {
            reasons(family, "parent", day, OF_PARENT, draw, rows);
        }
    }

    private static void reasons(
            Family family, String factor, LocalDate day, List<String> descriptions, Draw draw, FamilyRows rows) {
        // One reason is never written twice: a table without a key knows its rows by their content.
        int first = draw.between(0, descriptions.size() - 2);
        rows.add(Table.REFERRAL_REASONS, family.id(), draw.chance(0.04) ? "" : day, factor, descriptions.get(first));
        if (draw.chance(0.25)) {
            rows.add(Table.REFERRAL_REASONS, family.id(), day, factor, descriptions.get(first + 1));
        }
    }
}
