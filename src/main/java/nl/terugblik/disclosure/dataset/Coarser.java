package nl.terugblik.disclosure.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a dataset follows from one of the same families that is out, so that whoever has the one learns nothing from the other.
 * Values that two datasets cut differently would be cut by both for whoever joins them; each value of the earlier one must
 * therefore be told by one value of the later.
 *
 * @param out the earlier one
 * @param wish what is asked for
 * @param whole the variables that have no decimals
 */
record Coarser(OutDataset out, DatasetWish wish, Set<String> whole) {

    /** Why it does not follow, in a sentence. */
    Optional<String> fault(Told told, Membership run) {
        return switch (out.of().with(run)) {
            case NONE -> Optional.empty();
            case SOME ->
                Optional.of("The dataset of release " + out.release()
                        + " holds some of these families and not others, and the two"
                        + " together would tell of few; release from a run of the same families.");
            case UNKNOWN ->
                Optional.of("The dataset of release " + out.release()
                        + " may hold these families under other names; release from"
                        + " a run of the study that it is from.");
            case SAME -> asked().or(() -> cells(told));
        };
    }

    private Optional<String> asked() {
        for (String variable : wish.variables()) {
            if (!out.wish().variables().contains(variable)) {
                return Optional.of(
                        "The dataset of release " + out.release() + " does not tell " + variable
                                + ", and whoever joins the two would have it beside the rest; ask for variables of that dataset alone.");
            }
            if (!wish.coarsening().joins(out.wish().coarsening(), variable, whole.contains(variable))) {
                return Optional.of(otherwise(variable));
            }
        }
        Set<String> same = new LinkedHashSet<>(out.wish().quasiIdentifiers());
        same.retainAll(wish.variables());
        return wish.quasiIdentifiers().containsAll(same)
                ? Optional.empty()
                : Optional.of("The dataset of release " + out.release()
                        + " has other quasi-identifiers among these variables; ask for the same, or for more.");
    }

    private String otherwise(String column) {
        return "The dataset of release " + out.release() + " tells " + column
                + " otherwise, and the two together would tell it more precisely than either; ask for the same bands and dates,"
                + " or for ones that join them, of the same values.";
    }

    private Optional<String> cells(Told told) {
        Map<String, Integer> places = out.of().places();
        List<String> columns = new ArrayList<>(List.of(Told.GROUP));
        columns.addAll(wish.variables());
        columns.addAll(told.after());
        for (String column : columns) {
            Map<String, String> by = new HashMap<>();
            for (String family : told.rows().keySet()) {
                Map<String, String> row = out.row(family, places);
                if (!isHidden(column, row)) {
                    String now = told.says(family, column);
                    if (!now.equals(by.computeIfAbsent(row.getOrDefault(column, ""), none -> now))) {
                        return Optional.of(otherwise(column));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHidden(String column, Map<String, String> row) {
        return column.equals(Told.SET) && row.getOrDefault(Told.SET, "").isEmpty()
                || out.wish().quasiIdentifiers().contains(column) && OutDataset.isWithheld(row);
    }

    /** The families whose quasi-identifiers are withheld there. */
    Set<String> withheld(Told told) {
        Map<String, Integer> places = out.of().places();
        Set<String> withheld = new LinkedHashSet<>();
        told.rows().keySet().stream()
                .filter(family -> OutDataset.isWithheld(out.row(family, places)))
                .forEach(withheld::add);
        return withheld;
    }

    /** The families whose set is not told there. */
    Set<String> setless(Told told) {
        Map<String, Integer> places = out.of().places();
        Set<String> setless = new LinkedHashSet<>();
        told.rows().keySet().stream()
                .filter(family ->
                        out.row(family, places).getOrDefault(Told.SET, "").isEmpty())
                .forEach(setless::add);
        return setless;
    }
}
