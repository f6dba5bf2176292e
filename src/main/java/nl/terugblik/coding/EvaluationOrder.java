package nl.terugblik.coding;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.protocol.InvalidStudy;

/** The order in which variables are coded, so that those made of others come after them. */
final class EvaluationOrder {

    private enum State {
        WAITING,
        BUSY,
        DONE
    }

    private final List<Question> questions;
    private final State[] states;
    private final int[] places;
    private int found;

    EvaluationOrder(List<Question> questions) {
        this.questions = questions;
        this.states = new State[questions.size()];
        this.places = new int[questions.size()];
        Arrays.fill(states, State.WAITING);
        for (int place = 0; place < states.length; place++) {
            visit(place);
        }
    }

    int[] places() {
        return places.clone();
    }

    private void visit(int place) {
        if (states[place] == State.BUSY) {
            String where = questions.get(place).variable().rule().where();
            throw new InvalidStudy(List.of(where + " is made of itself; leave it out of what it is made of."));
        }
        if (states[place] == State.WAITING) {
            states[place] = State.BUSY;
            for (int used : questions.get(place).operator().uses()) {
                visit(used);
            }
            states[place] = State.DONE;
            places[found++] = place;
        }
    }
}
