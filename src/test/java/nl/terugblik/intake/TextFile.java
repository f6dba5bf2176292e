package nl.terugblik.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.source.ProfileFile;

/**
 * A table of placements as some program wrote it, beside a delivery that is as it should be, and what must come of it: the stays
 * that reach a case file, rows that were refused, or the sentence that refuses the delivery.
 */
final class TextFile {

    /** The row that every file holds in its own way. */
    static final String STAY = "network 2013-03-01 2013-06-01";

    static final String HEADER = "placement_id,child_id,setting,started_on,ended_on,ended_by\n";
    static final String ROW = "P1,c1,network,2013-03-01,2013-06-01,reunification\n";
    static final String TEXT = HEADER + ROW;

    private static final MasterKey KEY = TestKeys.key(14);

    private final String what;
    private String file = "placements.csv";
    private byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    private Optional<String> profile = Optional.empty();
    private String expected = STAY;

    private TextFile(String what) {
        this.what = what;
    }

    static TextFile that(String what) {
        return new TextFile(what);
    }

    TextFile named(String name) {
        file = name;
        return this;
    }

    TextFile holds(String text) {
        return holds(text, StandardCharsets.UTF_8);
    }

    TextFile holds(String text, Charset encoding) {
        bytes = text.getBytes(encoding);
        return this;
    }

    /** Read through the canonical profile, with lines more where the placements are described, and at the top. */
    TextFile through(String ofPlacements, String atTheTop) throws IOException {
        profile = Optional.of(Files.readString(Path.of("jobs", "sources", "canonical.yaml"))
                        .replace("file: placements.csv\n", ofPlacements + "\n")
                + atTheTop + "\n");
        return this;
    }

    TextFile through(String ofPlacements) throws IOException {
        return through(ofPlacements, "");
    }

    TextFile gives(String outcome) {
        expected = outcome;
        return this;
    }

    String expected() {
        return expected;
    }

    String got(Path place) throws IOException {
        Path folder = new GivenDelivery().without("placements.csv").write(place.resolve("delivery"));
        Files.write(folder.resolve(file), bytes);
        try {
            return outcome(TakenIn.of(look(place, folder), PrivateFiles.folder(place.resolve("spool")), KEY));
        } catch (IntakeRefused | InvalidStudy e) {
            return String.valueOf(e.getMessage())
                    .replace(place.resolve("profile.yaml").toString(), "PROFILE");
        }
    }

    private DeliveryFolder look(Path place, Path folder) throws IOException {
        if (profile.isEmpty()) {
            return DeliveryFolder.look(folder);
        }
        Path yaml = Files.writeString(place.resolve("profile.yaml"), profile.get());
        return DeliveryFolder.look(folder, ProfileFile.read(yaml));
    }

    private static String outcome(TakenIn taken) {
        List<String> outcome = new ArrayList<>();
        taken.files().stream()
                .map(CaseFile::placements)
                .flatMap(List::stream)
                .forEach(stay -> outcome.add(stay.setting().name().toLowerCase(Locale.ROOT) + " "
                        + stay.startedOn()
                        + stay.endedOn().map(day -> " " + day).orElse("")));
        taken.rejections().stream()
                .filter(rejection -> rejection.severity() != Rejection.Severity.WARNING)
                .forEach(rejection -> outcome.add(rejection.line() + " "
                        + (rejection.column().isEmpty() ? "-" : rejection.column()) + " "
                        + rejection.rule().code()));
        return String.join("; ", outcome);
    }

    @Override
    public String toString() {
        return what;
    }
}
