package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Night after night a delivery, and one night a ruined one. */
@UsesRegister
class TenNightsTest {

    private static final int NIGHTS = 10;
    private static final int RUINED = 5;

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");
    private Path sample = Path.of("");

    @BeforeEach
    void invent() throws IOException {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        sample = folder.resolve("sample");
        new SampleDelivery(60, 3, 0).writeTo(sample);
        Files.delete(sample.resolve("datapackage.json"));
    }

    /** Each night a family more is closed, one that was known is gone and one comes back. */
    @ParameterizedTest
    @ValueSource(strings = {"full", "delta"})
    void leaveTheRegisterAsItWouldBeWithoutTheRuinedOne(String kind) throws IOException {
        List<List<String>> registers = new ArrayList<>();
        for (int night = 1; night <= NIGHTS; night++) {
            Path delivery = night(night, night == 1 ? "full" : kind);
            if (night == RUINED) {
                Ruin.SEPARATORS.of(delivery);
            }
            Said said = ask("intake", delivery.toString());

            assertThat(said.exit()).as("night %s: %s", night, said.err()).isEqualTo(night == RUINED ? 3 : 0);
            registers.add(register());
        }

        assertThat(registers.get(RUINED - 1)).isEqualTo(registers.get(RUINED - 2));
        registers.remove(RUINED - 1);
        assertThat(registers).doesNotHaveDuplicates();
    }

    @Test
    void takeTheRuinedDeliveryInOnceItIsMendedInTheSameFolder() throws IOException {
        Path delivery = night(1, "full");
        Ruin.SEPARATORS.of(delivery);
        assertThat(ask("intake", delivery.toString()).exit()).isEqualTo(3);
        copy(sample.resolve("lirik.csv"), delivery.resolve("lirik.csv"));
        copy(sample.resolve("care_episodes.csv"), delivery.resolve("care_episodes.csv"));

        assertThat(ask("intake", delivery.toString()).exit()).isZero();
        assertThat(ask("runs").out().lines().skip(1).map(line -> line.split(" +")[2]))
                .containsExactlyInAnyOrder("done", "refused");
    }

    @Test
    void takeARefusedDeliveryInUnderAnotherLimitAsANewAttempt() throws IOException {
        Path delivery = night(1, "full");
        Ruin.SEPARATORS.of(delivery);

        Said first = ask("intake", delivery.toString());
        Said second = ask("intake", delivery.toString(), "--max-rejected", "90%");
        Said third = ask("intake", delivery.toString(), "--max-rejected", "90%", "--max-rejected-table", "100%");

        assertThat(List.of(first.exit(), second.exit(), third.exit())).containsExactly(3, 3, 0);
        assertThat(first.err()).contains("max_rejected allows 10%", "max_rejected_table allows 25%");
        assertThat(second.err()).doesNotContain("max_rejected allows").contains("max_rejected_table allows 25%");
        List<String> runs = ask("runs").out().lines().skip(1).toList();
        assertThat(runs.stream().map(line -> line.split(" +")[2])).containsExactly("done", "refused", "refused");
        assertThat(ask("show", runs.get(0).split(" +")[0]).out())
                .contains("max_rejected: 90%", "max_rejected_table: 100%");
        assertThat(ask("show", runs.get(2).split(" +")[0]).out())
                .contains("max_rejected: 10%", "rejections.csv", "refusal.txt");
    }

    @Test
    void letAnAgencyLeaveOnlyWhereThatIsAskedFor() throws IOException {
        ask("intake", night(1, "full").toString());
        Path delivery = night(2, "full");
        for (Path table : tables(delivery)) {
            if (!table.endsWith("delivery.csv")) {
                Files.write(table, Files.readAllLines(table).subList(0, 1));
            }
        }

        Said refused = ask("intake", delivery.toString());

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("families of the agency would be withdrawn (100%, where max_withdrawn allows 20%)")
                .contains("Export again with all families; or, where this is right, raise the limit (--max-withdrawn")
                .doesNotContain("Mend");
        assertThat(ask("intake", delivery.toString(), "--max-withdrawn", "100%").exit())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Ruin.class)
    void refuseWhateverIsRuinedAndKeepTheReasonForTheMorning(Ruin ruin) throws IOException {
        assertThat(ask("intake", night(2, "full").toString()).exit()).isZero();
        List<String> before = register();
        Path delivery = night(ruin == Ruin.OLDER ? 1 : 3, "full");
        ruin.of(delivery);

        Said said = ask("intake", delivery.toString());

        assertThat(said.exit()).as(said.err()).isEqualTo(3);
        assertThat(said.complaints())
                .last()
                .asString()
                .startsWith("Delivery refused: ")
                .doesNotContain("F00");
        assertThat(register()).isEqualTo(before);
        String run = ask("runs")
                .out()
                .lines()
                .filter(line -> line.contains("  refused  "))
                .map(line -> line.split(" +")[0])
                .findFirst()
                .orElseThrow();
        Path reason = work.resolve("deliveries")
                .resolve(run.substring("intake-".length()) + ".refused")
                .resolve("refusal.txt");
        assertThat(reason)
                .content()
                .startsWith(said.complaints().get(said.complaints().size() - 1))
                .contains(run);
        assertThat(ask("show", run).out()).contains("  refused, from ").contains(reason.toString());
        assertThat(reason.resolveSibling("rejections.csv"))
                .satisfies(file -> assertThat(Files.exists(file)).isEqualTo(ruin.rowsAreRead));
        assertThat(work.resolve("spool"))
                .satisfiesAnyOf(
                        spool -> assertThat(spool).doesNotExist(),
                        spool -> assertThat(spool).isEmptyDirectory());
    }

