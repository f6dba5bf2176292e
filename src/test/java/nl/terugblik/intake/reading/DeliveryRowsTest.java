package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.terugblik.batch.Spool;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryRowsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areReadAgainOnlyWhereNobodyHasThemAnyMore() {
        DeliveryRows rows = new DeliveryRows(folder, Buckets.of(0), TestKeys.key(1), 1000);
        Spool read = rows.begin(CanonicalTable.PLANS);

        assertThat(rows.of(CanonicalTable.PLANS, rows::begin)).isSameAs(read);
        rows.forget();
        assertThat(rows.of(CanonicalTable.PLANS, rows::begin)).isNotSameAs(read);
    }
}
