package nl.terugblik.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Label;

/** A table of the dataset. */
enum DatasetTable {
    /** A row a family, ordered by family. */
    CODED(new Label(
            "Een rij per gezin van het cohort: de variabelen van het instrument.",
            "A row a family of the cohort: the variables of the instrument.")),
    /** A row a missing value of {@link #CODED}, ordered by family and then as the instrument orders its variables. */
    MISSING(new Label(
            "Een rij per leeg veld van een variabele in coded.csv: waarom er geen waarde is.",
            "A row an empty cell of a variable in coded.csv: why there is no value.")),
    /** Three rows a family: t1, t2 and t3. */
    LONG(new Label(
            "Drie rijen per gezin: de trajectmaten op t1, t2 en t3.",
            "Three rows a family: the trajectory measures at t1, t2 and t3.")),
    /** A row a child, ordered by family and child. */
    CHILDREN(new Label("Een rij per kind van het cohort.", "A row a child of the cohort.")),
    /** A row an event, ordered by family and first day. */
    EVENTS(new Label(
            "Een rij per gebeurtenis, in dagen vanaf T1: voor trajecten en overlevingsduur.",
            "A row an event, in days since T1: for trajectories and survival."));

    private final Label description;

    DatasetTable(Label description) {
        this.description = description;
    }

    /** The file's name, for example {@code coded.csv}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The columns of the table for families coded with this instrument, in order. */
    List<Column> columns(Instrument instrument) {
        return switch (this) {
            case CODED -> join(Columns.CODED, instrument.variables().stream().map(Column::of));
            case MISSING -> Columns.MISSING;
            case LONG -> join(Columns.LONG, instrument.trajectories().stream().map(Column::of));
            case CHILDREN -> Columns.CHILDREN;
            case EVENTS -> Columns.EVENTS;
        };
    }

    Label description() {
        return description;
    }

    private static List<Column> join(List<Column> fixed, Stream<Column> coded) {
        return Stream.concat(fixed.stream(), coded).toList();
    }
}
