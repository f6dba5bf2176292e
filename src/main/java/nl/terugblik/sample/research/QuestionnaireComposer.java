package nl.terugblik.sample.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents the questionnaires of a family that takes part in the study, and what was answered in them. */
final class QuestionnaireComposer {

    /** The items of a questionnaire, and the largest and smallest answer. */
    private record Form(String instrument, List<String> items, int least, int most) {}

    private static final Form CAPI = new Form("capi-sf", numbered("capi_", 1, 40), 0, 1);
    private static final Form SUPPORT = new Form(
            "psq",
            Stream.concat(
                            Stream.of("psq_partner", "psq_parents", "psq_relatives", "psq_neighbours", "psq_friends"),
                            numbered("psq_other_", 6, 15).stream())
                    .toList(),
            0,
            1);
    private static final Form EDUCATION = new Form("demographics", List.of("edu"), 1, 7);
    private static final Form SAFETY = new Form("lirik", List.of("violence_signs", "neglect_signs"), 0, 1);
    private static final Form RISK = new Form("arij", List.of("arij_risk"), 1, 6);
    private static final Form CARE = new Form("care-use", List.of(), 0, 1);

    private final String family;
    private final Draw draw;
    private final FamilyRows rows;

    QuestionnaireComposer(String family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    private static List<String> numbered(String stem, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> stem + (number < 10 ? "0" : "") + number)
                .toList();
    }

    /** Writes those of the first wave, and of the third where there is a plan that it can be counted from. */
    void compose(LocalDate order, Optional<LocalDate> planned) {
        LocalDate first = order.plusDays(draw.between(14, 60));
        parent("t1", "yes", first, List.of(CAPI, SUPPORT, CARE, EDUCATION));
        if (draw.chance(0.1)) {
            parent("t1", "no", first.plusDays(draw.between(0, 7)), List.of(CAPI, SUPPORT));
        }
        protector("t1", first);
        planned.map(day -> day.plusMonths(3).plusDays(draw.between(-20, 40))).ifPresent(third -> {
            if (!third.isAfter(Period.EXTRACTED_ON) && draw.chance(0.85)) {
                parent("t3", "yes", third, List.of(CAPI, CARE));
                protector("t3", third);
            }
        });
    }

    private void parent(String wave, String primaryCarer, LocalDate day, List<Form> forms) {
        for (Form form : forms) {
            write(form, wave, "parent", primaryCarer, day);
        }
    }

    private void protector(String wave, LocalDate day) {
        write(SAFETY, wave, "protector", "", day);
        write(RISK, wave, "protector", "", day);
    }

    private void write(Form form, String wave, String respondent, String primaryCarer, LocalDate day) {
        boolean answered = draw.chance(0.82) && !day.isAfter(Period.EXTRACTED_ON);
        String result = answered ? "answered" : draw.pick(List.of("refused", "unreachable", "not_asked"));
        String id = ResearchComposer.numbered(family, 'Q', rows.next(Table.QUESTIONNAIRES));
        rows.add(
                Table.QUESTIONNAIRES,
                id,
                family,
                form.instrument,
                wave,
                respondent,
                primaryCarer,
                answered ? draw.pick(List.of("phone", "web", "paper")) : "",
                result,
                result.equals("not_asked") ? draw.pick(List.of("agency", "understanding")) : "",
                answered ? day : "");
        if (answered && form == CARE) {
            CareUseComposer.compose(id, draw, rows);
        } else if (answered) {
            double high = 0.15 + 0.4 * draw.between(0, 100) / 100;
            for (String item : form.items) {
                String value = form.most == 1
                        ? draw.chance(high) ? "1" : "0"
                        : String.valueOf(draw.between(form.least, form.most));
                rows.add(Table.ANSWERS, id, item, draw.chance(0.02) ? "" : value);
            }
        }
    }
}
