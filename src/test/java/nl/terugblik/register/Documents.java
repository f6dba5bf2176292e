package nl.terugblik.register;

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
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.files.ByteSink;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.documents.DocumentWriter;

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
        return out.end(file.family());
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
