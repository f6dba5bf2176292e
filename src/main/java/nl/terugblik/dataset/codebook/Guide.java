package nl.terugblik.dataset.codebook;

import java.util.List;
import nl.terugblik.files.Markdown;
import nl.terugblik.protocol.Study;

/** The guide beside the files: what a statistician who opens the folder needs to know first. */
public final class Guide {

    /** The guide's file; it is written last, so where it stands the dataset is whole. */
    public static final String FILE = "README.md";

    private static final String TEXT = """
            # Dataset of %s

            %s

            **Internal.** These files describe families one by one. Pseudonyms hide names, not lives: keep the folder
            where it was written, and do not send or publish any of it. Only tables that passed disclosure control leave
            the house.

            | file | one row is | key |
            |---|---|---|
            | coded.csv | a family | family |
            | missing.csv | an empty cell of a variable in coded.csv | family, variable |
            | long.csv | a family at t1, t2 or t3 | family, moment |
            | missing-long.csv | an empty cell of a measure in long.csv | family, moment, variable |
            | children.csv | a child | family, child |
            | events.csv | something that happened | none; join on family, and on child where it is filled |
            %s| codebook.md, codebook.json | what every column means, with counts | |
            | analysis.json | which comparisons the study makes | |
            | FORMATS.md | where the same data lie for SPSS, Stata, R, Excel, DuckDB and archives | |

            Files join on `family`, children also on `child`. Both are pseudonyms of this study alone: they say nothing
            in another study. `group` is %s.

            ## Reading the files

            UTF-8, comma, a header, a line feed after every row; text is in quotes only where it needs them. The decimal
            sign is a point; numbers carry full double precision. Dates are year-month-day and stand in coded.csv only;
            elsewhere time is in whole days since T1, negative before it.

            ## Missing values

            A missing value is an empty cell. For coded.csv, missing.csv says why, and for long.csv missing-long.csv: the
            first of these reasons that applies.

            | reason | meaning |
            |---|---|
            | rejected_source | a row of the family was refused in a table that feeds the variable |
            | not_yet_observed | the moment lies after the day of extraction |
            | not_applicable | the question does not arise for this family |
            | not_recorded | the agency did not record it; this never means no |

            The codebook counts the reasons, for long.csv by moment. For children.csv and events.csv it says with each
            column what an empty cell means.

            ## Time and censoring

            An interval covers its first day and not its end day. In events.csv an empty `end_day` means that it still ran
            when last seen: censor it at the family's `observed_until`. Agencies may have delivered on different days, so
            that day differs by family. A family with a `rows_refused` event has incomplete events from the table it names.
            """;

    private static final String MATCHED_FILES = """
            | coded-unmatched.csv | a family of the cohort, matched or not | family |
            | covariates.csv | a family of the cohort: what it was matched on, as of T1 | family |
            """;

    private static final String MATCHED = """

            ## Matched families

            coded.csv holds the matched families, with `set` and `weight`; analyse it with the weights, and with errors
            clustered by `set`. All other files hold the whole cohort. Why a family was not matched stands in
            `../cohort/matches.csv`, and how alike the groups are in `../cohort/balance.csv`. covariates.csv may differ from
            coded.csv: what was recorded after T1 is in the second and not in the first.
            """;

    private Guide() {}

    public static String of(Study study) {
        String title = Markdown.text(study.title().nl() + " / " + study.title().en());
        return study.matches()
                ? TEXT.formatted(study.name(), title, MATCHED_FILES, groups(study)) + MATCHED
                : TEXT.formatted(study.name(), title, "", groups(study));
    }

    /** Their names in files: {@code `one`, `two` or `three`}. */
    private static String groups(Study study) {
        List<String> names = study.question().groups().stream()
                .map(group -> "`" + group.name() + "`")
                .toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
