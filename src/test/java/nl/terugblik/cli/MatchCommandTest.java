package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.cli.jobs.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCommandTest {

    private static final FakeEngine NO_ENGINE = FakeEngine.failing(IllegalStateException::new);

    /** Ages of 18 to 60 on which the treated are older, two towns, and one row without an age. */
    private static final String TABLE = """
            who,treat,age,town,outcome
            a,1,40,north,5
            b,1,50,north,6
            c,1,60,south,7
            d,0,41,north,5
            e,0,30,north,4
            f,0,49,south,6
            g,0,20,south,3
            h,0,25,north,3
            i,0,,south,9
            j,1,33,south,5
            k,0,35,north,4
            l,0,57,north,6
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path table = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        table = Files.writeString(folder.resolve("table.csv"), TABLE);
        out = folder.resolve("out");
    }

    @Test
    void tellsSizesBalanceAndTheWorstCovariate() {
        Asked asked = match("--id", "who", "--on", "age", "--distance", "propensity_logit", "--caliper", "0.3");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).isEqualToNormalizingNewlines("""
                Matched 4 of 4 treated rows with 4 of 8 controls, in 4 sets.

                  rows                   treated  control
                  all                          4        8
                  matched                      4        4
                  effective sample size      4.0      4.0
                  not matched                  0        4
                    missing_covariate          0        1
                    outside_caliper            0        2
                    no_candidate               0        1

                Balance: the treated rows' mean or share minus the controls', in standard deviations (SMD) and as it is:
                               SMD      SMD  difference  difference
                  covariate    all  matched         all     matched  verdict
                  age        0.767    0.021       9.036        0.25       ok
                Largest SMD after matching: age, 0.021, not above 0.1.

                Results in OUT: matches.csv, balance.csv, love.svg, overlap.svg, match.json.
                """.replace("OUT", out.toString()));
    }

    @Test
    void writesSetsBalancePicturesAndWhatDescribesThem() throws IOException {
        match("--id", "who", "--on", "age", "--distance", "propensity_logit", "--caliper", "0.3");

        assertThat(names(out)).containsExactly("balance.csv", "love.svg", "match.json", "matches.csv", "overlap.svg");
        assertThat(Files.readAllLines(out.resolve("matches.csv")))
                .containsExactly(
                        "set,id,treatment,distance,weight,reason",
                        "1,a,1,-0.6399614279219032,1,",
                        "1,d,0,-0.5752647243212432,1,",
                        "2,b,1,0.007005608084695858,1,",
                        "2,f,0,-0.057691095515964186,1,",
                        "3,j,1,-1.0928383531265222,1,",
                        "3,k,0,-0.9634449459252026,1,",
                        "4,c,1,0.6539726440912945,1,",
                        "4,l,0,0.45988253328931483,1,",
                        ",g,0,-1.933895499935101,0,outside_caliper",
                        ",h,0,-1.6104119819318015,0,outside_caliper",
                        ",e,0,-1.2869284639285021,0,no_candidate",
                        ",i,0,,0,missing_covariate");
        assertThat(Files.readAllLines(out.resolve("balance.csv")))
                .containsExactly(
                        "covariate,level,sample,mean_experimental,mean_control,difference,smd,variance_ratio,ecdf_mean,ecdf_max",
                        "age,,all,45.75,36.714285714285715,9.035714285714285,0.7666291222356667,0.7972806777808144,0.2142857142857143,0.42857142857142855",
                        "age,,matched,45.75,45.5,0.25,0.021211082433397893,1.5154545454545452,0.09090909090909091,0.25");
        assertThat(Files.readString(out.resolve("match.json"))).isEqualTo("""
                {
                  "software": {
                    "name": "terugblik",
                    "version": "VERSION"
                  },
                  "table": {
                    "file": "table.csv",
                    "sha256": "9561c33790d7dc71c321aaf27ba354dd4a01135e1d57adcc53d6cadb3cd2ff20",
                    "rows": 12,
                    "delimiter": ",",
                    "treatment": "treat",
                    "id": "who",
                    "columns": {
                      "age": "numbers"
                    }
                  },
                  "specification": {
                    "method": "nearest",
                    "distance": "propensity_logit",
                    "on": [
                      "age"
                    ],
                    "caliper": {
                      "width": 0.3,
                      "unit": "sd"
                    },
                    "ratio": 1,
                    "replace": false,
                    "order": "largest",
                    "seed": 0,
                    "missing": "drop"
                  },
                  "treated": {
                    "rows": 4,
                    "matched": 4,
                    "effective": 4,
                    "unmatched": {
                      "missing_covariate": 0,
                      "no_exact_partner": 0,
                      "outside_caliper": 0,
                      "controls_exhausted": 0,
                      "no_candidate": 0
                    }
                  },
                  "control": {
                    "rows": 8,
                    "matched": 4,
                    "effective": 4,
                    "unmatched": {
                      "missing_covariate": 1,
                      "no_exact_partner": 0,
                      "outside_caliper": 2,
                      "controls_exhausted": 0,
                      "no_candidate": 1
                    }
                  },
                  "sets": 4,
                  "threshold": 0.1,
                  "above_threshold": 0,
                  "warnings": [ ],
                  "outputs": [
                    {
                      "file": "matches.csv",
                      "sha256": "71b3b053bc27cb5dbd593cd8cb28c9ec534aaa2759abbf399f9c6a463ab7841e"
                    },
                    {
                      "file": "balance.csv",
                      "sha256": "db60b8bba44e031be2e1f124a63b263fd2f09af1962128ae7fda66969a702e38"
                    },
                    {
                      "file": "love.svg",
                      "sha256": "f3225c1515b4355e0d68f4c7b39377c1d2f1f79812d2ca775198e3580742ffa2"
                    },
                    {
                      "file": "overlap.svg",
                      "sha256": "17f29b8e38a3066d08a466632523cea0f5c29be4fc4c0ef62c2569ca7cc977ae"
                    }
                  ]
                }
                """.replace("VERSION", Version.number()));
        assertThat(out.resolve("love.svg")).content().startsWith("<svg ").contains("age");
        assertThat(out.resolve("overlap.svg")).content().startsWith("<svg ").contains("logit of the propensity score");
    }

    @Test
    void keepsResultsForTheirOwner() throws IOException {
        match("--on", "age");

        assertThat(permissions(out)).isEqualTo("rwx------");
        for (String name : names(out)) {
            assertThat(permissions(out.resolve(name))).isEqualTo("rw-------");
        }
        assertThat(names(folder)).containsExactly("out", "table.csv");
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        match("--on", "age,town");
        Map<String, String> first = contents(names(out).toArray(String[]::new));
        out = folder.resolve("again");

        match("--on", "age,town");

        assertThat(contents(names(out).toArray(String[]::new))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--on age,town",
                "--on age,town --distance propensity_logit --caliper 0.2 --caliper age=1",
                "--on age --ratio 2 --replace --seed 5 --order random",
                "--on age --distance mahalanobis --exact town",
                "--on town --method exact",
            })
    void writesTheSameBytesWhateverTheOrderOfRowsAndColumns(String options) throws IOException {
        String[] asked = ("--id who " + options).split(" ");
        match(asked);
        Map<String, String> first = contents("matches.csv", "balance.csv");
        List<String> rows = new ArrayList<>(TABLE.lines().toList());
        Collections.shuffle(rows.subList(1, rows.size()), new Random(3));
        Files.writeString(table, String.join("\n", rows));
        out = folder.resolve("rows");

        match(asked);
        assertThat(contents("matches.csv", "balance.csv")).isEqualTo(first);

        List<String> turned = rows.stream()
                .map(row -> row.split(",", -1))
                .map(cells -> String.join(",", cells[4], cells[2], cells[1], cells[3], cells[0]))
                .toList();
        Files.writeString(table, String.join("\n", turned));
        out = folder.resolve("columns");

        match(asked);
        assertThat(contents("matches.csv", "balance.csv")).isEqualTo(first);
    }

    @Test
    void leavesOutTheOverlapWhereThereIsNoScoreAndTheLovePlotWhereItWouldBeTooLong() throws IOException {
        StringBuilder many = new StringBuilder("treat,town\n");
        for (int town = 0; town < 501; town++) {
            many.append("1,").append(town).append("\n0,").append(town).append('\n');
        }
        Files.writeString(table, many);

        Asked asked = match("--on", "town", "--method", "exact", "--categories", "town");

        assertThat(names(out)).containsExactly("balance.csv", "match.json", "matches.csv");
        assertThat(asked.out())
                .contains("  and 401 more rows in balance.csv")
                .contains("Warning: Column town is read as 501 categories;");
    }

    @Test
    void saysWhereThereIsNoStandardizedDifference() throws IOException {
        Files.writeString(table, "treat,age,one\n1,40,3\n1,41,3\n0,40,3\n0,41,3\n");

        Asked asked = match("--on", "age", "--exact", "one");

        assertThat(asked.out())
                .contains(
                        "There is no SMD for one: the values do not vary, so there is nothing to test or to divide by.");
    }

    @Test
    void fillsAFolderThatIsThereAndEmpty() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        out = Files.createSymbolicLink(folder.resolve("link"), target);

        assertThat(match("--on", "age").exit()).isZero();

        assertThat(names(target)).contains("matches.csv", "match.json");
        assertThat(out).isSymbolicLink();
        assertThat(names(folder)).containsExactly("link", "table.csv", "target");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--on age --treatment none            | has no column none in its header (line 1);",
                "--on ages                            | has no column ages in its header (line 1);",
                "--on age --id none                   | has no column none in its header (line 1);",
                "--on age --exact none                | has no column none in its header (line 1);",
                "--on age,treat                       | Column treat says who is treated, so it cannot be matched on",
                "--on age --categories town           | Column town is to hold categories, but is not matched on;",
                "--on age --delimiter ;               | has no column treat in its header",
                "--on age --delimiter ab              | --delimiter is one character that is no letter",
                "--on age --delimiter a               | --delimiter is one character that is no letter",
                "--on age,,town                       | --on names a column without a name.",
                "--on age,age                         | on names a column twice.",
                "--on age --method nearer             | method is one of nearest, exact, cem, optimal, subclass, full.",
                "--on age --distance far              | distance is one of propensity, propensity_logit,",
                "--on age --caliper wide              | --caliper takes a number, such as 0.2, or COL=NUMBER",
                "--on age --caliper 0,2               | --caliper takes a number, such as 0.2, or COL=NUMBER",
                "--on age --caliper -1                | A caliper is a number that is 0 or more.",
                "--on age --caliper 1 --caliper 2     | There are two values of --caliper on the distance; give one.",
                "--on age --caliper age=1 --caliper age=2 | --caliper names column age twice.",
                "--on age --caliper =1                | --caliper takes a column and a number, such as age=2.",
                "--on age --caliper none=1            | has no column none in its header (line 1);",
                "--on age --caliper-unit sd           | There is a --caliper-unit but no caliper.",
                "--on age --method exact --anti-exact town | Method exact makes no use of --anti-exact;",
                "--on age --caliper 1 --caliper-unit km | caliper_unit is one of sd, raw.",
                "--on age --method exact --ratio 2    | Method exact makes no use of ratio; leave it out,",
                "--on age --ratio 0                   | ratio is a whole number from 1 to 1000.",
                "--on age --ratio many                | --ratio",
                "--on age --seed half                 | --seed",
                "--on age --order best                | order is one of largest, smallest, closest, random, data.",
                "--on age --missing guess             | missing is one of drop, category, fail.",
                "--on age --method subclass --subclasses 1 | subclasses is a whole number from 2 to 1000.",
                "--on age --method cem --cutpoints age | --cutpoints takes a column and a number, such as age=2.",
                "--on age --threshold 0               | --threshold must lie above 0 and be at most 10.",
                "--on age --threshold low             | --threshold takes a number,",
                "--on age --burn                      | --burn",
            })
    void answersWrongUsageWithASentenceAndTwo(String options, String sentence) {
        Asked asked = match(options.split(" "));

        assertThat(asked.err()).contains(sentence.replace("caliper_unit", "--caliper-unit"));
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void asksForATableColumnsAndAFolder() throws IOException {
        usage(Asked.of(NO_ENGINE, Map.of(), "match"), "FILE.csv");
        usage(
                ask("nowhere.csv", "--treatment", "treat", "--on", "age", "--out", "x"),
                "There is no table nowhere.csv.");
        usage(ask(table.toString(), "--treatment", "treat", "--on", "age"), "--out");
        usage(ask(table.toString(), "--on", "age", "--out", "x"), "--treatment");
        usage(ask(table.toString(), "--treatment", "treat", "--out", "x"), "--on");
        usage(ask(table.toString(), "--treatment", "treat", "--on", "age", "--out", "/"), "/ is not empty");
        usage(
                ask(table.toString(), "--treatment", "treat", "--on", "age", "--out", table.toString()),
                "--out " + table + " is not a folder; name a new one.");
        Files.writeString(Files.createDirectory(out).resolve("mine.txt"), "mine");
        usage(
                match("--on", "age"),
                "The folder " + out + " is not empty; name another one with --out, or empty it first.");
        assertThat(names(out)).containsExactly("mine.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "treat,age\\n1,5\\n0,6\\nx,4711\\n | FILE line 4: column treat says who is treated and must hold 0 or 1"
                        + " (or false or true); mend it, or leave the row out.",
                "treat,age\\n1,5\\n0,6,4711\\n     | FILE line 3: the row has 3 cells where the header has 2; mend the row,"
                        + " and put cells that hold the delimiter in quotes.",
                "treat,age\\n1,4711\\n1,6\\n       | There are no control rows to match.",
                "treat,age\\n1,4711\\n1,a\\n0,b\\n0,c\\n | There is no propensity score: the columns predict every outcome"
                        + " without error, so the odds ratios are unbounded (age). Leave a column out, or match by another"
                        + " distance.",
                "treat,age\\n1,\\n0,4711\\n        | There are no treated rows to match among those without a missing"
                        + " covariate.",
            })
    void answersATableThatCannotBeMatchedWithASentenceAndFour(String text, String sentence) throws IOException {
        Files.writeString(table, text.replace("\\n", "\n"));

        Asked asked = match("--on", "age");

        assertThat(asked.err().lines().filter(line -> !line.startsWith("Warning: ")))
                .containsExactly(sentence.replace("FILE", table.toString()));
        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.out()).isEmpty();
        assertThat(names(folder)).containsExactly("table.csv");
    }

    @Test
    void saysWhichColumnsAreReadAsCategoriesWhereItRefusesToo() throws IOException {
        Files.writeString(table, "treat,age\n1,4711\n1,a\n0,b\n0,c\n");

        assertThat(match("--on", "age").err().lines())
                .first()
                .isEqualTo(
                        "Warning: Column age is read as categories: line 3 is the first of 3 lines in which it holds no"
                                + " number, while it does in 1.");
    }

    @Test
    void namesColumnsWithMissingValuesWhereNoneMayBe() {
        Asked asked = match("--on", "age", "--missing", "fail");

        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err().lines())
                .containsExactly(
                        "Values are missing: age in 1 row; complete them, or set missing to drop or category.");
    }

    @Test
    void answersWhatCannotBeReadOrWrittenWithASentenceAndEight() {
        out = table.resolve("below");
        Asked unwritable = match("--on", "age");
        assertThat(unwritable.exit()).isEqualTo(8);
        assertThat(unwritable.err().lines()).singleElement().asString().startsWith("Cannot write " + out);

        table = Path.of("/proc/self/mem"); // a file that is there and cannot be read, also by root
        assumeThat(table).isRegularFile();
        out = folder.resolve("out");
        Asked unreadable = match("--on", "age");
        assertThat(unreadable.exit()).isEqualTo(8);
        assertThat(unreadable.err().lines()).singleElement().asString().startsWith("Cannot read or write ");
    }

    @Test
    void warnsBelowTheBalance() {
        Asked asked = match("--on", "age", "--caliper", "0.2", "--order", "data");

        assertThat(asked.out())
                .contains("Warning: The caliper is in standard deviations of the chance itself;")
                .contains("Warning: Treated rows choose in the order of the table,");
    }

    @Test
    void needsNeitherEngineNorWorkFolder() {
        Asked asked = match("--on", "age", "--work", folder.resolve("work").toString());

        assertThat(asked.exit()).isZero();
        assertThat(NO_ENGINE.asked()).isEmpty();
        assertThat(folder.resolve("work")).doesNotExist();
    }

    private Asked match(String... options) {
        Stream<String> first = List.of(options).contains("--treatment")
                ? Stream.of(table.toString(), "--out", out.toString())
                : Stream.of(table.toString(), "--treatment", "treat", "--out", out.toString());
        return ask(Stream.concat(first, Stream.of(options)).toArray(String[]::new));
    }

    private static Asked ask(String... arguments) {
        return Asked.of(
                NO_ENGINE,
                Map.of(),
                Stream.concat(Stream.of("match"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static void usage(Asked asked, String sentence) {
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains(sentence).contains("See ./terugblik match --help");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Map<String, String> contents(String... names) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : names) {
            contents.put(name, Files.readString(out.resolve(name)));
        }
        return contents;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
