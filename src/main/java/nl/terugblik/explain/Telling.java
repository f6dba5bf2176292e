package nl.terugblik.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.coding.Look;
import nl.terugblik.explain.Explanation.Row;
import nl.terugblik.explain.words.ResearchWords;

/**
 * The rows of one case file in words. Children and kinds of care are numbered in the order of the file; nothing is said in
 * the agency's own words or numbers.
 */
final class Telling {

    private final Map<Pseudonym, Integer> children = new LinkedHashMap<>();
    private final Map<String, Integer> kindsOfCare = new LinkedHashMap<>();
    private final Function<Source, Optional<String>> raw;

    /**
     * The words for a case file.
     *
     * @param raw the line as it was delivered, where that may be shown
     */
    Telling(CaseFile file, Function<Source, Optional<String>> raw) {
        this.raw = raw;
        file.children().forEach(child -> children.put(child.id(), children.size() + 1));
        file.care().forEach(care -> kindsOfCare.putIfAbsent(care.careType(), kindsOfCare.size() + 1));
    }

    Row row(Look look) {
        List<? extends CaseRecord> records = look.records();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a look is at something");
        }
        String why = look.why().orElse("")
                + look.because().map(other -> " " + at(other.source())).orElse("");
        return new Row(
                records.stream().map(record -> at(record.source())).collect(Collectors.joining(", ")),
                look.spell()
                        .map(spell -> child(spell.child()) + ", under supervision from " + spell.startedOn()
                                + spell.endedOn().map(end -> " until " + end).orElse(", still running"))
                        .orElseGet(() -> says(records.get(0))),
                look.counted() ? Optional.empty() : Optional.of(why),
                raw(records));
    }

    /** Rows that something rests on. */
    List<Row> rows(List<? extends CaseRecord> records) {
        return records.stream()
                .map(record -> new Row(at(record.source()), says(record), Optional.empty(), raw(List.of(record))))
                .toList();
    }

    private Optional<String> raw(List<? extends CaseRecord> records) {
        List<String> lines = new ArrayList<>();
        records.forEach(record -> raw.apply(record.source()).ifPresent(lines::add));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    static String at(Source source) {
        return source.file() + ":" + source.line();
    }

    String says(CaseRecord record) {
        if (record instanceof Child child) {
            return child(child.id())
                    + child.birthDate().map(born -> ", born " + born).orElse(", birth date not recorded");
        }
        if (record instanceof SupervisionOrder order) {
            return child(order.child()) + ", " + word(order.kind()) + " from " + order.pronouncedOn() + " until "
                    + order.expiresOn()
                    + order.liftedOn().map(lifted -> ", lifted " + lifted).orElse("");
        }
        if (record instanceof Placement placement) {
            return child(placement.child()) + ", " + word(placement.setting()) + " from " + placement.startedOn()
                    + placement.endedOn().map(end -> " until " + end).orElse("")
                    + placement.endedBy().map(by -> ", ended by " + word(by)).orElse("");
        }
        if (record instanceof SafetyAssessment assessment) {
            return "assessment of " + assessment.assessedOn()
                    + assessment.child().map(child -> " of " + child(child)).orElse("") + items(assessment)
                    + assessment
                            .risk()
                            .map(risk -> ", ARIJ class " + risk.value())
                            .orElse("");
        }
        if (record instanceof CareEpisode care) {
            return "care of kind " + kindsOfCare.getOrDefault(care.careType(), 0) + " for the " + word(care.target())
                    + care.startedOn().map(start -> " from " + start).orElse("")
                    + care.endedOn().map(end -> " until " + end).orElse("")
                    + (care.deployed() ? "" : ", never started");
        }
        if (record instanceof Plan plan) {
            return word(plan.kind()) + ", " + word(plan.status())
                    + plan.establishedOn().map(day -> " on " + day).orElse("")
                    + ResearchWords.went(plan.realisation());
        }
        if (record instanceof ReferralReason reason) {
            return "a factor with the " + word(reason.factor())
                    + reason.recordedOn().map(day -> ", recorded " + day).orElse("")
                    + ResearchWords.origin(reason);
        }
        if (record instanceof ConferenceMention mention) {
            return "a journal entry of " + mention.writtenOn() + " mentions a conference";
        }
        return record instanceof FamilyFacts facts ? facts(facts) : ResearchWords.says(record);
    }

    private String child(Pseudonym child) {
        Integer number = children.get(child);
        return number == null ? "a child of another family" : "child " + number;
    }

    private static String items(SafetyAssessment assessment) {
        return assessment.items().entrySet().stream()
                .map(item -> ", " + word(item.getKey()) + (item.getValue() ? ": yes" : ": no"))
                .collect(Collectors.joining());
    }

    private static String facts(FamilyFacts facts) {
        List<String> said = new ArrayList<>();
        facts.ethnicity().ifPresent(ethnicity -> said.add("ethnicity " + word(ethnicity)));
        facts.parentsTogether().ifPresent(together -> said.add("parents " + (together ? "together" : "apart")));
        facts.householdsInvolved().ifPresent(households -> said.add("households " + households));
        facts.parentalMid().ifPresent(mid -> said.add("intellectual disability " + word(mid)));
        said.add(facts.caseClosedOn().map(day -> "closed " + day).orElse("not closed"));
        return String.join(", ", said);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
