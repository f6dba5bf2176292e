package nl.terugblik.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;
import nl.terugblik.question.PlainWords;
import nl.terugblik.question.Question;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventKind;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.register.Delivery;
import nl.terugblik.report.facts.Asked;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.facts.StudyRules;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the report must know of a study beside its files. */
final class Facts {

    /** The length of a month in days: a year of 365.25 over twelve. */
    private static final double DAYS_PER_MONTH = 30.4375;

    private static final Set<String> OF_ASSESSMENTS = Set.of("any_yes", "lowest_class");

    private Facts() {}

    static ReportFacts of(StudyWork work, String softwareVersion) {
        Study study = work.study();
        return new ReportFacts(
                study.name(),
                bilingual(study.title()),
                work.asOf().deliveries().stream()
                        .map(delivery -> new ReportFacts.Delivery(
                                delivery.organisation(),
                                delivery.label(),
                                delivery.extractedOn(),
                                hadJournal(work, delivery)))
                        .toList(),
                study.instrument().name(),
                rules(study),
                asked(study),
                new ReportFacts.Made(
                        study.file().ownName(),
                        study.file().sha256(),
                        study.instrument().file().ownName(),
                        study.instrument().file().sha256(),
                        work.mark(),
                        softwareVersion));
    }

    private static Optional<Asked> asked(Study study) {
        Question question = study.question();
        if (question.isOfConferences()) {
            return Optional.empty();
        }
        PlainWords dutch = new PlainWords(question, Locale.forLanguageTag("nl"));
        PlainWords english = new PlainWords(question);
        return Optional.of(new Asked(
                together(dutch.lines(), english.lines()),
                together(dutch.moments(), english.moments()),
                question.events().values().stream().anyMatch(Facts::isOfConferences),
                study.instrument().variables().stream()
                        .anyMatch(variable -> variable.sources().contains(SourceTable.QUESTIONNAIRES))));
    }

    private static boolean isOfConferences(EventQuery event) {
        return event.kind() == EventKind.PLAN
                && event.asked().where().getOrDefault("kind", Set.of()).contains("conference");
    }

    private static List<Bilingual> together(List<String> dutch, List<String> english) {
        return IntStream.range(0, dutch.size())
                .mapToObj(i -> new Bilingual(dutch.get(i), english.get(i)))
                .toList();
    }

    private static StudyRules rules(Study study) {
        EventQuery.Asked index =
                study.question().event(study.question().index()).asked();
        return new StudyRules(
                index.windows().stream()
                        .map(window -> day(window.from()).findFirst().orElse(LocalDate.MIN))
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MIN),
                index.windows().stream()
                        .map(window -> day(window.to()).findFirst().orElse(LocalDate.MAX))
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MAX),
                index.take() == EventQuery.Take.LATEST,
                study.cohort().indexSpellDays(),
                study.cohort()
                        .quota()
                        .map(quota -> OptionalInt.of(quota.perGroup()))
                        .orElseGet(OptionalInt::empty),
                index.windows().size(),
                study.question().daysFromT1("t2"),
                study.question().monthsBetween("t2", "t3").orElse(0),
                assessmentDays(study.instrument().variables()),
                DAYS_PER_MONTH);
    }

    private static Stream<LocalDate> day(Optional<Bound> bound) {
        return bound.stream().filter(Bound.OnDay.class::isInstance).map(day -> ((Bound.OnDay) day).day());
    }

    /** How far an assessment may lie from its moment, as the instrument's rules say; 0 where none speaks of it. */
    private static int assessmentDays(List<Variable> variables) {
        return variables.stream()
                .filter(variable -> OF_ASSESSMENTS.contains(variable.rule().operator()))
                .map(variable -> variable.rule().parameters())
                .map((Map<String, Object> parameters) -> parameters.get("within_days"))
                .filter(Number.class::isInstance)
                .mapToInt(days -> ((Number) days).intValue())
                .max()
                .orElse(0);
    }

    private static boolean hadJournal(StudyWork work, Delivery delivery) {
        return !work.study().question().tables().contains(SourceTable.JOURNAL)
                || JdbcClient.create(work.database())
                                .sql(
                                        "select count(*) from reconciliation where delivery = ? and table_name = 'journal'")
                                .param(delivery.id())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private static Bilingual bilingual(Label label) {
        return new Bilingual(label.nl(), label.en());
    }
}
