package nl.terugblik.coding.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SafetyAssessment.Item;

/**
 * All assessments of a family on one day, taken together: an item is yes when any says yes, no when all say no, and
 * not recorded otherwise.
 *
 * @param yes the items that are yes
 * @param no the items that are no
 */
public record MergedItems(Set<Item> yes, Set<Item> no) {

    private static final Item[] ITEMS = Item.values();

    public static MergedItems of(List<SafetyAssessment> assessments, LocalDate day) {
        EnumSet<Item> yes = EnumSet.noneOf(Item.class);
        EnumSet<Item> no = EnumSet.allOf(Item.class);
        for (SafetyAssessment assessment : assessments) {
            if (assessment.assessedOn().equals(day) && !assessment.items().isEmpty()) {
                for (Item item : ITEMS) {
                    boolean saysYes = assessment.items().getOrDefault(item, false);
                    if (saysYes) {
                        yes.add(item);
                    }
                    if (saysYes || !assessment.items().containsKey(item)) {
                        no.remove(item);
                    }
                }
            }
        }
        return new MergedItems(yes, no);
    }
}
