package nl.terugblik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;

/**
 * A delivery of one family that changed, as an attacker imagines it: all but the family's number and one day can be known,
 * and there are few of either.
 *
 * @param number the family's number, from 0 to 199
 * @param day the day of June 2013 on which its order was pronounced
 */
record SmallDelta(int number, int day) {

    static final int NUMBERS = 200;
    static final int DAYS = 28;
    static final String ORGANISATION = "Agency Small";

    private static final Path TABLES = Path.of("sample-dossiers", "agency-north");
    private static final Map<String, String> HEADERS = headers();

    /** What the delivery's files hold, by name. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(HEADERS);
        files.merge("delivery.csv", ORGANISATION + ",2026-01-31,delta\n", String::concat);
        files.merge("families.csv", name() + ",dutch,no,1,none,\n", String::concat);
        files.merge("referral_reasons.csv", name() + ",2013-05-01,child,\n", String::concat);
        files.merge("children.csv", "K1," + name() + ",2003-01-01,f\n", String::concat);
        files.merge(
                "supervision_orders.csv", "O1,K1,order,2013-06-%02d,2014-06-30,,,\n".formatted(day), String::concat);
        return files;
    }

    String name() {
        return "J-%03d".formatted(number);
    }

    /** What an unkeyed hash over all its files would be. */
    String plainHash() {
        StringBuilder all = new StringBuilder();
        files().forEach((name, text) ->
                all.append(name).append(' ').append(Sha256.of(text)).append('\n'));
        return Sha256.of(all.toString());
    }

    /** What an unkeyed hash of one of its files would be. */
    String plainHash(String file) {
        return Sha256.of(files().getOrDefault(file, ""));
    }

    Path writeTo(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static Map<String, String> headers() {
        try (Stream<Path> tables = Files.list(TABLES)) {
            Map<String, String> headers = new TreeMap<>();
            for (Path table :
                    tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                headers.put(
                        table.getFileName().toString(),
                        Files.readAllLines(table).get(0) + "\n");
            }
            headers.remove("planted.csv");
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
