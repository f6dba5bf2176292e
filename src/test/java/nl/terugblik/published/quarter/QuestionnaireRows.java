package nl.terugblik.published.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.sample.table.Table;

/** Writes the questionnaires of a family that takes part, and what was answered in them. */
final class QuestionnaireRows {

    private static final List<String> SOURCES = Arrays.asList(
            ("gp youth_care_agency riagg ggz psychology_practice parent_child_centre social_work school_psychologist"
                            + " addiction_care physiotherapy acupuncture homeopathy masseur creative_therapy"
                            + " psychomotor_therapy")
                    .split(" "));
    private static final List<String> SUPPORT =
            List.of("psq_partner", "psq_parents", "psq_relatives", "psq_neighbours", "psq_friends");
    private static final int CAPI_ITEMS = 40;

    private QuestionnaireRows() {}

    static void compose(DealtFamily family) {
        if (!List.of("completed", "control", "not_realised", "planless").contains(family.group())) {
            return;
        }
        LocalDate first = family.t1().plusDays(14);
        protector(family, "t1", first);
        if (family.cell("inactive").isEmpty()) {
            answered(family, "demographics", "t1", "parent", first, education(family));
            answered(family, "psq", "t1", "parent", first, support(family));
            answered(family, "capi-sf", "t1", "parent", first, capi(family.cell("capi_t1")));
            careUse(family, "t1", first);
        }
        boolean followed = family.group().equals("completed") || family.group().equals("control");
        family.t3().filter(day -> followed).map(day -> day.plusDays(3)).ifPresent(third -> {
            protector(family, "t3", third);
            answered(family, "capi-sf", "t3", "parent", third, capi(family.cell("capi_t3")));
            careUse(family, "t3", third);
        });
    }

    private static void protector(DealtFamily family, String wave, LocalDate day) {
        Map<String, String> signs = new LinkedHashMap<>();
        String abuse = family.cell("abuse_t1".replace("t1", wave));
        if (!abuse.isEmpty()) {
            boolean violence = family.number() % 2 == 0;
            signs.put("violence_signs", violence ? abuse : "0");
            signs.put("neglect_signs", violence ? "0" : abuse);
        }
        answered(family, "lirik", wave, "protector", day, signs);
        String risk = family.cell("arij_t1".replace("t1", wave));
        answered(family, "arij", wave, "protector", day, risk.isEmpty() ? Map.of() : Map.of("arij_risk", risk));
    }

    private static Map<String, String> education(DealtFamily family) {
        return switch (family.cell("low")) {
            case "1" -> Map.of("edu", String.valueOf(1 + family.number() % 3));
            case "0" -> Map.of("edu", String.valueOf(4 + family.number() % 4));
            default -> Map.of();
        };
    }

    private static Map<String, String> support(DealtFamily family) {
        Map<String, String> answers = new LinkedHashMap<>();
        family.whole("support").ifPresent(sources -> {
            for (int i = 0; i < SUPPORT.size(); i++) {
                boolean yes = (i + family.number()) % SUPPORT.size() < sources;
                answers.put(SUPPORT.get(i), yes ? "1" : "0");
            }
        });
        return answers;
    }

    private static Map<String, String> capi(String dealt) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (!dealt.isEmpty()) {
            for (int i = 0; i < CAPI_ITEMS; i++) {
                answers.put(
                        String.format(Locale.ROOT, "capi_%02d", i + 1),
                        i < dealt.length() ? dealt.substring(i, i + 1) : "0");
            }
        }
        return answers;
    }

    /** A questionnaire; one to which nothing was dealt was not answered. */
    private static Optional<String> answered(
            DealtFamily family,
            String instrument,
            String wave,
            String respondent,
            LocalDate day,
            Map<String, String> answers) {
        boolean empty = answers.isEmpty();
        String key = family.key(Table.QUESTIONNAIRES, "V");
        boolean parent = respondent.equals("parent");
        family.add(
                Table.QUESTIONNAIRES,
                key,
                family.id(),
                instrument,
                wave,
                respondent,
                parent ? "yes" : "",
                parent ? "phone" : "web",
                empty ? "unreachable" : "answered",
                "",
                empty ? "" : day);
        answers.forEach((item, value) -> {
            if (!item.isEmpty()) {
                family.add(Table.ANSWERS, key, item, value);
            }
        });
        return empty ? Optional.empty() : Optional.of(key);
    }

    private static void careUse(DealtFamily family, String wave, LocalDate day) {
        String dealt = family.cell("care_t1".replace("t1", wave));
        Map<String, String> anything = dealt.isEmpty() ? Map.of() : Map.of("", "");
        answered(family, "care-use", wave, "parent", day, anything).ifPresent(key -> {
            List<String> used = new ArrayList<>();
            for (String use : dealt.split(";")) {
                String[] cells = use.split(" ");
                used.add(cells[0]);
                boolean no = cells[1].equals("no");
                family.add(
                        Table.CARE_USE,
                        key,
                        cells[0],
                        no ? "no" : "yes",
                        no ? "" : recorded(cells[1]),
                        no ? "" : recorded(cells[2]),
                        no ? "" : recorded(cells[3]));
            }
            if (used.stream().anyMatch(SOURCES::contains)) {
                SOURCES.stream()
                        .filter(source -> !used.contains(source))
                        .forEach(source -> family.add(Table.CARE_USE, key, source, "no", "", "", ""));
            }
        });
    }

    private static String recorded(String cell) {
        return cell.equals("-") ? "" : cell;
    }
}
