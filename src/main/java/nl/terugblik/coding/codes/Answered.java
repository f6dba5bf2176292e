package nl.terugblik.coding.codes;

import java.util.List;

/**
 * What a family answered, beside its codes.
 *
 * @param items for each scale of which a variable is the score what its items count for, where all were answered
 * @param unread what no rule can read
 */
public record Answered(List<List<Integer>> items, Unread unread) {

    /** Nothing was asked. */
    public static final Answered NOTHING = new Answered(List.of(), new Unread(0, 0, 0, 0));

    /**
     * Rows that are passed over whatever a rule asks.
     *
     * @param unknownItems answers to items that their questionnaire does not have
     * @param otherAnswers answers that its questionnaire does not have; they count as not answered
     * @param unknownSources uses of care of sources that neither a questionnaire nor the prices know
     * @param unpriced uses of care, with contacts, for which no price fits: what it cost is not recorded
     */
    public record Unread(int unknownItems, int otherAnswers, int unknownSources, int unpriced) {}

    public Answered {
        items = List.copyOf(items);
    }
}
