package nl.terugblik.cli.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of arguments that need a look at the disk, done before any work begins. */
public final class Arguments {

    private static final Path SOURCES = Path.of("jobs", "sources");
    private static final Path STUDIES = Path.of("jobs");
    private static final String ENDING = ".yaml";

    /** How files of invented families end, which lie beside studies. */
    private static final String INVENTED = ".test.yaml";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final CommandSpec spec;

    public Arguments(CommandSpec spec) {
        this.spec = spec;
    }

    public void mustBeFile(Path file, String what) {
        demand(Files.isRegularFile(file), "There is no " + what + " " + file + ".");
    }

    /** A file that says what to do; one that is no plain file is refused by who reads it, with what is wrong. */
    void mustBeThere(Path file, String what) {
        demand(Files.exists(file), "There is no " + what + " " + file + ".");
    }

    /** A delivery is a folder; where a source profile says how to read it, it may be an archive. */
    public void mustBeDelivery(Path delivery, Optional<Path> profile) {
        if (profile.isEmpty() || !Files.isRegularFile(delivery)) {
            mustBeFolder(delivery, "delivery folder");
        }
    }

    /** A source profile, likewise. */
    public Path sourceProfile(String nameOrFile) {
        Path named = SOURCES.resolve(nameOrFile + ".yaml");
        Path file =
                nameOrFile.matches("[a-z0-9][a-z0-9_-]*") && Files.isRegularFile(named) ? named : Path.of(nameOrFile);
        demand(
                Files.exists(file),
                "There is no source profile " + file + "." + DidYouMean.question(nameOrFile, names(SOURCES)));
        return file;
    }

    /**
     * A study by its file, or by its name among those that come with the program. What is there and is no plain file is
     * refused by who reads it, with what is wrong.
     */
    public Path study(Path nameOrFile) {
        String name = nameOrFile.toString();
        for (Path file : List.of(nameOrFile, STUDIES.resolve(name), STUDIES.resolve(name + ".yaml"))) {
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        if (Files.exists(nameOrFile)) {
            return nameOrFile;
        }
        String asked = String.valueOf(nameOrFile.getFileName()).replaceFirst("\\.ya?ml$", "");
        throw wrong("There is no study file " + nameOrFile + "." + DidYouMean.question(asked, names(STUDIES)));
    }

    /** The names of the files of a folder of jobs, without their ending; none where there is no such folder. */
    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.endsWith(INVENTED))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void mustBeFolder(Path folder, String what) {
        demand(Files.isDirectory(folder), "There is no " + what + " " + folder + ".");
    }

    public void demand(boolean holds, String sentence) {
        if (!holds) {
            throw wrong(sentence);
        }
    }

    /** Wrong usage, to be thrown. */
    public ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Names of columns, without blanks around them. */
    public List<String> columns(String option, List<String> names) {
        List<String> stripped = names.stream().map(String::strip).toList();
        demand(!stripped.contains(""), option + " names a column without a name.");
        return stripped;
    }

    /** A number with a decimal point. */
    public double number(String option, String text) {
        demand(
                NUMBER.matcher(text).matches(),
                option + " takes a number, such as 0.2, or COL=NUMBER where it says so.");
        return Double.parseDouble(text);
    }

    /** Numbers by column, each written {@code COL=NUMBER}. */
    public Map<String, Double> numbers(String option, List<String> texts) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            demand(equals > 0, option + " takes a column and a number, such as age=2.");
            String column = text.substring(0, equals).strip();
            demand(
                    numbers.put(column, number(option, text.substring(equals + 1))) == null,
                    option + " names column " + column + " twice.");
        }
        return numbers;
    }

    /** Refuses results where something is already, or where no folder can be. */
    public void mustBeNewOrEmpty(Path out) {
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            demand(out.toAbsolutePath().normalize().getFileName() != null, "--out must be a folder.");
            return;
        }
        demand(Files.isDirectory(out), "--out " + out + " is not a folder; name a new one.");
        try (Stream<Path> files = Files.list(out)) {
            demand(
                    files.findAny().isEmpty(),
                    "The folder " + out + " is not empty; name another one with --out, or empty it first.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
