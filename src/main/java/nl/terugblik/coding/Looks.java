package nl.terugblik.coding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/** Follows rules at work on one family and writes down what they look at. */
final class Looks implements Trace {

    /** Spells by themselves: two may say the same of one child, by different decisions. */
    private final Map<Spell, List<SupervisionOrder>> terms = new IdentityHashMap<>();

    private final List<Look> looks = new ArrayList<>();

    Looks(CaseFile file, List<Spell> spells) {
        List<List<SupervisionOrder>> all = Spells.terms(file.orders());
        for (int spell = 0; spell < spells.size(); spell++) {
            terms.put(spells.get(spell), all.get(spell));
        }
    }

    @Override
    public void counted(CaseRecord record) {
        looks.add(new Look(List.of(record), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public void passed(CaseRecord record, String why) {
        looks.add(new Look(List.of(record), Optional.empty(), Optional.of(why), Optional.empty()));
    }

    @Override
    public void passed(CaseRecord record, String why, CaseRecord other) {
        looks.add(new Look(List.of(record), Optional.empty(), Optional.of(why), Optional.of(other)));
    }

    @Override
    public void counted(Spell spell) {
        looks.add(new Look(terms(spell), Optional.of(spell), Optional.empty(), Optional.empty()));
    }

    @Override
    public void passed(Spell spell, String why) {
        looks.add(new Look(terms(spell), Optional.of(spell), Optional.of(why), Optional.empty()));
    }

    /** What was looked at since the last time that this was asked. */
    List<Look> take() {
        List<Look> taken = List.copyOf(looks);
        looks.clear();
        return taken;
    }

    private List<SupervisionOrder> terms(Spell spell) {
        return terms.getOrDefault(spell, List.of());
    }
}
