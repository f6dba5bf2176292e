package nl.terugblik.logbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/**
 * How long what was laid aside is kept.
 *
 * @param days from 1 to 36,500
 */
record Keeping(int days) {

    static final String VARIABLE = "TERUGBLIK_LOG_DAYS";
    static final Keeping USUAL = new Keeping(400);

    private static final int MOST = 36_500;
    private static final Pattern DATED = Pattern.compile("(?:[a-z]+-)?(\\d{4}-\\d{2}-\\d{2})[T.].*(?:log|txt)");

    Keeping {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " days");
        }
    }

    /**
     * What the environment says, else the usual.
     *
     * @throws WrongDays where it says no number of days
     */
    static Keeping of(Map<String, String> environment) {
        String days = environment.getOrDefault(VARIABLE, "").strip();
        if (days.isEmpty()) {
            return USUAL;
        }
        if (!days.matches("[0-9]{1,5}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST) {
            throw new WrongDays(
                    VARIABLE + " takes a number of days from 1 to " + MOST + ", such as " + USUAL.days() + ".");
        }
        return new Keeping(Integer.parseInt(days));
    }

    /**
     * Removes the dated files of a folder that are older.
     *
     * @throws CannotWrite where that cannot be done
     */
    void tidy(Path folder, Clock clock) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        LocalDate first = LocalDate.now(clock).minusDays(days);
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> day(file).filter(first::isAfter).isPresent())
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
        old.forEach(PrivateFiles::delete);
    }

    private static Optional<LocalDate> day(Path file) {
        Matcher dated = DATED.matcher(String.valueOf(file.getFileName()));
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
