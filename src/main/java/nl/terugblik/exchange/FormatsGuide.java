package nl.terugblik.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** The guide to the files for other programs: what lies where, what stands for a reason, and what had to be left out. */
final class FormatsGuide {

    /** The guide's file. */
    static final String FILE = "FORMATS.md";

    private static final String TEXT = """
            # The dataset for other programs

            coded.csv, long.csv and children.csv as other programs open them, labels included. Everything here was made
            from the CSV files and codebook.json of this folder alone; where the two disagree, the CSV files are right.
            The files with labels come in Dutch (`nl`) and English (`en`) and differ in nothing else.

            | for | open | or run |
            |---|---|---|
            | SPSS | spss/coded.nl.sav | spss/coded.nl.sps, which reads the CSV files |
            | Stata (14 or later) | stata/coded.nl.dta | stata/coded.nl.do |
            | R | | r/coded.nl.R; haven reads the files of SPSS and Stata too |
            | Excel | excel/coded.xlsx | |
            | DuckDB, pandas, Spark | parquet/coded.parquet | |
            | archives | datapackage.json (Data Package 2), ddi.xml (DDI-Codebook 2.5) | |

            ## Why a cell is empty

            | reason | SPSS | Stata | R, after the script |
            |---|---|---|---|
            | not_recorded | -9 | .a | `coded_reasons` |
            | not_applicable | -8 | .b | `coded_reasons` |
            | not_yet_observed | -7 | .c | `coded_reasons` |
            | rejected_source | -6 | .d | `coded_reasons` |

            SPSS knows the numbers as missing, Stata the letters, so neither computes with them. Where the numbers of a
            variable of their own reach down to -6, SPSS has -99 to -96 for the reasons, or -999 to -996, and so on; the
            value labels show them. Excel has the reasons in a sheet of the same shape as the rows, Parquet in a column
            beside each variable (`ethnicity_missing`). In children.csv an empty cell has no reason and is `sysmis` in
            SPSS and `.` in Stata.

            ## What is as it is

            Pseudonyms and codes such as `group` are texts, in Excel never formulas. Dates are dates. Categories count as
            nominal, all that is measured as scale. No case weight is set: SPSS would take weights for numbers of
            families. In Stata, weight with `[pw=weight]`. Labels that a program cannot hold in full are cut: after 255
            bytes in SPSS (values: 120), after 80 characters in Stata, where a note of the variable has them whole. Files
            that bear a date bear the day of extraction.
            """;

    private FormatsGuide() {}

    /** The guide, with a sentence for each file that was left out. */
    static String of(List<String> leftOut) {
        return leftOut.isEmpty()
                ? TEXT
                : TEXT + "\n## Left out\n\n"
                        + leftOut.stream()
                                .map(sentence -> "- " + sentence + "\n")
                                .collect(Collectors.joining());
    }
}
