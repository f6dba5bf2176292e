package nl.terugblik.sample.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a protector can see in a family on one day.
 *
 * @param neglect whether there is neglect
 * @param violence whether there is violence
 * @param severity how grave the problems are, 0 on average
 */
record Signs(boolean neglect, boolean violence, double severity) {

    /** A form on which no item is answered. */
    static final List<String> NOTHING = Collections.nCopies(6, "");

    /** The six answers in the order of the table: two on violence, four on neglect. */
    List<String> items(Draw draw) {
        List<String> items = new ArrayList<>(6);
        items.addAll(answers(violence, 2, draw));
        items.addAll(answers(neglect, 4, draw));
        if (draw.chance(0.12)) {
            for (int i = draw.between(1, 3); i > 0; i--) {
                items.set(draw.between(0, 5), "");
            }
        }
        return items;
    }

    /** The risk class: 1 is high risk and 6 is low. */
    int risk(Draw draw) {
        long risk = Math.round(3.8 - 0.7 * severity - (neglect ? 0.4 : 0) + 1.1 * draw.normal());
        return (int) Math.max(1, Math.min(6, risk));
    }

    private static List<String> answers(boolean present, int number, Draw draw) {
        List<String> answers = new ArrayList<>(Collections.nCopies(number, "no"));
        if (present) {
            answers.replaceAll(no -> draw.chance(0.55) ? "yes" : no);
            answers.set(number - 1, answers.contains("yes") ? answers.get(number - 1) : "yes");
        }
        return answers;
    }
}
