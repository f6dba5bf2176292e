package nl.terugblik.outcomes.conduct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.csv.Cells;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;

/** {@code nonresponse.csv}, {@code realisation.csv}, {@code attrition.csv} and {@code costs.csv}, of a study that tells of them. */
public final class ConductFiles {

    private static final String KEPT = "n_kept,n_lost,kept,kept_sd,lost,lost_sd";

    private ConductFiles() {}

    public static List<Path> write(TableFolder folder, ConductTables tables) {
        List<Path> files = new ArrayList<>();
        if (!tables.nonresponse().isEmpty()) {
            files.add(folder.write(
                    "nonresponse.csv",
                    "variable,value,n,n_refused,n_consented,refused,refused_sd,consented,consented_sd,"
                            + "test,statistic,df,p,note",
                    Map.of("approached", tables.nonresponse()),
                    ConductFiles::cells));
        }
        if (!tables.realisation().isEmpty()) {
            files.add(folder.write(
                    "realisation.csv",
                    "form,n,not_realised,not_realised_pct,not_realised_weeks_n,not_realised_weeks_mean,"
                            + "not_realised_weeks_min,not_realised_weeks_max,completed,completed_pct,completed_weeks_n,"
                            + "completed_weeks_mean,completed_weeks_min,completed_weeks_max,never_begun",
                    Map.of("offered", tables.realisation()),
                    ConductFiles::cells));
        }
        if (!tables.attrition().isEmpty()) {
            files.add(folder.write(
                    "attrition.csv",
                    "outcome_t1,outcome_t3,group,n,known_t1,known_t3,known_both,variable,value," + KEPT
                            + ",test,statistic,df,p,note",
                    tables.attrition(),
                    row -> cells(folder.layout(), row)));
        }
        if (!tables.costs().isEmpty()) {
            files.add(folder.write(
                    "costs.csv",
                    "variable,form,model," + Cells.GROUPS + "," + Cells.EFFECT + ",note",
                    tables.costs(),
                    ConductFiles::cells));
        }
        return files;
    }

    private static Cells cells(NonresponseRow row) {
        return new Cells()
                .add(row.variable())
                .add(row.value().map(String::valueOf).orElse(""))
                .groups(row.refused(), row.consented())
                .test(row.tested())
                .note(row.note());
    }

    private static Cells cells(RealisationRow row) {
        boolean beside = row.form().equals("beside");
        Cells cells = new Cells().add(row.form()).add(row.offered());
        if (beside) {
            cells.blank(2).blank(4).blank(2);
        } else {
            cells.add(row.stopped()).add(percentage(row.stopped(), row.offered()));
            spread(cells, row.stoppedWeeks());
            cells.add(row.held()).add(percentage(row.held(), row.offered()));
        }
        spread(cells, row.heldWeeks());
        return beside ? cells.blank(1) : cells.add(row.neverBegun());
    }

    private static OptionalDouble percentage(int some, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * some / all);
    }

    private static void spread(Cells cells, Spread weeks) {
        cells.add(weeks.families()).add(weeks.mean()).add(weeks.least()).add(weeks.most());
    }

    private static Cells cells(TableLayout layout, AttritionRow row) {
        Cells cells = new Cells()
                .add(row.first())
                .add(row.last())
                .add(row.side().map(layout::name).orElse("all"))
                .add(row.families())
                .add(row.knownFirst())
                .add(row.knownLast())
                .add(row.knownBoth());
        Optional<BaselineRow> found = row.keptAgainstLost();
        if (found.isEmpty()) {
            return cells.blank(8).test(Optional.empty()).add("");
        }
        BaselineRow kept = found.orElseThrow();
        return cells.add(kept.variable())
                .add(kept.value().map(String::valueOf).orElse(""))
                .add(kept.experimental().n())
                .add(kept.control().n())
                .add(kept.experimental().figure())
                .add(kept.experimental().deviation())
                .add(kept.control().figure())
                .add(kept.control().deviation())
                .test(kept.tested())
                .note(kept.tested().isPresent() ? Optional.empty() : kept.note());
    }

    private static Cells cells(CostRow row) {
        return new Cells()
                .add(row.variable())
                .add(row.form())
                .model(row.covariates())
                .groups(row.experimental(), row.control())
                .effect(row.tested())
                .note(row.note());
    }
}
