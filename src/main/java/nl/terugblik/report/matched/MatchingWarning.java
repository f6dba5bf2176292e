package nl.terugblik.report.matched;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.terugblik.report.words.Page;

/** A warning that matching gives, in the words of the run's files: the report says it in its own. */
enum MatchingWarning {
    CALIPER_ON_CHANCE("The caliper is in standard deviations of the chance itself; .*"),
    ORDER_OF_TABLE("Treated rows choose in the order of the table, .*"),
    FEWER_CONTROLS("There are fewer control rows \\((\\d+)\\) than treated rows \\((\\d+)\\), .*"),
    FEWER_STRATA("There are fewer strata than asked for: .*"),
    NOBODY("No row could be matched\\.");

    private final Pattern inFiles;

    MatchingWarning(String inFiles) {
        this.inFiles = Pattern.compile(inFiles);
    }

    /** A warning in the page's language; one that the report does not know stands as it is. */
    static String say(Page page, String warning) {
        return Arrays.stream(values())
                .map(known -> known.said(page, warning))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(warning);
    }

    private Optional<String> said(Page page, String warning) {
        Matcher found = inFiles.matcher(warning);
        if (!found.matches()) {
            return Optional.empty();
        }
        Object[] numbers = IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(i -> page.numbers().count(Double.parseDouble(found.group(i))))
                .toArray();
        return Optional.of(page.say("matching.warning." + name().toLowerCase(Locale.ROOT), numbers));
    }
}
