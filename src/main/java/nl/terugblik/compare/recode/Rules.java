package nl.terugblik.compare.recode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Rule;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/**
 * The rules of two runs, from the copies that they kept.
 *
 * @param before the earlier study; empty where its run kept no copy that this version can read
 * @param after the later one
 */
record Rules(Optional<Study> before, Optional<Study> after) {

    private static final Pattern LINE = Pattern.compile(" line (\\d+):");

    static Rules of(RunSide before, RunSide after) {
        return new Rules(study(before), study(after));
    }

    private static Optional<Study> study(RunSide run) {
        try {
            return Optional.of(ProtocolFolder.read(run.folder()));
        } catch (InvalidStudy e) {
            return Optional.empty();
        }
    }

    /** Whether a variable's rule, or that of a variable it is made of, is another; so is one that cannot be read. */
    boolean changed(String variable) {
        if (before.isEmpty() || after.isEmpty()) {
            return true;
        }
        return changed(variable, before.get().instrument(), after.get().instrument(), new HashSet<>());
    }

    private static boolean changed(String variable, Instrument old, Instrument now, Set<String> seen) {
        Optional<Rule> was = old.variable(variable).map(Variable::rule);
        Optional<Rule> is = now.variable(variable).map(Variable::rule);
        if (was.isEmpty() || is.isEmpty()) {
            return was.isPresent() != is.isPresent();
        }
        if (!isSame(was.get(), is.get())) {
            return true;
        }
        return seen.add(variable)
                && names(is.get().parameters())
                        .filter(name -> now.variable(name).isPresent())
                        .anyMatch(name -> changed(name, old, now, seen));
    }

    private static Stream<String> names(Object parameters) {
        if (parameters instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Rules::names);
        }
        if (parameters instanceof List<?> list) {
            return list.stream().flatMap(Rules::names);
        }
        return Stream.of(String.valueOf(parameters));
    }

    /**
     * Where the rule stands that makes a variable another: its own, or of what it is made of the first that is another; the
     * study file where the instrument has them all as before.
     */
    String line(String variable) {
        if (after.isEmpty()) {
            return "";
        }
        Study study = after.get();
        return changedRule(variable, new HashSet<>())
                .map(rule -> LINE.matcher(rule.where()))
                .filter(Matcher::find)
                .map(line -> study.instrument().file().ownName() + ":" + line.group(1))
                .orElse(study.file().ownName());
    }

    private Optional<Rule> changedRule(String variable, Set<String> seen) {
        Instrument now = after.orElseThrow().instrument();
        Optional<Rule> is = now.variable(variable).map(Variable::rule);
        Optional<Rule> was =
                before.flatMap(study -> study.instrument().variable(variable).map(Variable::rule));
        if (is.isEmpty() || !seen.add(variable) || was.isEmpty() || !isSame(was.get(), is.get())) {
            return is;
        }
        return names(is.get().parameters())
                .filter(name -> now.variable(name).isPresent() && changed(name))
                .flatMap(name -> changedRule(name, seen).stream())
                .findFirst();
    }

    private static boolean isSame(Rule one, Rule other) {
        return one.operator().equals(other.operator()) && one.parameters().equals(other.parameters());
    }
}