    /** What may be wrong with a night's delivery. */
    enum Ruin {
        SEPARATORS(true) {
            @Override
            void of(Path delivery) throws IOException {
                rows(delivery.resolve("lirik.csv"), row -> row.replace(',', ';'));
                rows(delivery.resolve("care_episodes.csv"), row -> row.replace(',', ';'));
            }
        },
        ENCODING(true) {
            @Override
            void of(Path delivery) throws IOException {
                for (String table : List.of("journal.csv", "families.csv")) {
                    Path file = delivery.resolve(table);
                    List<String> lines = Files.readAllLines(file);
                    String spoilt = lines.get(0) + "\n" + String.join("é\n", lines.subList(1, lines.size())) + "\n";
                    Files.write(file, spoilt.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        },
        CUT_IN_HALF(true) {
            @Override
            void of(Path delivery) throws IOException {
                for (Path table : tables(delivery)) {
                    if (!table.endsWith("delivery.csv")) {
                        byte[] bytes = Files.readAllBytes(table);
                        Files.write(table, Arrays.copyOf(bytes, Math.max(bytes.length / 2, header(bytes))));
                    }
                }
            }
        },
        FAMILIES_HALVED(true) {
            @Override
            void of(Path delivery) throws IOException {
                Path families = delivery.resolve("families.csv");
                List<String> lines = Files.readAllLines(families);
                Files.write(families, lines.subList(0, lines.size() / 2));
            }
        },
        OPEN_QUOTE(false) {
            @Override
            void of(Path delivery) throws IOException {
                Path table = delivery.resolve("lirik.csv");
                List<String> lines = new ArrayList<>(Files.readAllLines(table));
                lines.set(3, "\"" + lines.get(3));
                Files.write(table, lines);
            }
        },
        MISSING_TABLE(false) {
            @Override
            void of(Path delivery) throws IOException {
                Files.delete(delivery.resolve("plans.csv"));
            }
        },
        MISSING_COLUMN(false) {
            @Override
            void of(Path delivery) throws IOException {
                Path table = delivery.resolve("plans.csv");
                Files.writeString(table, Files.readString(table).replaceFirst("plan_id", "number"));
            }
        },
        NO_CARD(false) {
            @Override
            void of(Path delivery) throws IOException {
                Files.delete(delivery.resolve("delivery.csv"));
            }
        },
        WRONG_CARD(false) {
            @Override
            void of(Path delivery) throws IOException {
                Files.writeString(
                        delivery.resolve("delivery.csv"), "organisation,extracted_on,kind\nA,yesterday,full\n");
            }
        },
        OTHER_THAN_DECLARED(false) {
            @Override
            void of(Path delivery) throws IOException {
                Files.writeString(
                        delivery.resolve("datapackage.json"),
                        "{\"resources\": [{\"path\": \"plans.csv\", \"bytes\": 1}]}");
            }
        },
        OTHER_ROWS_THAN_DECLARED(false) {
            @Override
            void of(Path delivery) throws IOException {
                Files.writeString(
                        delivery.resolve("datapackage.json"),
                        "{\"resources\": [{\"path\": \"plans.csv\", \"rowCount\": 1}]}");
            }
        },
        OLDER(false) {
            @Override
            void of(Path delivery) {
                assertThat(delivery).exists(); // its day is what is wrong with it
            }
        };

        private final boolean rowsAreRead;

        Ruin(boolean rowsAreRead) {
            this.rowsAreRead = rowsAreRead;
        }

        abstract void of(Path delivery) throws IOException;

        private static int header(byte[] bytes) {
            int end = 0;
            while (bytes[end] != '\n') {
                end++;
            }
            return end + 1;
        }
    }

    /** The sample as of a night, a month after the one before: other families closed, another one left out. */
    private Path night(int night, String kind) throws IOException {
        Path delivery = Files.createDirectory(folder.resolve("night-" + night));
        for (Path file : tables(sample)) {
            copy(file, delivery.resolve(file.getFileName()));
        }
        String day = "2016-%02d-01".formatted(night);
        Path card = delivery.resolve("delivery.csv");
        Files.writeString(card, Files.readString(card).replaceFirst(",[0-9-]{10},full", "," + day + "," + kind));
        Path families = delivery.resolve("families.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(families));
        String row = lines.get(night + 1);
        lines.set(night + 1, row.substring(0, row.lastIndexOf(',') + 1) + "2015-12-%02d".formatted(night));
        Files.write(families, lines);
        leaveOut(delivery, lines.get(night + 20).split(",")[0]);
        return delivery;
    }

    private static void leaveOut(Path delivery, String family) throws IOException {
        String number = family.substring(1);
        for (Path table : tables(delivery)) {
            List<String> lines = Files.readAllLines(table);
            Files.write(
                    table, lines.stream().filter(line -> !line.contains(number)).toList());
        }
    }

    private static void rows(Path table, UnaryOperator<String> change) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> changed = new ArrayList<>(lines.subList(0, 1));
        lines.subList(1, lines.size()).forEach(line -> changed.add(change.apply(line)));
        Files.write(table, changed);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.write(to, Files.readAllBytes(from));
    }

    private static List<Path> tables(Path delivery) {
        try (Stream<Path> files = Files.list(delivery)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private List<String> register() {
        return RegisterDump.of(Said.register(work), MasterKey.read(keyFile));
    }
}
