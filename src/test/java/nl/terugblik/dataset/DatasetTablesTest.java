package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.dataset.layout.DatasetFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTablesTest {

    @TempDir
    Path folder;

    private RunFolder run = new RunFolder(Path.of(""));

    @BeforeEach
    void freezeAnExperimentalAndAControlFamily() {
        run = new RunFolder(folder)
                .part(0, Examples.experimental())
                .part(1)
                .part(2, Examples.control())
                .freeze(3);
    }

    @Test
    void codedHasARowAFamily() throws IOException {
        assertThat(run.text("coded.csv")).isEqualTo("""
                        family,group,t1,t2,t2_source,t3,ethnicity,order_months
                        a0000000000000000000000000000001,experimental,2013-06-01,2013-07-31,plan,2014-07-31,1,13.141683778234086
                        b0000000000000000000000000000001,control,2013-09-09,2013-10-21,default,2014-10-21,,
                        """);
    }

    @Test
    void missingSaysWhyForEveryEmptyCell() throws IOException {
        assertThat(run.text("missing.csv")).isEqualTo("""
                        family,variable,reason
                        b0000000000000000000000000000001,ethnicity,not_recorded
                        b0000000000000000000000000000001,order_months,not_yet_observed
                        """);
    }

    @Test
    void longHasThreeRowsAFamily() throws IOException {
        assertThat(run.text("long.csv")).isEqualTo("""
                        family,group,moment,days_since_t1,children_out_of_home,neglect_signs
                        a0000000000000000000000000000001,experimental,t1,0,1,1
                        a0000000000000000000000000000001,experimental,t2,60,1,
                        a0000000000000000000000000000001,experimental,t3,425,0,0
                        b0000000000000000000000000000001,control,t1,0,,0
                        b0000000000000000000000000000001,control,t2,42,,0
                        b0000000000000000000000000000001,control,t3,407,,
                        """);
    }

    @Test
    void missingLongSaysWhyForEveryEmptyMeasure() throws IOException {
        assertThat(run.text("missing-long.csv")).isEqualTo("""
                        family,moment,variable,reason
                        a0000000000000000000000000000001,t2,neglect_signs,not_recorded
                        b0000000000000000000000000000001,t1,children_out_of_home,rejected_source
                        b0000000000000000000000000000001,t2,children_out_of_home,rejected_source
                        b0000000000000000000000000000001,t3,children_out_of_home,rejected_source
                        b0000000000000000000000000000001,t3,neglect_signs,not_yet_observed
                        """);
    }

    @Test
    void childrenHasARowAChild() throws IOException {
        assertThat(run.text("children.csv")).isEqualTo("""
                        family,child,group,index_child,sex,age_t1,order_start_day,order_end_day,order_extended,supervised_t1,supervised_t2,supervised_t3,out_of_home_t1,out_of_home_t2,out_of_home_t3,placements
                        a0000000000000000000000000000001,c0000000000000000000000000000062,experimental,0,,-0.08213552361396304,,,,0,0,0,0,1,1,1
                        a0000000000000000000000000000001,c0000000000000000000000000000063,experimental,1,f,10.001368925393566,0,400,1,1,1,0,1,0,0,1
                        b0000000000000000000000000000001,c0000000000000000000000000000061,control,1,m,,0,,0,1,1,,,,,
                        """);
    }

    @Test
    void eventsAreInDaysSinceT1() throws IOException {
        assertThat(run.text("events.csv")).isEqualTo("""
                        family,child,event,kind,status,target,start_day,end_day,end_reason
                        a0000000000000000000000000000001,c0000000000000000000000000000063,placement,network,,,-5,40,reunification
                        a0000000000000000000000000000001,,care,"IAG, ""thuis""\",deployed,family,-5,90,
                        a0000000000000000000000000000001,c0000000000000000000000000000063,order,order,expires,,0,200,
                        a0000000000000000000000000000001,c0000000000000000000000000000063,supervision,index,extended,,0,400,
                        a0000000000000000000000000000001,,plan,conference,established,,10,60,
                        a0000000000000000000000000000001,c0000000000000000000000000000062,placement,agency_foster,,,40,,
                        a0000000000000000000000000000001,c0000000000000000000000000000063,order,extension,lifted,,200,400,lifted
                        a0000000000000000000000000000001,,case_closed,,,,420,,
                        a0000000000000000000000000000001,,observed_until,,,,457,,
                        a0000000000000000000000000000001,,care,MST,not_deployed,child,,,
                        b0000000000000000000000000000001,c0000000000000000000000000000061,order,order,expires,,0,365,
                        b0000000000000000000000000000001,c0000000000000000000000000000061,supervision,index,not_extended,,0,,
                        b0000000000000000000000000000001,,observed_until,,,,357,,
                        b0000000000000000000000000000001,,rows_refused,placements,,,,,
                        """);
    }

    @Test
    void eventsAreReadBackByAnyReader() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(run.text("events.csv")))) {
            List<String> care = parser.stream()
                    .filter(row -> row.get("event").equals("care"))
                    .map(row -> row.get("kind"))
                    .toList();
            assertThat(care).containsExactly("IAG, \"thuis\"", "MST");
        }
    }

    @Test
    void everyRowHasTheColumnsOfItsHeader() throws IOException {
        for (DatasetFile file : DatasetFile.of(Examples.study())) {
            try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(run.text(file.name())))) {
                List<CSVRecord> rows = parser.getRecords();
                assertThat(rows)
                        .hasSizeGreaterThan(1)
                        .allMatch(row -> row.size() == file.columns().size());
            }
        }
    }

    @Test
    void noPseudonymOfTheRegisterIsInAnyFile() throws IOException {
        assertThat(run.everything().values()).noneMatch(text -> text.contains(Examples.REGISTER_MARK));
    }

    @Test
    void nothingButTheDatasetIsLeft() throws IOException {
        assertThat(run.everything())
                .containsOnlyKeys(
                        "dataset/README.md",
                        "dataset/analysis.json",
                        "dataset/children.csv",
                        "dataset/codebook.json",
                        "dataset/codebook.md",
                        "dataset/coded.csv",
                        "dataset/events.csv",
                        "dataset/long.csv",
                        "dataset/missing-long.csv",
                        "dataset/missing.csv");
    }
}
