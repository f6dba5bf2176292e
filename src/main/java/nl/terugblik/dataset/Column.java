package nl.terugblik.dataset;

import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Variable;

/**
 * A column of a file of the dataset.
 *
 * @param name the name in the header
 * @param label what it holds, for people
 */
record Column(String name, Label label) {

    static Column of(String name, String nl, String en) {
        return new Column(name, new Label(nl, en));
    }

    static Column of(Variable variable) {
        return new Column(variable.name(), variable.label());
    }
}
