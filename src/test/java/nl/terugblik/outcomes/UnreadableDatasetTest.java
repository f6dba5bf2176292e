package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.terugblik.outcomes.plan.UnreadableDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no dataset: one sentence that names the place and never what stands there. */
class UnreadableDatasetTest {

    @TempDir
    Path run;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            family,group,months;           a,control,SECRET;       column months does not hold a number
            family,group,months;           a,control,NaN;          column months does not hold a number
            family,group,months;           a,control,1e400;        column months does not hold a number
            family,group,months;           a,control,1e20;         column months holds no number that anything is measured in
            family,group,months;           a,SECRET,1;             column group holds neither experimental nor control
            family,group,months;           a,control;              has too few or too many cells
            family,group,yes,months;       a,control,7,1;          column yes holds a value not in the codebook
            family,group,yes,months;       a,control,0.5,1;        column yes holds a value not in the codebook
            """)
    void namesRowAndColumn(String header, String row, String sentence) {
        StudyFiles study = StudyFiles.in(run)
                .variable("yes", "binary")
                .variable("months", "continuous")
                .baseline(header.contains("yes") ? "yes" : "months");

        assertThatThrownBy(() -> study.coded(header + "\n" + row + "\n"))
                .isInstanceOf(UnreadableDataset.class)
                .hasMessageStartingWith("dataset/coded.csv, row 2 (the header is row 1): ")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }

    @Test
    void namesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> StudyFiles.in(run)
                        .variable("months", "continuous")
                        .baseline("months")
                        .coded("family,group\na,control\n"))
                .hasMessage("dataset/coded.csv has no column months, which the analysis needs.");
    }

    @Test
    void namesAVariableThatTheCodebookDoesNotDescribe() {
        assertThatThrownBy(() -> StudyFiles.in(run).baseline("months").coded("family,group,months\n"))
                .hasMessage("dataset/codebook.json does not describe months, which the analysis needs.");
    }

    @Test
    void refusesTwoRowsForOneFamily() {
        assertThatThrownBy(() -> StudyFiles.in(run)
                        .variable("months", "continuous")
                        .baseline("months")
                        .coded("family,group,months\na,control,1\nb,control,1\na,control,2\n"))
                .hasMessage("dataset/coded.csv has two rows for one family; make the dataset anew.");
    }

    @Test
    void refusesACategoryWithoutValues() {
        assertThatThrownBy(() -> StudyFiles.in(run)
                        .variable("reason", "category")
                        .baseline("reason")
                        .coded("family,group,reason\n"))
                .hasMessageContaining("does not list each value of reason once");
    }

    @Test
    void refusesAModelWithACovariateTwice() {
        assertThatThrownBy(() -> StudyFiles.in(run)
                        .variable("months", "continuous")
                        .outcome("months", "yes", "yes")
                        .coded("family,group,months\n"))
                .hasMessageContaining("names a covariate twice");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> Tables.analyse(run))
                .isInstanceOf(UnreadableDataset.class)
                .hasMessage("dataset/analysis.json cannot be read; make the dataset anew.");
        assertThat(run).isEmptyDirectory();
    }
}
