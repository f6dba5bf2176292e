package nl.terugblik.round.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.protocol.InputFile;
import nl.terugblik.protocol.Label;

/**
 * What people code, and by which words: an instrument that is filled in by hand.
 *
 * @param file the file that it was read from
 * @param name its name
 * @param title its title
 * @param domains groups of codes, by the word in results
 * @param variables what is coded, in the order of sheets
 * @param formats which variables a form of plan asks to be there, by the form
 */
public record Scheme(
        InputFile file,
        String name,
        Label title,
        Map<String, Label> domains,
        List<CodedVariable> variables,
        Map<String, List<String>> formats) {

    public Scheme {
        domains = Collections.unmodifiableMap(new LinkedHashMap<>(domains));
        variables = List.copyOf(variables);
        formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
    }

    /** The variables for a kind of unit. */
    public List<CodedVariable> variablesOf(String kind) {
        return variables.stream().filter(variable -> variable.isFor(kind)).toList();
    }

    /** A variable by its name. */
    public CodedVariable variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variable of this name"));
    }

    /** Whether there is a variable of this name. */
    public boolean has(String name) {
        return variables.stream().anyMatch(variable -> variable.name().equals(name));
    }

    /** The names of all variables. */
    public List<String> names() {
        return new ArrayList<>(variables.stream().map(CodedVariable::name).toList());
    }
}
