package nl.terugblik.dataset.rows;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.supervision.Spell;

/** The rows of {@code children.csv} for one family. */
record ChildRows(CodedFamily coded, CaseFile file, Candidate candidate, LocalDate observedUntil) {

    private static final double DAYS_A_YEAR = 365.25;

    /** Writes a row a child, by pseudonym in the study, so that the order of birth or of rows does not show. */
    void write(Row row, UnaryOperator<Pseudonym> childPseudonyms) {
        Map<Pseudonym, Child> byPseudonym = new TreeMap<>();
        file.children().forEach(child -> byPseudonym.put(childPseudonyms.apply(child.id()), child));
        byPseudonym.forEach((pseudonym, child) -> write(row, pseudonym, child));
    }

    private void write(Row row, Pseudonym pseudonym, Child child) {
        LocalDate t1 = coded.t1();
        Optional<Spell> index = indexSpell(child);
        row.pseudonym(coded.family()).pseudonym(pseudonym).code(coded.group().code());
        row.yes(index.isPresent()).code(child.sex().map(CodeName::of).orElse(""));
        if (child.birthDate().isPresent()) {
            row.number((t1.toEpochDay() - child.birthDate().orElseThrow().toEpochDay()) / DAYS_A_YEAR);
        } else {
            row.empty();
        }
        row.days(t1, index.map(Spell::startedOn)).days(t1, index.flatMap(Spell::endedOn));
        row.yesIf(index.isPresent(), index.map(Spell::extended).orElse(false));
        List<Optional<LocalDate>> moments = List.of(Optional.of(t1), coded.t2(), coded.t3());
        for (Optional<LocalDate> day : moments) {
            row.yesIf(observed(day), day.isPresent() && supervised(child, day.orElseThrow()));
        }
        List<Placement> placements = placements(child);
        boolean known = !file.refused(SourceTable.PLACEMENTS);
        for (Optional<LocalDate> day : moments) {
            row.yesIf(known && observed(day), day.isPresent() && covered(placements, day.orElseThrow()));
        }
        if (known) {
            row.whole(placements.size());
        } else {
            row.empty();
        }
        row.end();
    }

    private boolean observed(Optional<LocalDate> day) {
        return day.isPresent() && !day.orElseThrow().isAfter(observedUntil);
    }

    private Optional<Spell> indexSpell(Child child) {
        return candidate.indexSpells().stream()
                .filter(spell -> spell.child().equals(child.id()))
                .min(Comparator.comparing(Spell::startedOn));
    }

    private boolean supervised(Child child, LocalDate day) {
        for (Spell spell : candidate.spells()) {
            if (spell.child().equals(child.id()) && spell.runsOn(day)) {
                return true;
            }
        }
        return false;
    }

    private List<Placement> placements(Child child) {
        return file.placements().stream()
                .filter(placement -> placement.child().equals(child.id()))
                .toList();
    }

    private static boolean covered(List<Placement> placements, LocalDate day) {
        for (Placement placement : placements) {
            if (placement.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
