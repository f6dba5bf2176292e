package nl.terugblik.outcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A run's dataset written by hand: the few columns a test needs, and a plan with a minimum of ten. */
final class StudyFiles {

    private final Path run;
    private final List<String> variables = new ArrayList<>();
    private String baseline = "";
    private String outcomes = "";
    private String moderation = "{}";
    private String matching = "";
    private String imputation = "";
    private String plan = "";
    private final List<String> recodings = new ArrayList<>();
    private String reason = "not_recorded";

    private StudyFiles(Path run) {
        this.run = run;
    }

    static StudyFiles in(Path run) {
        return new StudyFiles(run);
    }

    /** A variable and its kind; for a category the codes follow. */
    StudyFiles variable(String name, String kind, int... codes) {
        List<String> values = new ArrayList<>();
        for (int code : codes) {
            values.add("{\"value\": %d}".formatted(code));
        }
        variables.add("{\"name\": \"%s\", \"kind\": \"%s\", \"values\": %s}".formatted(name, kind, values));
        return this;
    }

    StudyFiles baseline(String... names) {
        baseline = List.of(names).stream()
                .map("{\"table\": \"1\", \"variable\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", "));
        return this;
    }

    /** What the plan says besides, as JSON. */
    StudyFiles plan(String json) {
        plan = json + ", ";
        return this;
    }

    StudyFiles outcome(String name, String... covariates) {
        outcomes = "{\"table\": \"2\", \"outcome\": \"%s\", \"models\": [%s]}".formatted(name, quoted(covariates));
        return this;
    }

    StudyFiles moderation(String outcome, String moderator, String... covariates) {
        moderation = """
                {"outcomes": [{"table": "3", "outcome": "%s"}], "moderators": ["%s"], "models": [%s]}""".formatted(outcome, moderator, quoted(covariates));
        return this;
    }

    /** A study that fills gaps, so often. */
    StudyFiles imputing(int imputations) {
        imputation = "\"imputation\": {\"imputations\": %d, \"rounds\": 5, \"seed\": 1}, ".formatted(imputations);
        return this;
    }

    /** Why blanks are blank; not recorded without it. */
    StudyFiles blanksAre(String why) {
        reason = why;
        return this;
    }

    /** A variable that is 1 where one of its parts is. */
    StudyFiles total(String name, String... parts) {
        variables.add(
                "{\"name\": \"%s\", \"kind\": \"binary\", \"operator\": \"any_of\", \"parameters\": {\"variables\": %s}}"
                        .formatted(name, quoted(parts)));
        return this;
    }

    private static List<String> quoted(String... names) {
        return List.of(names).stream().map("\"%s\""::formatted).toList();
    }

    /** The families before matching, where the tables are about matched ones. */
    StudyFiles beforeMatching(String table) {
        try {
            Files.writeString(
                    Files.createDirectories(run.resolve("dataset")).resolve("coded-unmatched.csv"), csv(table));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /**
     * A study that matches.
     *
     * @param gate what is asked of the balance, as JSON
     * @param balance a row a covariate of the matched sample: covariate, level, difference, smd
     */
    StudyFiles matching(String gate, String balance) {
        matching = "\"matching\": [{\"name\": \"own\", \"options\": {\"method\": \"exact\"}}], \"balance\": " + gate
                + ", ";
        String rows = balance.lines()
                .map(line -> line.replace(" ", "").split("\\|", -1))
                .map(cells -> cells[0] + "," + cells[1] + ",matched," + cells[2] + "," + cells[3] + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(
                    Files.createDirectories(run.resolve("cohort")).resolve("balance.csv"),
                    "covariate,level,sample,difference,smd\n" + rows + "age,,all,9,0.9\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The families by another rule, in the same order; fewer where some are not there by it. */
    StudyFiles recoded(String rule, String table) {
        recodings.add("{\"name\": \"%s\"}".formatted(rule));
        try {
            Path folder =
                    Files.createDirectories(run.resolve("dataset/sensitivity").resolve(rule));
            Files.writeString(folder.resolve("coded.csv"), csv(table));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Families alike: a header, then rows that end with how many such families there are. */
    Tables families(String table) {
        return coded(csv(table));
    }

    private static String csv(String table) {
        List<String> lines = table.lines().map(line -> line.replace(" ", "")).toList();
        List<String> rows = new ArrayList<>(
                List.of("family," + lines.get(0).replace("|families", "").replace('|', ',')));
        for (String line : lines.subList(1, lines.size())) {
            int last = line.lastIndexOf('|');
            for (int i = 0; i < Integer.parseInt(line.substring(last + 1)); i++) {
                rows.add("f%05d,".formatted(rows.size())
                        + line.substring(0, last).replace('|', ','));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    /** The file as it stands. */
    Tables coded(String csv) {
        try {
            Path dataset = Files.createDirectories(run.resolve("dataset"));
            Files.writeString(dataset.resolve("codebook.json"), "{\"variables\": %s}".formatted(variables));
            Files.writeString(dataset.resolve("analysis.json"), """
                    {"minimum_group": 10, "baseline": [%s], "outcomes": [%s], "moderation": %s, %s"reliability": []}""".formatted(
                            baseline,
                            outcomes,
                            moderation,
                            plan + imputation + matching + "\"recodings\": " + recodings + ", "));
            Files.writeString(dataset.resolve("coded.csv"), csv);
            Files.writeString(dataset.resolve("missing.csv"), missing(csv));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Tables.analyse(run);
    }

    /** Every blank with the reason that it has in this study. */
    private String missing(String csv) {
        List<String> lines = csv.lines().toList();
        String[] header = lines.get(0).split(",", -1);
        StringBuilder missing = new StringBuilder("family,variable,reason\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 2; i < Math.min(cells.length, header.length); i++) {
                if (cells[i].isEmpty()) {
                    missing.append("%s,%s,%s\n".formatted(cells[0], header[i], reason));
                }
            }
        }
        return missing.toString();
    }

    /** The lines of a written table, without its header. */
    List<String> written(Tables tables, String file) {
        try {
            tables.writeTo(run);
            List<String> lines = Files.readAllLines(run.resolve("tables").resolve(file));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
