package nl.terugblik.coding.research;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.Questionnaire.Respondent;
import nl.terugblik.casefile.Questionnaire.Result;
import nl.terugblik.casefile.Questionnaire.Wave;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.scale.QuestionnaireForm;

/**
 * Which questionnaires of a family a rule goes by: of those answered in the wave, those of the primary carer before others, then
 * those answered last. Several can be left.
 *
 * @param form what is asked
 * @param wave the wave
 * @param respondents who may have answered; the first of them who did counts
 * @param within how near to its moment it must have been answered; empty where any day will do
 * @param notAsked families to whom the questions were not put
 */
public record Asked(
        QuestionnaireForm form,
        Wave wave,
        List<Respondent> respondents,
        Optional<Within> within,
        Optional<NotAsked> notAsked) {

    /** A number of days from a moment, either side. */
    record Within(Moment moment, int days) {}

    /** Families that a study recorded as giving no questionnaires, for one of these reasons. */
    record NotAsked(String study, Set<Research.InactiveReason> reasons) {}

    /** The questionnaires under {@code asked}, which must be there. */
    static Asked of(Parameters parameters) {
        return optional(parameters).orElseThrow(() -> parameters.fault("needs asked"));
    }

    /** The questionnaires under {@code asked}, where they are there. */
    public static Optional<Asked> optional(Parameters parameters) {
        return parameters.group("asked").map(Asked::read);
    }

    private static Asked read(Parameters asked) {
        String code = asked.text("questionnaire").orElse("");
        Map<String, QuestionnaireForm> forms = asked.scope().forms().questionnaires();
        QuestionnaireForm form = forms.get(code);
        if (form == null) {
            throw asked.fault("names the questionnaire " + code + ", of which the instrument names no file under"
                    + " questionnaires" + NearName.hint(code, forms.keySet()));
        }
        Wave wave = asked.constant("wave", Wave.class)
                .or(() -> asked.scope()
                        .here()
                        .map(here -> Wave.valueOf(here.name().toUpperCase(Locale.ROOT))))
                .orElseThrow(() -> asked.fault("needs the wave of its questionnaire"));
        OptionalInt days = asked.optionalWhole("within_days");
        return new Asked(
                form,
                wave,
                asked.constants("respondents", Respondent.class),
                days.isPresent() ? Optional.of(new Within(moment(asked, wave), days.getAsInt())) : Optional.empty(),
                asked.group("not_asked_of")
                        .map(of -> new NotAsked(
                                of.text("study").orElse(""),
                                EnumSet.copyOf(of.constants("inactive", Research.InactiveReason.class)))));
    }

    private static Moment moment(Parameters asked, Wave wave) {
        Moment moment = asked.scope()
                .moments()
                .named(wave.name().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> asked.fault("is held to the days of a moment that is not known here"));
        asked.named().add(moment);
        return moment;
    }

    /** What a rule reads of them beside what was answered. */
    public static Set<SourceField> reads() {
        return SourceField.of(
                SourceTable.QUESTIONNAIRES,
                "instrument",
                "wave",
                "respondent",
                "primary_carer",
                "result",
                "answered_on");
    }

    /** The same with the answers themselves. */
    static Set<SourceField> readsAnswers() {
        Set<SourceField> fields = reads();
        fields.addAll(SourceField.of(SourceTable.ANSWERS, "item", "value"));
        return fields;
    }

    /** Whether a refused row may have been one of these questionnaires, or have stood in one. */
    public boolean touchedBy(Research.Refused refused) {
        return refused.table() != SourceTable.QUESTIONNAIRES
                        && refused.table() != SourceTable.ANSWERS
                        && refused.table() != SourceTable.CARE_USE
                || (refused.code().isEmpty() || refused.code().equals(form.instrument()))
                        && (refused.wave().isEmpty()
                                || refused.wave().equals(wave.name().toLowerCase(Locale.ROOT)));
    }

    /** Those with a valid answer to an item. */
    public List<Questionnaire> withAnswers(Family family, Trace trace) {
        return chosen(family, trace, this::hasAnswer);
    }

    private boolean hasAnswer(Questionnaire questionnaire) {
        for (Answer answer : questionnaire.answers()) {
            if (form.asks(answer.item()) && form.valid(answer.value()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The valid answers to some items in one of them, by item. */
    Map<String, Integer> valid(Questionnaire questionnaire, Predicate<String> item, Trace trace) {
        Map<String, Integer> valid = new HashMap<>();
        for (Answer answer : questionnaire.answers()) {
            if (item.test(answer.item())) {
                OptionalInt value = form.valid(answer.value());
                if (value.isPresent()) {
                    valid.put(answer.item(), value.getAsInt());
                    trace.counted(answer);
                } else {
                    trace.passed(answer, "holds no answer that there is");
                }
            }
        }
        return valid;
    }

    /** Those that count, of which this holds. */
    List<Questionnaire> chosen(Family family, Trace trace, Predicate<Questionnaire> says) {
        List<Questionnaire> all = family.file().research().questionnaires();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Questionnaire> chosen = List.of();
        for (Respondent respondent : respondents) {
            List<Questionnaire> answered = all.stream()
                    .filter(one -> isOne(one) && one.respondent() == respondent && says.test(one))
                    .filter(one -> isInTime(family, one))
                    .toList();
            if (!answered.isEmpty()) {
                chosen = latest(answered);
                break;
            }
        }
        if (trace.follows()) {
            tell(family, trace, says, all, chosen);
        }
        return chosen;
    }

    /** Why there is no code where none of them counts. */
    public Code none(Family family) {
        boolean notApplicable = family.file().research().questionnaires().stream()
                        .anyMatch(one -> isOfWave(one) && one.result() == Result.NOT_ASKED)
                || notAsked.isPresent() && isInactive(family, notAsked.orElseThrow());
        return Code.missing(notApplicable ? MissingReason.NOT_APPLICABLE : MissingReason.NOT_RECORDED);
    }

    private static boolean isInactive(Family family, NotAsked notAsked) {
        return family.file().research().recruitment().stream()
                .anyMatch(row -> row.study().equals(notAsked.study())
                        && !row.active().orElse(false)
                        && row.inactiveReason()
                                .filter(notAsked.reasons()::contains)
                                .isPresent());
    }

    private static List<Questionnaire> latest(List<Questionnaire> answered) {
        List<Questionnaire> carers = answered.stream()
                .filter(one -> one.primaryCarer().orElse(false))
                .toList();
        List<Questionnaire> first = carers.isEmpty() ? answered : carers;
        LocalDate last =
                first.stream().map(Asked::day).max(LocalDate::compareTo).orElseThrow();
        return first.stream().filter(one -> day(one).equals(last)).toList();
    }

    private static LocalDate day(Questionnaire questionnaire) {
        return questionnaire.answeredOn().orElseThrow();
    }

    private boolean isOfWave(Questionnaire one) {
        return one.wave() == wave
                && one.instrument().equals(form.instrument())
                && respondents.contains(one.respondent());
    }

    private boolean isOne(Questionnaire one) {
        return isOfWave(one) && one.result() == Result.ANSWERED;
    }

    private boolean isInTime(Family family, Questionnaire one) {
        LocalDate day = day(one);
        return !day.isAfter(family.observedUntil())
                && (within.isEmpty()
                        || isNear(day, family.on(within.orElseThrow().moment())));
    }

    private boolean isNear(LocalDate day, LocalDate moment) {
        return Math.abs(day.toEpochDay() - moment.toEpochDay())
                <= within.orElseThrow().days();
    }

    private void tell(
            Family family,
            Trace trace,
            Predicate<Questionnaire> says,
            List<Questionnaire> all,
            List<Questionnaire> chosen) {
        Set<Questionnaire> counted = chosen.stream().collect(Collectors.toSet());
        for (Questionnaire one : all) {
            if (counted.contains(one)) {
                trace.counted(one);
            } else if (one.instrument().equals(form.instrument()) && one.wave() == wave) {
                trace.passed(one, why(family, says, one));
            }
        }
    }

    private String why(Family family, Predicate<Questionnaire> says, Questionnaire one) {
        if (!respondents.contains(one.respondent())) {
            return "was asked of another";
        }
        if (one.result() != Result.ANSWERED) {
            return "was not answered";
        }
        if (!isInTime(family, one)) {
            return "was answered on a day that does not count";
        }
        return says.test(one) ? "another comes before it" : "holds no answer that there is";
    }
}
