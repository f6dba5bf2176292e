package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.Spool;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.check.Presence;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.CanonicalFiles;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A table of three pages whose reading is broken off and begun again. */
class RestartTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final int CHILDREN = 10_000;
    private static final LocalDate EXTRACTED_ON = LocalDate.parse("2015-06-30");

    private Path folder = Path.of("");
    private int readings;

    @BeforeEach
    void write(@TempDir Path given) throws IOException {
        folder = given;
        Files.writeString(
                folder.resolve("children.csv"),
                IntStream.range(0, CHILDREN)
                        .mapToObj(i -> "c" + i + ",f" + i / 2 + ",,\n")
                        .collect(Collectors.joining("", "child_id,family_id,birth_date,sex\n", "")));
    }

    @Test
    void goesOnAfterTheLastCommittedPage() {
        Spool atOnce = read(new ExecutionContext(), Integer.MAX_VALUE, true);

        ExecutionContext committed = new ExecutionContext();
        read(committed, 1, true);
        read(copy(committed), 1, false);
        Spool broken = read(committed, Integer.MAX_VALUE, true);

        assertThat(committed.getLong(TableReading.ROWS_READ)).isEqualTo(CHILDREN);
        FieldCounts fields = FieldCounts.read(CanonicalTable.CHILDREN, committed);
        assertThat(fields.of(CanonicalTable.CHILDREN.columns().get(0), Presence.FILLED))
                .isEqualTo(CHILDREN);
        assertThat(fields.of(CanonicalTable.CHILDREN.columns().get(2), Presence.EMPTY))
                .isEqualTo(CHILDREN);
        assertThat(lines(broken)).hasSize(CHILDREN).isEqualTo(lines(atOnce));
    }

    @Test
    void findsTheFamilyOfEveryChildHoweverManyWereExpected() {
        Spool all = read(new ExecutionContext(), Integer.MAX_VALUE, true);
        for (long expected : new long[] {0, 1, CHILDREN, 10L * CHILDREN}) {
            try (Spool.Blocks blocks = all.open()) {
                FamilyIndex index = FamilyIndex.read(CanonicalTable.CHILDREN, blocks, Buckets.MOST, expected);
                for (int i = 0; i < CHILDREN; i++) {
                    List<FamilyIndex.Claim> claims = index.claims(pseudonym(Entity.CHILD, "c" + i));
                    assertThat(claims).hasSize(1);
                    assertThat(claims.get(0).line()).isEqualTo(i + 2);
                    assertThat(claims.get(0).family()).isEqualTo(pseudonym(Entity.FAMILY, "f" + i / 2));
                }
                assertThat(index.claims(pseudonym(Entity.CHILD, "c" + CHILDREN)))
                        .isEmpty();
            }
        }
    }

    private static Pseudonym pseudonym(Entity entity, String number) {
        return KEY.pseudonymiser("agency").of(entity, number);
    }

    /** Reads some pages, and commits the last of them or not. */
    private Spool read(ExecutionContext context, int most, boolean commit) {
        Tables tables = new CanonicalFiles(folder, Set.of(CanonicalTable.CHILDREN));
        Header header = TablePages.header(CanonicalTable.CHILDREN, tables);
        DeliveryKeys keys = keys(tables);
        PageIntake door = new PageIntake(
                CanonicalTable.CHILDREN,
                Buckets.MOST,
                header,
                EXTRACTED_ON,
                new RowIdentity(CanonicalTable.CHILDREN, header, KEY.pseudonymiser("agency"), keys.known()),
                MentionPattern.DEFAULT,
                () -> {
                    throw new IllegalStateException("children ask for no children");
                },
                keys.begin(CanonicalTable.CHILDREN, "children"));
        Spool rows = TableInProcess.spool(folder.resolve(++readings + ".rows"), KEY);
        TablePages pages = new TablePages(CanonicalTable.CHILDREN, tables, Portions.USUAL.rowsAPage(), page -> {
            door.check(page);
            rows.append(door.rows());
        });
        PageSpool out = new PageSpool(CanonicalTable.CHILDREN, door, rows, warnings -> {}, () -> {}, () -> {});
        pages.open(context);
        out.open(context);
        int done = 0;
        Page page = pages.read();
        while (page != null && done < most) {
            out.write(Chunk.of(door.check(page)));
            if (commit) {
                pages.update(context);
                out.update(context);
            }
            done++;
            page = done < most ? pages.read() : null;
        }
        out.close();
        pages.close();
        return rows;
    }

    private DeliveryKeys keys(Tables tables) {
        return new DeliveryKeys(
                tables, EXTRACTED_ON, "agency", KEY, new PseudonymsOfDelivery(0), folder, Portions.USUAL.rowsAPage());
    }

    private static ExecutionContext copy(ExecutionContext context) {
        return new ExecutionContext(context);
    }

    private static List<String> lines(Spool spool) {
        RowLayout layout = RowLayout.of(CanonicalTable.CHILDREN);
        List<String> lines = new ArrayList<>();
        try (Spool.Blocks blocks = spool.open()) {
            for (int bucket = 0; bucket <= Buckets.MOST.nowhere(); bucket++) {
                for (byte[] block : blocks.of(bucket)) {
                    for (int row = 0; row < block.length; row = layout.end(block, row)) {
                        lines.add(RowLayout.line(block, row) + " " + RowLayout.familyHigh(block, row) + " "
                                + RowLayout.familyLow(block, row) + " " + layout.namedHigh(block, row) + " "
                                + layout.namedLow(block, row));
                    }
                }
            }
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }
}
