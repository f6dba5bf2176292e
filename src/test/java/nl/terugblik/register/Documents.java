package nl.terugblik.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.files.ByteSink;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.documents.DocumentWriter;
import nl.terugblik.register.documents.ResearchWriter;

/** Case files that a test makes up, as documents. */
final class Documents {

    private final DocumentWriter out = new DocumentWriter();
    private final CaseFile file;
    private final List<Pseudonym> children;

    private Documents(CaseFile file) {
        this.file = file;
        this.children = file.children().stream().map(Child::id).toList();
    }

    static CaseFileDocument of(CaseFile file) {
        return new Documents(file).write();
    }

    private CaseFileDocument write() {
        int marks = 0;
        for (SourceTable table : file.refused()) {
            marks |= 1 << table.ordinal();
        }
        out.begin(marks);
        facts(file.facts());
        out.count(file.children().size());
        for (Child child : file.children()) {
            out.child(
                    child.id().high(),
                    child.id().low(),
                    day(child.birthDate()),
                    code(child.sex()),
                    child.source().line());
        }
        out.count(file.referralReasons().size());
        for (ReferralReason reason : file.referralReasons()) {
            out.referralReason(
                    reason.factor().ordinal(),
                    day(reason.recordedOn()),
                    reason.source().line());
        }
        out.count(file.orders().size());
        file.orders().forEach(this::order);
        out.count(file.placements().size());
        for (Placement placement : file.placements()) {
            out.placement(
                    children.indexOf(placement.child()),
                    placement.setting().ordinal(),
                    day(Optional.of(placement.startedOn())),
                    day(placement.endedOn()),
                    code(placement.endedBy()),
                    placement.source().line());
        }
        out.count(file.assessments().size());
        file.assessments().forEach(this::assessment);
        out.count(file.care().size());
        file.care().forEach(this::care);
        out.count(file.plans().size());
        for (Plan plan : file.plans()) {
            out.plan(
                    plan.kind().ordinal(),
                    plan.status().ordinal(),
                    day(plan.proposedOn()),
                    day(plan.establishedOn()),
                    plan.source().line());
        }
        out.count(file.conferenceMentions().size());
        for (ConferenceMention mention : file.conferenceMentions()) {
            out.mention(day(Optional.of(mention.writtenOn())), mention.source().line());
        }
        if (holdsResearch()) {
            research(out.research());
        }
        return out.end(file.family());
    }

    private boolean holdsResearch() {
        return !file.research().isEmpty()
                || file.referralReasons().stream()
                        .anyMatch(reason -> reason.origin().isPresent())
                || file.plans().stream().anyMatch(plan -> !plan.realisation().equals(Plan.Realisation.NONE));
    }

    private void research(ResearchWriter rest) {
        file.referralReasons().forEach(reason -> rest.origin(code(reason.origin())));
        file.plans().forEach(plan -> realisation(rest, plan.realisation()));
        rest.count(file.research().recruitment().size());
        for (Research.Recruitment asked : file.research().recruitment()) {
            ByteSink study = text(asked.study());
            rest.recruitment(
                    study.array(),
                    0,
                    study.length(),
                    day(Optional.of(asked.registeredOn())),
                    asked.route().ordinal(),
                    day(asked.approachedOn()),
                    yesNo(asked.consent()),
                    day(asked.consentOn()),
                    day(asked.withdrawnOn()),
                    yesNo(asked.active()),
                    code(asked.inactiveReason()),
                    asked.source().line());
        }
        rest.count(file.research().councilReports().size());
        for (Research.CouncilReport report : file.research().councilReports()) {
            rest.councilReport(
                    day(Optional.of(report.reportedOn())),
                    yesNo(Optional.of(report.conflictDivorce())),
                    report.source().line());
        }
        rest.count(file.research().questionnaires().size());
        file.research().questionnaires().forEach(questionnaire -> questionnaire(rest, questionnaire));
        rest.count(file.research().refused().size());
        file.research().refused().forEach(row -> rest.refused(row.table().ordinal(), row.code(), row.wave()));
    }

