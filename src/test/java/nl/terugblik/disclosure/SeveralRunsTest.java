package nl.terugblik.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.Said;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.linked.DatasetCounts;
import nl.terugblik.disclosure.linked.LinkedCounts;
import nl.terugblik.disclosure.rules.TableRules;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.engine.OwnStudy;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of several runs with the same families count, held against the datasets of these runs. */
class SeveralRunsTest {

    private static final Pattern RUN = Pattern.compile("run ([a-z0-9-]+-[0-9a-f]{6}-[0-9]+)");
    private static final int THRESHOLD = 10;
    private static final String TESTS = "tables/survival-tests.csv";
    private static final String CURVES = "tables/survival-curves.csv";
    private static final String SURVIVAL = "tables/survival.csv";
    private static final String RESIDENCE = "tables/residence.csv";

    @TempDir
    private static Path shared = Path.of("");

    private static final List<RunFolder> SAMPLES = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void carryOutTheSample() throws IOException {
        MasterKey.create(shared.resolve("key"));
        SAMPLES.clear();
        for (Path study : List.of(
                Path.of("jobs/ekc-follow-up.yaml"),
                Path.of("jobs/ekc-follow-up-matched.yaml"),
                OwnStudy.matching(shared.resolve("jobs"), "ekc-follow-up", "none"))) {
            SAMPLES.add(run(study));
        }
    }

    private static RunFolder run(Path study) {
        Path work = shared.resolve("work");
        Said said = Said.by(
                "--work",
                work.toString(),
                "run",
                study.toString(),
                "--delivery",
                "sample-dossiers/agency-north",
                "--key-file",
                shared.resolve("key").toString());
        Matcher id = RUN.matcher(said.out());
        assertThat(id.find()).as(said.out() + said.err()).isTrue();
        return RunFolder.open(work.resolve("runs").resolve(id.group(1)));
    }

    /** By number: the study as published, the matched study, and the published one without its quota. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2", "2 0", "0 2", "1 0", "0 1", "2 1", "2 1 0"})
    void agreeOnEverythingThatAReaderKnowsOfThem(String numbers) {
        List<DatasetCounts> counts = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            counts.add(counts(SAMPLES.get(Integer.parseInt(number))));
        }
        assertThat(LinkedCounts.of(counts).system().broken()).isEmpty();
        for (DatasetCounts one : counts) {
            assertThat(one.system().broken()).isEmpty();
            mustBeCounted(one);
        }
    }

    private static DatasetCounts counts(RunFolder run) {
        return CountedTables.read(run, TableRules.tables(run), THRESHOLD).counts();
    }

    /** A count that is not as a table prints it is how many families of the dataset have its traits. */
    private static void mustBeCounted(DatasetCounts counts) {
        CountSystem system = counts.system();
        for (Cell cell : system.cells()) {
            if (!system.isGiven(cell.of())) {
                assertThat(cell.count())
                        .as(cell.of().toString())
                        .isEqualTo(counts.traits().count(cell.of()).count());
            }
        }
    }

    /** The second delivery has one family more, of one child that was followed to the end. */
    @Test
    void countChildrenWhomNoDatasetKnows() throws IOException {
        DatasetCounts before = children("before", 0);
        DatasetCounts now = children("now", 1);
        LinkedCounts linked = LinkedCounts.of(List.of(now, before));
        assertThat(linked.system().broken()).isEmpty();
        assertThat(linked.notTakenApart(1, told(before)))
                .extracting(Object::toString)
                .contains(
                        "children: end landmark none not ended, group=experimental at landmark",
                        "children: end landmark none left between days 0 and 91, group=experimental at landmark",
                        "children: group=experimental, residence children followed");
    }

    private static Set<Counted> told(DatasetCounts counts) {
        Set<Counted> told = new LinkedHashSet<>();
        counts.system().cells().forEach(cell -> told.add(cell.of()));
        return told;
    }

    private DatasetCounts children(String name, int more) throws IOException {
        String tests = """
                outcome,analysis,families_experimental,families_control,n_experimental,n_control,\
                events_experimental,events_control,other_experimental,other_control,short_experimental,short_control
                end,landmark,%d,50,%d,70,30,30,5,5,0,0
                """;
        String curves = """
                outcome,analysis,curve,group,day,events
                end,landmark,none,experimental,50,30
                end,landmark,none,control,50,30
                """;
        String survival = """
                outcome,analysis,curve,group,day,at_risk,events
                end,landmark,none,experimental,0,%d,0
                end,landmark,none,experimental,91,%d,0
                end,landmark,none,control,0,70,0
                end,landmark,none,control,91,35,0
                """;
        String residence = """
                group,t1,t2,t3,children
                experimental,home,home,home,%d
                control,home,home,home,70
                """;
        return counts(new InventedRun(Files.createDirectories(folder.resolve(name)))
                .families(50, "control", "0", "0")
                .families(40 + more, "experimental", "0", "0")
                .table(TESTS, tests.formatted(40 + more, 60 + more))
                .table(CURVES, curves)
                .table(SURVIVAL, survival.formatted(60 + more, 25 + more))
                .table(RESIDENCE, residence.formatted(60 + more))
                .open());
    }
}
