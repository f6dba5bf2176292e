package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;

/**
 * One paragraph of the export format's rules: a delivery, and all that its intake must say of it. What is not expected
 * must not happen: every rejection, every row that was not accepted and every mark on a family has to be listed.
 *
 * <pre>
 * rejects:    file line column rule severity scope [see line]   (column - for the whole row)
 * reconciles: table read = accepted + rejected + duplicates
 * marks:      family table table ...
 * </pre>
 */
final class Fixture {

    private static final MasterKey KEY = TestKeys.key(20150630);

    private final String sentence;
    private final GivenDelivery delivery = new GivenDelivery();
    private final List<String> rejections = new ArrayList<>();
    private final List<String> reconciliation = new ArrayList<>();
    private final Map<String, String> marks = new TreeMap<>();

    private Fixture(String sentence) {
        this.sentence = sentence;
    }

    static Fixture that(String sentence) {
        return new Fixture(sentence);
    }

    /** A table in place of the one that every delivery has. */
    Fixture given(String table, String text) {
        delivery.file(table + ".csv", text);
        return this;
    }

    /** A table that was exported in Latin-1. */
    Fixture givenLatin1(String table, String text) {
        delivery.file(table + ".csv", text, StandardCharsets.ISO_8859_1);
        return this;
    }

    /** An optional table is not in the delivery. */
    Fixture without(String table) {
        delivery.without(table + ".csv");
        return this;
    }

    Fixture rejects(String lines) {
        lines(lines).forEach(rejections::add);
        return this;
    }

    Fixture reconciles(String lines) {
        lines(lines).forEach(reconciliation::add);
        return this;
    }

    Fixture marks(String lines) {
        lines(lines).forEach(line -> marks.put(line.substring(0, line.indexOf(' ')), line));
        return this;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines of rejections that it expects. */
    List<String> expected() {
        return List.copyOf(rejections);
    }

    /** The rules that the fixture expects to be named. */
    List<Rule> rules() {
        return rejections.stream()
                .map(line -> Rule.valueOf(line.split(" ")[3].toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Takes the delivery in below a folder. */
    TakenIn takeIn(Path folder) {
        Path spool = folder.resolve("spool");
        PrivateFiles.folder(spool);
        return TakenIn.of(delivery.write(folder.resolve("delivery")), spool, KEY);
    }

    /** Takes the delivery in and holds what came of it against what must. */
    void check(Path folder) {
        TakenIn taken = takeIn(folder);
        assertThat(taken.rejections().stream().map(Fixture::line)).containsExactlyElementsOf(rejections);
        assertThat(reconciled(taken)).containsExactlyElementsOf(reconciliation);
        assertThat(marked(taken)).containsExactlyElementsOf(marks.values());
    }

    private static String line(Rejection rejection) {
        String line = String.join(
                " ",
                rejection.table().fileName(),
                String.valueOf(rejection.line()),
                rejection.column().isEmpty() ? "-" : rejection.column(),
                rejection.rule().code(),
                rejection.severity().code(),
                rejection.scope().code());
        return rejection.otherLine() == 0 ? line : line + " see " + rejection.otherLine();
    }

    /** The reconciliation of the tables that are expected to be named, and of those that lost a row. */
    private List<String> reconciled(TakenIn taken) {
        List<String> named =
                reconciliation.stream().map(line -> line.split(" ")[0]).toList();
        List<String> lines = new ArrayList<>();
        taken.reconciliation().forEach((table, row) -> {
            row.check();
            if (named.contains(table.tableName()) || row.read() != row.accepted()) {
                lines.add(table.tableName() + " " + row.read() + " = " + row.accepted() + " + " + row.rejected() + " + "
                        + row.duplicates());
            }
        });
        return lines;
    }

    private static List<String> marked(TakenIn taken) {
        Pseudonymiser pseudonyms = KEY.pseudonymiser(GivenDelivery.ORGANISATION);
        Map<Pseudonym, String> names = Stream.of("f1", "f2", "f3", "f4")
                .collect(Collectors.toMap(name -> pseudonyms.of(Entity.FAMILY, name), name -> name));
        List<String> marked = new ArrayList<>();
        for (CaseFile file : taken.files()) {
            if (!file.refused().isEmpty()) {
                marked.add(names.getOrDefault(file.family(), "?")
                        + new TreeSet<>(file.refused())
                                .stream()
                                        .map(table -> " " + table.canonicalName())
                                        .collect(Collectors.joining()));
            }
        }
        return marked.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