    private static void realisation(ResearchWriter rest, Plan.Realisation went) {
        if (went.equals(Plan.Realisation.NONE)) {
            rest.noRealisation();
            return;
        }
        ByteSink reason = text(went.endReason().orElse(""));
        rest.realisation(
                code(went.form()),
                code(went.coordinator()),
                yesNo(went.privateTime()),
                day(went.startedOn()),
                day(went.endedOn()),
                reason.array(),
                0,
                reason.length(),
                went.meetings().orElse(-1),
                went.hours().map(hours -> hours.unscaledValue().intValue()).orElse(-1),
                went.price().map(price -> price.unscaledValue().intValue()).orElse(-1));
    }

    private static void questionnaire(ResearchWriter rest, Questionnaire questionnaire) {
        ByteSink instrument = text(questionnaire.instrument());
        rest.questionnaire(
                instrument.array(),
                0,
                instrument.length(),
                questionnaire.wave().ordinal(),
                questionnaire.respondent().ordinal(),
                yesNo(questionnaire.primaryCarer()),
                code(questionnaire.mode()),
                questionnaire.result().ordinal(),
                code(questionnaire.notAskedReason()),
                day(questionnaire.answeredOn()),
                questionnaire.source().line());
        rest.count(questionnaire.answers().size());
        for (Questionnaire.Answer answer : questionnaire.answers()) {
            byte[] item = answer.item().getBytes(StandardCharsets.UTF_8);
            rest.answer(
                    item,
                    0,
                    item.length,
                    answer.value().orElse(-1),
                    answer.source().line());
        }
        rest.count(questionnaire.careUse().size());
        for (Questionnaire.CareUse care : questionnaire.careUse()) {
            ByteSink texts = new ByteSink();
            texts.putText(care.provider());
            int professional = texts.length();
            texts.putText(care.professional());
            rest.careUse(
                    texts.array(),
                    0,
                    professional,
                    yesNo(Optional.of(care.used())),
                    care.contacts().orElse(-1),
                    code(care.mode()),
                    professional,
                    texts.length() - professional,
                    care.source().line());
        }
    }

    private static ByteSink text(String text) {
        ByteSink sink = new ByteSink();
        sink.putText(text);
        return sink;
    }

    private void facts(FamilyFacts facts) {
        out.family(
                code(facts.ethnicity()),
                yesNo(facts.parentsTogether()),
                facts.householdsInvolved().map(households -> households - 1).orElse(-1),
                code(facts.parentalMid()),
                day(facts.caseClosedOn()),
                facts.source().line());
    }

    private void order(SupervisionOrder order) {
        out.order(
                children.indexOf(order.child()),
                order.kind().ordinal(),
                day(Optional.of(order.pronouncedOn())),
                day(Optional.of(order.expiresOn())),
                day(order.liftedOn()),
                order.predecessor() instanceof Predecessor.Known known
                        ? known.order()
                        : order.predecessor() instanceof Predecessor.Unknown
                                ? DocumentWriter.UNKNOWN
                                : DocumentWriter.FIRST,
                code(order.endReason()),
                order.source().line());
    }

    private void assessment(SafetyAssessment assessment) {
        int answers = 0;
        for (SafetyAssessment.Item item : SafetyAssessment.Item.values()) {
            answers = answers << 2
                    | DocumentWriter.answer(
                            yesNo(Optional.ofNullable(assessment.items().get(item))));
        }
        out.assessment(
                assessment.child().map(children::indexOf).orElse(-1),
                day(Optional.of(assessment.assessedOn())),
                answers,
                assessment.risk().map(risk -> risk.value() - 1).orElse(-1),
                assessment.source().line());
    }

    private void care(CareEpisode care) {
        ByteSink text = new ByteSink();
        text.putText(care.careType());
        out.care(
                text.array(),
                0,
                text.length(),
                care.target().ordinal(),
                day(care.startedOn()),
                day(care.endedOn()),
                care.deployed(),
                care.source().line());
    }

    private static int code(Optional<? extends Enum<?>> code) {
        return code.isPresent() ? code.get().ordinal() : -1;
    }

    private static int yesNo(Optional<Boolean> answer) {
        return answer.isPresent() ? answer.get() ? 0 : 1 : -1;
    }

    private static int day(Optional<LocalDate> day) {
        return day.isPresent() ? (int) day.get().toEpochDay() : DocumentWriter.NO_DAY;
    }
}
