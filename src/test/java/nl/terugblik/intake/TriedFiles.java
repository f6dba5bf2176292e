package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.text.Tables.Origin;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.source.ProfileFile;

/** Takes in a delivery for the sake of one file, and says in a line what came of it. */
record TriedFiles(Path place) {

    private static final MasterKey KEY = TestKeys.key(3);
    private static final String SAID = "says: ";

    /** The profile of the canonical layout, with another file or more behind one of its tables. */
    static String profile(String file, String instead) throws IOException {
        return Files.readString(Path.of("jobs", "sources", "canonical.yaml"))
                .replace("- file: " + file + "\n", "- file: " + instead + "\n");
    }

    /**
     * Holds what came of a delivery against what is expected: the days of its assessments in order, then each refused row of
     * them; or, after {@code says:}, what is said where the delivery is refused.
     */
    void expect(String what, Path delivery, String profile, String expected) throws IOException {
        String got = of(delivery, profile);
        FileTable.enter(what, expected, got);
        if (expected.startsWith(SAID)) {
            assertThat(got)
                    .describedAs(what)
                    .startsWith(SAID + "Delivery refused: ")
                    .endsWith(".");
            assertThat(got).describedAs(what).contains(expected.substring(SAID.length()));
        } else {
            assertThat(got).describedAs(what).isEqualTo(expected);
        }
    }

    private String of(Path delivery, String profile) throws IOException {
        Path yaml = Files.writeString(place.resolve("profile.yaml"), profile);
        try {
            DeliveryFolder found = DeliveryFolder.look(delivery, ProfileFile.read(yaml));
            TakenIn taken = TakenIn.of(found, PrivateFiles.folder(place.resolve("spool")), KEY);
            Stream<String> days = taken.files().stream()
                    .flatMap(file -> file.assessments().stream())
                    .map(SafetyAssessment::assessedOn)
                    .sorted()
                    .map(String::valueOf);
            return Stream.concat(days, refused(found, taken).stream()).collect(Collectors.joining(" "));
        } catch (IntakeRefused | UnreadableDelivery e) {
            return SAID + e.getMessage();
        }
    }

    private static List<String> refused(DeliveryFolder found, TakenIn taken) {
        return taken.rejections().stream()
                .filter(rejection -> rejection.severity() == Rejection.Severity.REFUSED)
                .map(rejection -> {
                    Origin at = found.content().origin(rejection.table(), rejection.line(), rejection.column());
                    return "row " + at.line() + " " + at.column() + " "
                            + rejection.rule().name().toLowerCase(Locale.ROOT);
                })
                .toList();
    }
}
