package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.Reconciliation;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deliveries that are damaged at random are taken in or refused in words, and every row of them is accounted for. The build
 * tries a few; {@code bench/mutations.sh} as many as wanted.
 */
class MutatedDeliveriesTest {

    private static final int TRIED = Integer.getInteger("terugblik.mutations", 100);
    private static final long SEED = Long.getLong("terugblik.seed", 2016);
    private static final List<String> CELLS = List.of(
            "",
            "=1+1",
            "@cmd",
            "9999-99-99",
            "2013-02-30",
            "0001-01-01",
            "2999-12-31",
            "\"",
            "\u0000",
            "yes",
            "-1",
            "é\u202e",
            "x".repeat(70),
            "F9999999");
    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void endInWordsAndLoseNoRow() throws IOException {
        new SampleDelivery(12, 5, 0.3).writeTo(folder.resolve("sample"));
        Files.delete(folder.resolve("sample").resolve("datapackage.json"));
        int taken = 0;
        for (int number = 0; number < TRIED; number++) {
            Path delivery = folder.resolve("delivery");
            mutate(folder.resolve("sample"), delivery, new SplittableRandom(SEED * 1_000_003 + number));
            BENCH.begin(Files.createDirectories(folder.resolve("work")));
            try {
                Intake.Outcome outcome = BENCH.intake(delivery);
                outcome.tables().forEach(MutatedDeliveriesTest::addsUp);
                assertThat(Files.readString(outcome.results().resolve("rejections.csv")))
                        .doesNotContain("F9999999", "=1+1", "x".repeat(70));
                taken++;
            } catch (IntakeRefused | UnreadableDelivery refused) {
                assertThat(refused.getMessage()).endsWith(".").doesNotContain("F9999999", "=1+1");
            } catch (RuntimeException unexpected) {
                fail("mutation " + number + " of seed " + SEED, unexpected);
            }
            PrivateFiles.delete(folder.resolve("work"));
            PrivateFiles.delete(delivery);
        }
        assertThat(taken).isBetween(TRIED / 4, TRIED);
    }

    private static void addsUp(Reconciliation table) {
        assertThat(table.read()).isEqualTo(table.accepted() + table.rejected() + table.duplicates());
    }

    /** A copy with one to three kinds of damage. */
    private static void mutate(Path from, Path to, SplittableRandom random) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        int damages = random.nextInt(1, 4);
        for (int i = 0; i < damages; i++) {
            Path file = to.resolve(files.get(random.nextInt(files.size())).getFileName());
            if (Files.exists(file)) {
                damage(file, random);
            }
        }
    }

    private static void damage(Path file, SplittableRandom random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return;
        }
        switch (random.nextInt(9)) {
            case 0 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                Files.write(file, bytes);
            }
            case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 2 -> Files.write(file, inserted(bytes, random));
            case 3 -> Files.delete(file);
            default -> Files.write(file, String.join("\n", lines(bytes, random)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] inserted(byte[] bytes, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length);
        out.write(bytes, 0, at);
        byte[] odd = List.of("\"", "\n", ",", "\r", "\u0000", "\ufeff", "\n\n")
                .get(random.nextInt(7))
                .getBytes(StandardCharsets.UTF_8);
        out.write(odd, 0, odd.length);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static List<String> lines(byte[] bytes, SplittableRandom random) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.set(one, lines.get(other) + lines.get(one));
            default -> {
                String[] cells = lines.get(one).split(",", -1);
                cells[random.nextInt(cells.length)] = CELLS.get(random.nextInt(CELLS.size()));
                lines.set(one, String.join(",", cells));
            }
        }
        lines.add("");
        return lines;
    }
}
