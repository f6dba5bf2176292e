package nl.terugblik.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.files.ByteSink;

/** Writes format 1: records in their canonical order; children by their place in the file, codes by their ordinal. */
final class DocumentWriter {

    /** Stands for an end that has not come or a day that was not recorded. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private final CaseFile file;
    private final ByteSink out;
    private final ByteSink lines;
    private final Map<Pseudonym, Integer> places = new HashMap<>();

    DocumentWriter(CaseFile file, ByteSink content, ByteSink lines) {
        this.file = file;
        this.out = content;
        this.lines = lines;
    }

    void write() {
        writeRefused();
        writeFacts(file.facts());
        all(file.children(), this::child);
        all(file.referralReasons(), this::referralReason);
        all(file.orders(), this::order);
        all(file.placements(), this::placement);
        all(file.assessments(), this::assessment);
        all(file.care(), this::care);
        all(file.plans(), this::plan);
        all(file.conferenceMentions(), mention -> {
            day(mention.writtenOn());
            line(mention.source());
        });
    }

    private void writeRefused() {
        int marks = 0;
        for (SourceTable table : file.refused()) {
            marks |= 1 << table.ordinal();
        }
        out.putInt(marks);
    }

    private void writeFacts(FamilyFacts facts) {
        code(facts.ethnicity());
        yesNo(facts.parentsTogether());
        out.putByte(facts.householdsInvolved().orElse(0));
        code(facts.parentalMid());
        day(facts.caseClosedOn());
        line(facts.source());
    }

    private void child(Child child) {
        places.put(child.id(), places.size() + 1);
        out.putLong(child.id().high());
        out.putLong(child.id().low());
        day(child.birthDate());
        code(child.sex());
        line(child.source());
    }

    private void referralReason(ReferralReason reason) {
        out.putByte(reason.factor().ordinal());
        day(reason.recordedOn());
        line(reason.source());
    }

    private void order(SupervisionOrder order) {
        place(Optional.of(order.child()));
        out.putByte(order.kind().ordinal());
        day(order.pronouncedOn());
        day(order.expiresOn());
        day(order.liftedOn());
        out.putCount(predecessor(order.predecessor()));
        code(order.endReason());
        line(order.source());
    }

    private static int predecessor(Predecessor predecessor) {
        if (predecessor instanceof Predecessor.Known known) {
            return known.order() + 2;
        }
        return predecessor instanceof Predecessor.Unknown ? 1 : 0;
    }

    private void placement(Placement placement) {
        place(Optional.of(placement.child()));
        out.putByte(placement.setting().ordinal());
        day(placement.startedOn());
        day(placement.endedOn());
        code(placement.endedBy());
        line(placement.source());
    }

    private void assessment(SafetyAssessment assessment) {
        place(assessment.child());
        day(assessment.assessedOn());
        int answers = 0;
        for (SafetyAssessment.Item item : SafetyAssessment.Item.values()) {
            Boolean answer = assessment.items().get(item);
            answers = answers << 2 | (answer == null ? 0 : answer ? 2 : 1);
        }
        out.putInt(answers);
        out.putByte(assessment.risk().map(risk -> risk.value()).orElse(0));
        line(assessment.source());
    }

    private void care(CareEpisode care) {
        out.putText(care.careType());
        out.putByte(care.target().ordinal());
        day(care.startedOn());
        day(care.endedOn());
        out.putByte(care.deployed() ? 1 : 0);
        line(care.source());
    }

    private void plan(Plan plan) {
        out.putByte(plan.kind().ordinal());
        out.putByte(plan.status().ordinal());
        day(plan.proposedOn());
        day(plan.establishedOn());
        line(plan.source());
    }

    private <T> void all(List<T> records, Consumer<T> write) {
        out.putCount(records.size());
        records.forEach(write);
    }

    /** A child's place in the file from 1; 0 for none. */
    private void place(Optional<Pseudonym> child) {
        Integer place = child.isEmpty() ? Integer.valueOf(0) : places.get(child.get());
        if (place == null) {
            throw new IllegalArgumentException("a record names a child that is not in the file");
        }
        out.putCount(place);
    }

    private void code(Optional<? extends Enum<?>> code) {
        out.putByte(code.isPresent() ? code.get().ordinal() + 1 : 0);
    }

    private void yesNo(Optional<Boolean> answer) {
        out.putByte(answer.isPresent() ? answer.get() ? 2 : 1 : 0);
    }

    private void day(Optional<LocalDate> day) {
        out.putInt(day.isPresent() ? (int) day.get().toEpochDay() : NO_DAY);
    }

    private void day(LocalDate day) {
        out.putInt((int) day.toEpochDay());
    }

    private void line(Source source) {
        lines.putCount(source.line());
    }
}
