package nl.terugblik.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Instrument.OwnMoment;
import nl.terugblik.protocol.analysis.AnalysisPlan;
import nl.terugblik.protocol.text.NearName;

/** The names in an instrument that must lead somewhere: moments, variables, measures. */
final class InstrumentNames {

    private final YamlFile yaml;
    private final Instrument instrument;
    private final List<String> faults = new ArrayList<>();

    InstrumentNames(YamlFile yaml, Instrument instrument) {
        this.yaml = yaml;
        this.instrument = instrument;
    }

    /** Every name that leads nowhere, a sentence each. */
    List<String> faults() {
        Set<String> moments = new TreeSet<>(List.of("t1", "t2", "t3"));
        for (OwnMoment moment : instrument.moments()) {
            String pointer = "/moments/" + moment.name();
            known(moment.from(), moments, pointer + "/from", "a moment named before it");
            if (!moments.add(moment.name())) {
                faults.add(yaml.where(pointer) + " cannot take the name of a moment that every study has.");
            }
        }
        for (Variable variable : instrument.variables()) {
            String pointer = "/variables/" + variable.name();
            variable.moment().ifPresent(moment -> known(moment, moments, pointer + "/moment", "a moment"));
            variable.observedBy().ifPresent(moment -> known(moment, moments, pointer + "/observed_by", "a moment"));
        }
        analysis(instrument.analysis());
        return faults;
    }

    private void analysis(AnalysisPlan plan) {
        Set<String> variables = names(instrument.variables());
        String variable = "a variable of the instrument";
        for (int i = 0; i < plan.baseline().size(); i++) {
            String pointer = "/analysis/baseline/" + i + "/variable";
            known(plan.baseline().get(i).variable(), variables, pointer, variable);
        }
        for (int i = 0; i < plan.outcomes().size(); i++) {
            String pointer = "/analysis/outcomes/" + i;
            known(plan.outcomes().get(i).variable(), variables, pointer + "/variable", variable);
            models(plan.outcomes().get(i).models(), variables, pointer + "/models");
        }
        List<AnalysisPlan.Entry> moderated = plan.moderation().outcomes();
        for (int i = 0; i < moderated.size(); i++) {
            String pointer = "/analysis/moderation/outcomes/" + i + "/variable";
            known(moderated.get(i).variable(), variables, pointer, variable);
        }
        models(plan.moderation().models(), variables, "/analysis/moderation/models");
        Set<String> measures = names(instrument.trajectories());
        for (AnalysisPlan.Scale scale : plan.reliability()) {
            String pointer = "/analysis/reliability/" + scale.name() + "/items";
            scale.items().forEach(item -> known(item, measures, pointer, "a measure of the trajectories"));
        }
    }

    private void models(List<List<String>> models, Set<String> variables, String pointer) {
        for (int i = 0; i < models.size(); i++) {
            String model = pointer + "/" + i;
            models.get(i).forEach(name -> known(name, variables, model, "a variable of the instrument"));
        }
    }

    private void known(String name, Set<String> names, String pointer, String what) {
        if (!names.contains(name)) {
            String hint = NearName.hint(name, names);
            faults.add(yaml.where(pointer) + ": " + name + " is not " + what + (hint.isEmpty() ? "." : hint));
        }
    }

    private static Set<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.toSet());
    }
}
