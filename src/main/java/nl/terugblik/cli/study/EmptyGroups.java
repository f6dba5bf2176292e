package nl.terugblik.cli.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.protocol.Comparison;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.YamlFile;

/** The groups of a comparison that no family is in, each with the line of the study file that says who would be. */
final class EmptyGroups {

    private EmptyGroups() {}

    /** Names them; nothing where both groups hold families. */
    static void print(Path file, Jobs.Study done, PrintWriter out) {
        Set<String> empty = done.groups().stream()
                .filter(group -> group.families() == 0)
                .map(Jobs.Tally::name)
                .collect(Collectors.toSet());
        if (empty.isEmpty()) {
            return;
        }
        YamlFile yaml = YamlFile.read(file);
        String groups = yaml.root().has("question") ? "/question/groups/" : "/groups/";
        Comparison comparison = StudyFile.read(file).comparison();
        List.of(comparison.treated(), comparison.control()).stream()
                .filter(group -> empty.contains(group.replace('_', ' ')))
                .forEach(group -> out.println("  " + yaml.where(groups + group)
                        + " takes no family of the register into the comparison; ./terugblik study check " + file
                        + " --on shows where they went."));
    }
}
