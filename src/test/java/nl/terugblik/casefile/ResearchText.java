package nl.terugblik.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import nl.terugblik.casefile.Plan.Realisation;
import nl.terugblik.casefile.Questionnaire.Result;

/** The lines of a {@link CaseFileText} about studies, reports and questionnaires. */
final class ResearchText {

    private final List<Research.Recruitment> recruitment = new ArrayList<>();
    private final List<Research.CouncilReport> reports = new ArrayList<>();
    private final List<Questionnaire> questionnaires = new ArrayList<>();
    private final TreeSet<Research.Refused> refused = new TreeSet<>();

    Research build() {
        return new Research(recruitment, reports, questionnaires, refused);
    }

    static Realisation realisation(String line) {
        Map<String, String> said = said(line.split(" +"), 3);
        return said.isEmpty()
                ? Realisation.NONE
                : new Realisation(
                        text(said, "form").map(word -> constant(Plan.Form.class, word)),
                        text(said, "coordinator").map(word -> constant(Plan.Coordinator.class, word)),
                        text(said, "private").map("yes"::equals),
                        text(said, "started").map(LocalDate::parse),
                        text(said, "ended").map(LocalDate::parse),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text(said, "price").map(BigDecimal::new));
    }

    void matter(String[] words) {
        refused.add(new Research.Refused(
                constant(SourceTable.class, words[1]),
                words.length > 2 ? words[2] : "",
                words.length > 3 ? words[3] : ""));
    }

    void line(String[] words, Source source) {
        switch (words[0]) {
            case "recruited" -> recruited(words, source);
            case "council" ->
                reports.add(new Research.CouncilReport(LocalDate.parse(words[1]), words[2].equals("yes"), source));
            case "asked" -> asked(words, source);
            default -> used(words, source);
        }
    }

    private void recruited(String[] words, Source source) {
        Map<String, String> said = said(words, 4);
        recruitment.add(new Research.Recruitment(
                words[1],
                LocalDate.parse(words[2]),
                constant(Research.Route.class, words[3]),
                text(said, "approached").map(LocalDate::parse),
                text(said, "consent").map("yes"::equals),
                Optional.empty(),
                text(said, "withdrawn").map(LocalDate::parse),
                active(said),
                text(said, "inactive").map(word -> constant(Research.InactiveReason.class, word)),
                source));
    }

    /** Not active where a reason is given, unless {@code active} says otherwise. */
    private static Optional<Boolean> active(Map<String, String> said) {
        return said.containsKey("active")
                ? text(said, "active").filter(word -> !word.isEmpty()).map("yes"::equals)
                : text(said, "inactive").map(reason -> false);
    }

    private void asked(String[] words, Source source) {
        boolean answered = words[4].matches("\\d{4}-.*");
        Map<String, String> said = said(words, 5);
        Optional<Boolean> carer = Optional.ofNullable(said.remove("carer")).map("yes"::equals);
        List<Questionnaire.Answer> answers = new ArrayList<>();
        said.forEach((item, value) -> answers.add(new Questionnaire.Answer(
                item, value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value)), source)));
        questionnaires.add(new Questionnaire(
                words[1],
                constant(Questionnaire.Wave.class, words[2]),
                constant(Questionnaire.Respondent.class, words[3]),
                carer,
                Optional.empty(),
                answered ? Result.ANSWERED : constant(Result.class, words[4]),
                Optional.empty(),
                answered ? Optional.of(LocalDate.parse(words[4])) : Optional.empty(),
                answers,
                List.of(),
                source));
    }

    private void used(String[] words, Source source) {
        Questionnaire asked = questionnaires.remove(questionnaires.size() - 1);
        List<Questionnaire.CareUse> uses = new ArrayList<>(asked.careUse());
        uses.add(new Questionnaire.CareUse(
                words[1],
                words[2].equals("yes"),
                words.length > 3 && words[3].matches("\\d+")
                        ? OptionalInt.of(Integer.parseInt(words[3]))
                        : OptionalInt.empty(),
                words.length > 4 ? Optional.of(constant(Questionnaire.Contact.class, words[4])) : Optional.empty(),
                words.length > 5 ? words[5] : "",
                source));
        questionnaires.add(new Questionnaire(
                asked.instrument(),
                asked.wave(),
                asked.respondent(),
                asked.primaryCarer(),
                asked.mode(),
                asked.result(),
                asked.notAskedReason(),
                asked.answeredOn(),
                asked.answers(),
                uses,
                asked.source()));
    }

    private static Map<String, String> said(String[] words, int from) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = from; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals > 0) {
                said.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
        }
        return said;
    }

    private static Optional<String> text(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
