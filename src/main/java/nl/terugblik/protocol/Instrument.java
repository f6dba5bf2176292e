package nl.terugblik.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.protocol.analysis.AnalysisPlan;

/**
 * A coding instrument: every variable that a case file is reduced to, with its rule.
 *
 * @param name short name
 * @param title title for people
 * @param moments the instrument's own measurement moments, in the order in which they build on each other
 * @param variables the variables, in the order of the coded file
 * @param trajectories the measures coded at each of t1, t2 and t3, in the order of the long file; their rules name no
 *     moment of their own
 * @param analysis the comparisons
 * @param material the questionnaires and prices that it codes by
 * @param file the file it was read from
 */
public record Instrument(
        String name,
        Label title,
        List<OwnMoment> moments,
        List<Variable> variables,
        List<Variable> trajectories,
        AnalysisPlan analysis,
        Material material,
        InputFile file) {

    /**
     * What an instrument codes by beside its own rules.
     *
     * @param questionnaires questionnaires as data
     * @param prices what care costs: the instrument's own file and, last, that of the study where it names another, which holds
     */
    public record Material(List<Beside> questionnaires, List<Beside> prices) {

        /** None of it. */
        public static final Material NONE = new Material(List.of(), List.of());

        public Material {
            questionnaires = List.copyOf(questionnaires);
            prices = List.copyOf(prices);
        }

        /** All its files. */
        public List<Beside> files() {
            return Stream.concat(questionnaires.stream(), prices.stream()).toList();
        }

        /** The prices that hold. */
        public Optional<YamlFile> price() {
            return prices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(prices.get(prices.size() - 1).yaml());
        }
    }

    /**
     * A file beside an instrument or a study.
     *
     * @param path where it lies, below the folder of the file that names it
     * @param ofStudy whether the study names it, and not the instrument
     * @param yaml what it says
     */
    public record Beside(String path, boolean ofStudy, YamlFile yaml) {

        /**
         * Reads such a file.
         *
         * @param where where it is named, for the fault when it lies elsewhere: a run keeps copies of its files in one folder
         */
        static Beside read(Schemas schema, Path namedBy, String path, boolean ofStudy, String where) {
            Path named = Path.of(path).normalize();
            if (named.isAbsolute() || named.startsWith("..")) {
                throw new InvalidStudy(List.of(where + " must lie below the folder of this file; copy it there."));
            }
            return new Beside(named.toString().replace('\\', '/'), ofStudy, schema.read(namedBy.resolveSibling(named)));
        }
    }

    /** The same instrument with another price list. */
    Instrument withPrices(Beside prices) {
        Material other = new Material(
                material.questionnaires(),
                Stream.concat(material.prices().stream(), Stream.of(prices)).toList());
        return new Instrument(name, title, moments, variables, trajectories, analysis, other, file);
    }

    /**
     * A measurement moment beside t1, t2 and t3.
     *
     * @param name its name in rules
     * @param from the moment it is counted from
     * @param months calendar months after that moment
     * @param days days after that
     */
    public record OwnMoment(String name, String from, int months, int days) {}

    /** The variable of this name, where there is one. */
    public Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
