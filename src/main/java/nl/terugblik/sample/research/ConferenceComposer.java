package nl.terugblik.sample.research;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.Row;

/** Invents how a conference went: its form, who prepared it, and how long it took or why it ended. */
final class ConferenceComposer {

    private static final int COLUMNS = 9;

    private ConferenceComposer() {}

    /** The further cells of a plan; all empty where it is no conference. */
    static List<String> compose(Row plan, Draw draw) {
        if (!plan.get("kind").equals("conference")) {
            return Collections.nCopies(COLUMNS, "");
        }
        String form =
                draw.chance(0.04) ? "" : draw.pick(List.of("ek_c", "ek_c", "fnb_sonestra", "verve", "sos", "other"));
        String coordinator = switch (form) {
            case "ek_c" -> "citizen";
            case "fnb_sonestra" -> draw.pick(List.of("professional", "protector"));
            case "" -> "";
            default -> "protector";
        };
        boolean established = plan.get("status").equals("established");
        boolean stopped =
                plan.get("status").equals("cancelled") || plan.get("status").equals("declined");
        String proposed = plan.get("proposed_on");
        String started = proposed.isEmpty() || plan.get("status").equals("declined")
                ? ""
                : LocalDate.parse(proposed).plusDays(draw.between(0, 5)).toString();
        String ended = !stopped || proposed.isEmpty()
                ? ""
                : Period.atLatestExtraction(LocalDate.parse(proposed).plusDays(draw.between(6, 60)))
                        .toString();
        boolean late = !started.isEmpty()
                && (LocalDate.parse(started).isAfter(Period.EXTRACTED_ON)
                        || !ended.isEmpty() && ended.compareTo(started) < 0);
        return List.of(
                form,
                coordinator,
                coordinator.isEmpty() ? "" : coordinator.equals("protector") ? "no" : "yes",
                late ? "" : started,
                ended,
                stopped && draw.chance(0.8) ? draw.pick(List.of("no_need", "no_network", "parents_disagree")) : "",
                established ? String.valueOf(draw.between(1, 4)) : "",
                established && draw.chance(0.9) ? draw.between(5, 60) + draw.pick(List.of("", ".5", ".25")) : "",
                established ? price(form, coordinator, draw) : "");
    }

    private static String price(String form, String coordinator, Draw draw) {
        if (form.equals("ek_c")) {
            return draw.chance(0.5) ? "4000" : "";
        }
        return coordinator.equals("professional") && draw.chance(0.5) ? "2460.00" : "";
    }
}
