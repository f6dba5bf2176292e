package nl.terugblik.sample.research;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents which care a respondent used in the last three months: every source of health care, and others where they were used. */
final class CareUseComposer {

    private static final List<String> HEALTH = List.of(
            "gp",
            "youth_care_agency",
            "riagg",
            "ggz",
            "psychology_practice",
            "parent_child_centre",
            "social_work",
            "school_psychologist",
            "addiction_care",
            "physiotherapy",
            "acupuncture",
            "homeopathy",
            "masseur",
            "creative_therapy",
            "psychomotor_therapy");
    private static final List<String> OTHERS =
            List.of("legal_lawyer", "legal_court", "medicine_sleep", "medicine_mood", "foster_care");
    private static final List<String> PROFESSIONALS = List.of("doctor", "nurse", "therapist");

    private CareUseComposer() {}

    static void compose(String questionnaire, Draw draw, FamilyRows rows) {
        for (String source : HEALTH) {
            if (draw.chance(0.01)) {
                continue; // was not asked about
            }
            if (!draw.chance(source.equals("gp") ? 0.5 : 0.12)) {
                rows.add(Table.CARE_USE, questionnaire, source, "no", draw.chance(0.3) ? "0" : "", "", "");
                continue;
            }
            boolean doctor = source.equals("gp");
            String professional = doctor ? "doctor" : draw.pick(PROFESSIONALS);
            used(questionnaire, source, "site", professional, draw, rows);
            if (draw.chance(0.15)) {
                used(
                        questionnaire,
                        source,
                        doctor ? "phone" : draw.pick(List.of("phone", "home")),
                        professional,
                        draw,
                        rows);
            }
        }
        for (String source : OTHERS) {
            if (draw.chance(0.07)) {
                used(questionnaire, source, source.equals("legal_lawyer") ? "phone" : "", "", draw, rows);
            }
        }
    }

    private static void used(
            String questionnaire, String source, String mode, String professional, Draw draw, FamilyRows rows) {
        String contacts = draw.chance(0.03) ? "" : String.valueOf(1 + draw.count(3));
        rows.add(Table.CARE_USE, questionnaire, source, "yes", contacts, mode, professional);
    }
}
