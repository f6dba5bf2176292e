package nl.terugblik.published.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.Table;

/** Writes what the agency knows of a family: its parents and child, its supervision, care and placements, and how it was recruited. */
final class AgencyRows {

    private static final List<String> SETTINGS = List.of("network", "agency_foster", "residential");

    private AgencyRows() {}

    static void compose(DealtFamily family) {
        LocalDate t1 = family.t1();
        family.add(
                Table.FAMILIES,
                family.id(),
                family.cell("other").isEmpty() ? "" : family.cell("other").equals("1") ? "other" : "dutch",
                family.yesNo("together"),
                "1",
                family.cell("mid").isEmpty() ? "" : family.cell("mid").equals("1") ? "mother" : "none",
                "");
        family.add(
                Table.CHILDREN,
                family.child(),
                family.id(),
                family.whole("days").isPresent()
                        ? t1.minusDays(family.whole("days").getAsInt())
                        : "",
                family.number() % 2 == 0 ? "f" : "m");
        family.add(
                Table.SUPERVISION_ORDERS,
                family.key(Table.SUPERVISION_ORDERS, "O"),
                family.child(),
                "order",
                t1,
                t1.plusYears(1),
                "",
                "",
                "");
        referral(family);
        care(family);
        placements(family);
        plan(family);
        recruitment(family);
        if (!family.cell("conflict").isEmpty()) {
            family.add(
                    Table.COUNCIL_REPORTS, family.id() + "-R", family.id(), t1.minusDays(20), family.yesNo("conflict"));
        }
    }

    private static void referral(DealtFamily family) {
        String reason = family.cell("referral");
        for (String factor : List.of("child", "parent")) {
            if (reason.equals(factor) || reason.equals("family")) {
                family.add(
                        Table.REFERRAL_REASONS,
                        family.id(),
                        family.t1().minusDays(30),
                        factor,
                        "invented",
                        "council_report");
            }
        }
    }

    private static void care(DealtFamily family) {
        for (int i = 0; i < family.whole("care_before").orElse(0); i++) {
            LocalDate started = family.t1().minusDays(10L + 11L * i);
            family.add(
                    Table.CARE_EPISODES,
                    family.key(Table.CARE_EPISODES, "Z"),
                    family.id(),
                    "care-" + i,
                    "family",
                    started,
                    started.plusDays(200),
                    "yes");
        }
    }

    private static void placements(DealtFamily family) {
        LocalDate t1 = family.t1();
        LocalDate before = t1.minusDays(Math.min(100, family.whole("days").orElse(1) - 1));
        String usual = SETTINGS.get(family.number() % SETTINGS.size());
        switch (family.cell("placed")) {
            case "stays" -> placement(family, usual, before, Optional.empty(), "");
            case "home" -> placement(family, usual, before, Optional.of(t1.plusDays(30)), "reunification");
            case "moved" -> {
                placement(family, "agency_foster", before, Optional.of(t1.plusDays(40)), "transfer");
                placement(family, "residential", t1.plusDays(40), Optional.empty(), "");
            }
            case "" -> {}
            default -> placement(family, family.cell("placed").substring(4), t1.plusDays(20), Optional.empty(), "");
        }
    }

    private static void placement(
            DealtFamily family, String setting, LocalDate from, Optional<LocalDate> to, String endedBy) {
        family.add(Table.PLACEMENTS, family.key(Table.PLACEMENTS, "U"), family.child(), setting, from, to, endedBy);
    }

    /** Conferences by form; of the two that never began for want of a day nobody wrote down when that was decided. */
    private static void plan(DealtFamily family) {
        boolean completed = family.group().equals("completed");
        if (family.group().equals("control")) {
            family.add(
                    Table.PLANS,
                    family.id() + "-G",
                    family.id(),
                    "family_plan",
                    family.t1(),
                    family.t2(),
                    "established",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        } else if (completed || family.group().equals("not_realised")) {
            String form = family.cell("form");
            boolean separate = form.equals("ek_c") || form.equals("fnb_separate");
            boolean begun = completed || family.cell("begun").equals("yes");
            family.add(
                    Table.PLANS,
                    family.id() + "-G",
                    family.id(),
                    "conference",
                    family.t1(),
                    completed ? family.t2() : "",
                    completed ? "established" : begun ? "cancelled" : "declined",
                    form.startsWith("fnb") ? "fnb_sonestra" : form,
                    form.equals("ek_c") ? "citizen" : separate ? "professional" : "protector",
                    separate ? "yes" : "no",
                    begun ? family.t1() : "",
                    completed ? "" : family.t2(),
                    "",
                    completed ? "1" : "",
                    "",
                    "");
        }
    }

    private static void recruitment(DealtFamily family) {
        LocalDate t1 = family.t1();
        boolean approached = !family.group().equals("not_approached");
        boolean consents = approached && !family.group().equals("refused");
        boolean offered = switch (family.group()) {
            case "completed", "not_realised" -> !family.cell("form").equals("sos");
            case "control", "planless" -> false;
            default -> family.number() % 2 == 0;
        };
        boolean inactive = !family.cell("inactive").isEmpty();
        family.add(
                Table.RECRUITMENT,
                family.id(),
                "fnb-2014",
                t1.plusDays(2),
                offered ? "offer" : "usual",
                approached ? t1.plusDays(5) : "",
                approached ? consents ? "yes" : "no" : "",
                approached ? t1.plusDays(6) : "",
                "",
                consents ? inactive ? "no" : "yes" : "",
                family.cell("inactive"));
    }
}
