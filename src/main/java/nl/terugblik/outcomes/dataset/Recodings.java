package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Codebook;

/** The families of a run as other rules code them; each is read when it is asked for and not kept. */
public final class Recodings {

    private final Path dataset;
    private final List<String> names;
    private final Codebook codebook;
    private final Families own;
    private final AnalysisPlan plan;

    Recodings(Path dataset, AnalysisPlan plan, Codebook codebook, Families own) {
        this.dataset = dataset;
        this.names = plan.recodings();
        this.plan = plan;
        this.codebook = codebook;
        this.own = own;
    }

    /** The names of the rules, in the order of the study. */
    public List<String> names() {
        return names;
    }

    /** The same families by a rule, with some of their columns; families that are not there by it are left out. */
    public Families read(String name, Set<String> columns) {
        return Families.read(
                        dataset,
                        "sensitivity/" + name + "/coded.csv",
                        codebook,
                        columns,
                        plan.groups(),
                        plan.compared())
                .among(own);
    }

    /** How many families have another value by a rule, or one where they had none, or none where they had one. */
    public int moved(Families recoded, String column) {
        Column before = own.column(column);
        Column after = recoded.column(column);
        int moved = own.size() - recoded.size();
        int at = 0;
        for (int row = 0; row < recoded.size(); row++) {
            while (own.names().compare(at, recoded.names(), row) != 0) { // both in the order of their pseudonyms
                at++;
            }
            if (Double.compare(before.value(at), after.value(row)) != 0) {
                moved++;
            }
        }
        return moved;
    }
}
