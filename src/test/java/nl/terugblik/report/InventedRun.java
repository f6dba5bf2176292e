package nl.terugblik.report;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.facts.ReportFacts;
import nl.terugblik.report.facts.StudyRules;

/** A copy of a run that never took place, to be changed and reported at will. */
public record InventedRun(Path directory) {
    private static final List<String> FILES = List.of(
            "cohort/flow.csv",
            "dataset/coded.csv",
            "dataset/missing.csv",
            "dataset/codebook.json",
            "dataset/analysis.json",
            "tables/baseline.csv",
            "tables/outcomes.csv",
            "tables/moderation.csv",
            "tables/reliability.csv",
            "tables/trajectories.csv",
            "tables/changes.csv",
            "tables/transitions.csv",
            "tables/residence.csv",
            "tables/survival-curves.csv",
            "tables/survival.csv",
            "tables/survival-tests.csv",
            "tables/effect-sizes.csv",
            "tables/missing.csv",
            "tables/missing-patterns.csv",
            "tables/imputation.csv",
            "tables/sensitivity-coding.csv",
            "tables/self-check.csv");

    private static final List<String> MATCHED = List.of(
            "cohort/flow.csv",
            "cohort/matches.csv",
            "cohort/balance.csv",
            "cohort/matching.json",
            "dataset/coded.csv",
            "dataset/analysis.json",
            "tables/baseline.csv",
            "tables/baseline-unmatched.csv",
            "tables/outcomes.csv",
            "tables/outcomes-unmatched.csv",
            "tables/trajectories.csv",
            "tables/changes.csv",
            "tables/transitions.csv",
            "tables/residence.csv",
            "tables/survival-curves.csv",
            "tables/survival.csv",
            "tables/survival-tests.csv",
            "tables/effect-sizes.csv",
            "tables/missing.csv",
            "tables/missing-patterns.csv",
            "tables/imputation.csv",
            "tables/self-check.csv",
            "tables/matched-effects.csv",
            "tables/pairs.csv",
            "tables/sensitivity.csv",
            "tables/bounds.csv",
            "tables/specifications.csv");

    public static InventedRun in(Path directory) throws IOException {
        copy("run", FILES, directory);
        return new InventedRun(directory);
    }

    /** A copy of a run that matched families, in several ways. */
    public static InventedRun matchedIn(Path directory) throws IOException {
        copy("run", FILES, directory);
        copy("matched", MATCHED, directory);
        return new InventedRun(directory);
    }

    private static void copy(String run, List<String> files, Path directory) throws IOException {
        URL source = Objects.requireNonNull(InventedRun.class.getResource(run));
        for (String file : files) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(path(source).resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public static ReportFacts facts() {
        var rules = new StudyRules(
                LocalDate.of(2012, 5, 7),
                LocalDate.of(2013, 12, 31),
                true,
                31,
                OptionalInt.of(70),
                1,
                OptionalInt.of(42),
                12,
                92,
                30.4375);
        return new ReportFacts(
                "invented",
                new Bilingual("Eigen Kracht-conferenties, een jaar later", "Family group conferences one year on"),
                List.of(new ReportFacts.Delivery(
                        "Jeugdbescherming Verzonnen", "2015-01-31-0123456789ab", LocalDate.of(2015, 1, 31), true)),
                "ekc-2016",
                rules,
                Optional.empty(),
                new ReportFacts.Made(
                        "invented.yaml", "a1".repeat(32), "ekc-2016.yaml", "b2".repeat(32), "c3d4e5", "0.1.0"));
    }

    /** Replaces text in one of the run's files; it must be there. */
    public InventedRun with(String file, String old, String now) throws IOException {
        String content = Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain that text.");
        }
        Files.writeString(directory.resolve(file), content.replace(old, now));
        return this;
    }

    InventedRun withFile(String file, String content) throws IOException {
        boolean ended = content.isEmpty() || content.endsWith("\n") || !file.endsWith(".csv");
        Files.writeString(directory.resolve(file), ended ? content : content + "\n");
        return this;
    }

    /** Rewrites each line of one of the run's files but its header. */
    InventedRun withEach(String file, UnaryOperator<String> change) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve(file), StandardCharsets.UTF_8);
        String rows = lines.stream().skip(1).map(change).collect(Collectors.joining("\n"));
        return withFile(file, lines.get(0) + "\n" + rows + "\n");
    }

    /** Keeps a file's header alone. */
    public InventedRun withoutRows(String file) throws IOException {
        String content = Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
        return withFile(file, content.substring(0, content.indexOf('\n') + 1));
    }

    public InventedRun report() throws IOException {
        return report(facts());
    }

    public InventedRun report(ReportFacts facts) throws IOException {
        Report.write(directory, facts);
        return this;
    }

    public String page(Language language) throws IOException {
        return Files.readString(directory.resolve("report").resolve(language.page()), StandardCharsets.UTF_8);
    }

    private static Path path(URL source) {
        try {
            return Path.of(source.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
