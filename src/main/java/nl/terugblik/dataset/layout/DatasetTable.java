package nl.terugblik.dataset.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Study;

/** A table of the dataset. */
public enum DatasetTable {
    /** A row a family, ordered by family. */
    CODED(
            "Een rij per gezin van het cohort: de variabelen van het instrument.",
            "A row a family of the cohort: the variables of the instrument.",
            "family"),
    /** A row a missing value of {@link #CODED}, ordered by family and then as the instrument orders its variables. */
    MISSING(
            "Een rij per leeg veld van een variabele in coded.csv: waarom er geen waarde is.",
            "A row an empty cell of a variable in coded.csv: why there is no value.",
            "family",
            "variable"),
    /** Three rows a family: t1, t2 and t3. */
    LONG(
            "Drie rijen per gezin: de trajectmaten op t1, t2 en t3.",
            "Three rows a family: the trajectory measures at t1, t2 and t3.",
            "family",
            "moment"),
    /** A row a missing value of {@link #LONG}, in the order of its rows and then of the instrument's measures. */
    MISSING_LONG(
            "Een rij per leeg veld van een trajectmaat in long.csv: waarom er geen waarde is.",
            "A row an empty cell of a trajectory measure in long.csv: why there is no value.",
            "family",
            "moment",
            "variable"),
    /** A row a child, ordered by family and child. */
    CHILDREN("Een rij per kind van het cohort.", "A row a child of the cohort.", "family", "child"),
    /** A row an event, ordered by family and first day. */
    EVENTS(
            "Een rij per gebeurtenis, in dagen vanaf T1: voor trajecten en overlevingsduur.",
            "A row an event, in days since T1: for trajectories and survival."),
    /** A row a family, ordered by family; only where families are matched. */
    COVARIATES(
            "Een rij per gezin van het cohort: waarop gematcht is, zoals het dossier er op T1 uitzag.",
            "A row a family of the cohort: what was matched on, as its file stood on T1.",
            "family");

    private final Label description;
    private final List<String> key;

    DatasetTable(String nl, String en, String... key) {
        description = new Label(nl, en);
        this.key = List.of(key);
    }

    /** The name of the file in a part of the dataset, for example {@code coded.csv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }

    /** Whether the dataset of this study has the table. */
    public boolean isIn(Study study) {
        return this != COVARIATES || study.matches();
    }

    /** Whether {@code coded.csv} says which families are in the study's comparisons: where not all of its groups are. */
    public static boolean tellsAnalysed(Study study) {
        return !study.question().notAnalysed().isEmpty();
    }

    /** How many columns stand before the first that the instrument codes. */
    public int columnsBeforeCodes(Study study) {
        return columns(study).size() - study.instrument().variables().size();
    }

    /** The columns of the table, in order. */
    List<Column> columns(Study study) {
        Instrument instrument = study.instrument();
        AskedColumns asked = new AskedColumns(study.question());
        return switch (this) {
            case CODED ->
                join(
                        Columns.coded(asked, tellsAnalysed(study)),
                        instrument.variables().stream().map(Column::of));
            case MISSING -> Columns.missing(instrument.variables());
            case LONG ->
                join(
                        Columns.ofMoments(asked),
                        instrument.trajectories().stream().map(Column::of));
            case MISSING_LONG -> Columns.missingLong(asked, instrument.trajectories());
            case CHILDREN -> Columns.children(asked);
            case EVENTS -> Columns.EVENTS;
            case COVARIATES ->
                join(
                        Columns.covariates(asked),
                        study.matchedOn().stream()
                                .map(name -> Column.of(instrument.variable(name).orElseThrow())));
        };
    }

    Label description() {
        return description;
    }

    /** The columns that tell its rows apart; none where nothing does. */
    List<String> key() {
        return key;
    }

    private static List<Column> join(List<Column> fixed, Stream<Column> coded) {
        return Stream.concat(fixed.stream(), coded).toList();
    }
}
