package nl.terugblik.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.disclosure.dataset.Order;
import nl.terugblik.files.PrivateFiles;

/** The key that draws the order of families in a release; it stays inside, so that the same release comes out the same again. */
final class OrderKey {

    private static final String FILE = "order.key";

    private OrderKey() {}

    static void write(Path inside, String key) {
        PrivateFiles.write(inside.resolve(FILE), key + "\n");
    }

    /** The key as it is written; empty where a release is of an older program. */
    static Optional<String> text(Path inside) {
        Path file = inside.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Order> in(Path inside) {
        return text(inside).map(Order::of);
    }
}
