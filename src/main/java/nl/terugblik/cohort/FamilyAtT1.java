package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/**
 * A family as its file stood on T1: what was recorded, decided or started later is not in it, and what ended later still
 * runs. Matching is given nothing else, so that no control is chosen for what became of a family.
 *
 * @param file the file as it stood
 * @param t1 the index date
 * @param indexSpells the spells of supervision that began around T1 and not after it
 * @param spells every spell of supervision that was known by then
 */
public record FamilyAtT1(CaseFile file, LocalDate t1, List<Spell> indexSpells, List<Spell> spells) {

    public FamilyAtT1 {
        indexSpells = List.copyOf(indexSpells);
        spells = List.copyOf(spells);
    }

    /**
     * The view of a family that is in the cohort.
     *
     * @param whole its file as extracted
     * @param t1 its index date
     * @param indexSpellDays how many days from T1, either side, still count as around it
     */
    public static FamilyAtT1 of(CaseFile whole, LocalDate t1, int indexSpellDays) {
        CaseFile file = new FileAsOf(t1).of(whole);
        List<Spell> spells = Spells.of(file.orders(), t1);
        return new FamilyAtT1(file, t1, Spells.begunAround(t1, indexSpellDays, spells), spells);
    }
}
