package nl.terugblik.survival.cox;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Order;

/**
 * The rows of a Cox model in the order in which they are walked: stratum by stratum, from the last time to the first, and
 * those with an event before those who were censored then. Rows that tie are ordered by all that they hold, so that sums
 * are the same to the bit however they came.
 */
final class CoxRows {

    private final CoxDesign design;
    private final List<String> names = new ArrayList<>();
    private final double[] centre;
    private final double[] scale;
    final double[] entry;
    final double[] time;
    final boolean[] event;
    final double[] weight;
    final int[] cluster;
    /** Where each stratum begins, and at the end how many rows there are. */
    final int[] strata;
    /** Rows by stratum and then by descending entry; empty where none enters late. */
    final int[] byEntry;
    /** The columns, each at weighted mean 0 and mean square 1. */
    final double[][] columns;

    CoxRows(CoxDesign design) {
        this.design = design;
        List<double[]> given = new ArrayList<>();
        for (Term term : design.design().terms()) {
            names.addAll(term.columnNames());
            given.addAll(term.columns());
        }
        int size = design.rows().rows();
        int[] clusters = design.weighting().clusterOfRow();
        int[] order = order(given, clusters);
        this.entry = new double[size];
        this.time = new double[size];
        this.event = new boolean[size];
        this.weight = new double[size];
        this.cluster = new int[size];
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int row = order[at];
            entry[at] = design.rows().entry(row);
            time[at] = design.rows().time(row);
            event[at] = design.rows().end(row) != FollowUp.CENSORED;
            weight[at] = design.weighting().weight(row);
            cluster[at] = design.weighting().isClustered() ? clusters[row] : at;
            if (at == 0 || design.stratum(row) != design.stratum(order[at - 1])) {
                starts.add(at);
            }
        }
        starts.add(size);
        this.strata = starts.stream().mapToInt(start -> start).toArray();
        this.byEntry = design.rows().entersLate() ? byEntry() : new int[0];
        this.columns = new double[names.size()][size];
        this.centre = new double[names.size()];
        this.scale = new double[names.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int at = 0; at < size; at++) {
                columns[j][at] = given.get(j)[order[at]];
            }
            standardize(j);
        }
    }

    private int[] order(List<double[]> given, int[] clusters) {
        FollowUp rows = design.rows();
        return Order.of(rows.rows(), (left, right) -> {
            int by = Integer.compare(design.stratum(left), design.stratum(right));
            by = by != 0 ? by : Double.compare(rows.time(right), rows.time(left));
            by = by != 0 ? by : Integer.compare(Math.min(rows.end(right), 1), Math.min(rows.end(left), 1));
            by = by != 0 ? by : Double.compare(rows.entry(left), rows.entry(right));
            by = by != 0
                    ? by
                    : Double.compare(
                            design.weighting().weight(left), design.weighting().weight(right));
            for (int j = 0; by == 0 && j < given.size(); j++) {
                by = Double.compare(given.get(j)[left], given.get(j)[right]);
            }
            return by != 0 || !design.weighting().isClustered() ? by : Integer.compare(clusters[left], clusters[right]);
        });
    }

    private int[] byEntry() {
        int[] stratum = new int[time.length];
        for (int s = 0; s + 1 < strata.length; s++) {
            for (int at = strata[s]; at < strata[s + 1]; at++) {
                stratum[at] = s;
            }
        }
        return Order.of(time.length, (left, right) -> {
            int by = Integer.compare(stratum[left], stratum[right]);
            return by != 0 ? by : Double.compare(entry[right], entry[left]);
        });
    }

    private void standardize(int j) {
        double[] column = columns[j];
        boolean constant = true;
        Sums sum = new Sums();
        Sums total = new Sums();
        for (int at = 0; at < column.length; at++) {
            constant &= column[at] == column[0];
            sum.add(weight[at] * column[at]);
            total.add(weight[at]);
        }
        if (constant) {
            return;
        }
        centre[j] = sum.value() / total.value();
        Sums squares = new Sums();
        for (int at = 0; at < column.length; at++) {
            column[at] -= centre[j];
            squares.add(weight[at] * (column[at] * column[at]));
        }
        scale[j] = Math.sqrt(squares.value() / total.value());
        for (int at = 0; at < column.length; at++) {
            column[at] /= scale[j];
        }
    }

    /** Makes the columns independent of one another. */
    void turn(Turn turn) {
        double[] row = new double[width()];
        for (int at = 0; at < time.length; at++) {
            row(at, row);
            turn.row(row);
            for (int j = 0; j < row.length; j++) {
                columns[j][at] = row[j];
            }
        }
    }

    int size() {
        return time.length;
    }

    int width() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    /** The standard deviation that a column was divided by; 0 where it does not vary. */
    double scale(int column) {
        return scale[column];
    }

    Ties ties() {
        return design.ties();
    }

    boolean clustered() {
        return design.weighting().isClustered();
    }

    int clusters() {
        int count = 0;
        for (int number : cluster) {
            count = Math.max(count, number + 1);
        }
        return count;
    }

    int events() {
        int count = 0;
        for (boolean ends : event) {
            count += ends ? 1 : 0;
        }
        return count;
    }

    void row(int at, double[] target) {
        for (int j = 0; j < target.length; j++) {
            target[j] = columns[j][at];
        }
    }

    /** How far each row lies along a direction. */
    double[] along(double[] direction) {
        double[] sums = new double[size()];
        for (int j = 0; j < direction.length; j++) {
            double[] column = columns[j];
            for (int at = 0; at < sums.length; at++) {
                sums[at] += direction[j] * column[at];
            }
        }
        return sums;
    }
}
