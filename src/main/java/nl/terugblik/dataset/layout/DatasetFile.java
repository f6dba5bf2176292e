package nl.terugblik.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Study;

/**
 * A CSV file of the dataset.
 *
 * @param name its name
 * @param description what a row is
 * @param key the columns that tell its rows apart; none where nothing does
 * @param columns its columns, in order
 */
public record DatasetFile(String name, Label description, List<String> key, List<Column> columns) {

    /** A row a family; where families are matched, a row a matched family, with its set and weight. */
    public static final String CODED = "coded.csv";

    /** Every family of the cohort, where families are matched. */
    public static final String UNMATCHED = "coded-unmatched.csv";

    private static final Label MATCHED = new Label(
            "Een rij per gematcht gezin: de variabelen van het instrument, met set en gewicht.",
            "A row a matched family: the variables of the instrument, with set and weight.");

    /** The files of a study's dataset, in the order in which they are described. */
    public static List<DatasetFile> of(Study study) {
        List<DatasetFile> files = new ArrayList<>();
        if (study.matches()) {
            files.add(new DatasetFile(
                    CODED,
                    MATCHED,
                    DatasetTable.CODED.key(),
                    Stream.concat(DatasetTable.CODED.columns(study).stream(), Columns.MATCHED.stream())
                            .toList()));
        }
        for (DatasetTable table : DatasetTable.values()) {
            if (table.isIn(study)) {
                files.add(of(table, study));
            }
        }
        return files;
    }

    /** The file that the parts of a table are joined into. */
    public static DatasetFile of(DatasetTable table, Study study) {
        boolean beforeMatching = table == DatasetTable.CODED && study.matches();
        return new DatasetFile(
                beforeMatching ? UNMATCHED : table.fileName(), table.description(), table.key(), table.columns(study));
    }

    /** The header row with its line feed. */
    public String header() {
        return columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\n"));
    }
}
