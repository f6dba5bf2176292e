package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.batch.Spool;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryRowsTest {

    private static final String PLANS = "plans";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areReadAgainOnlyWhereNobodyHasThemAnyMore() {
        DeliveryRows rows = new DeliveryRows(folder, Buckets.of(0), TestKeys.key(1), 1000);
        Spool read = rows.begin(PLANS);

        assertThat(rows.of(PLANS, rows::begin)).isSameAs(read);
        rows.forget();
        assertThat(rows.of(PLANS, rows::begin)).isNotSameAs(read);
    }

    @Test
    void areReadAnewWhereReadingThemAgainFailed() {
        DeliveryRows rows = new DeliveryRows(folder, Buckets.of(0), TestKeys.key(1), 1000);
        List<Spool> begun = new ArrayList<>();
        assertThatThrownBy(() -> rows.of(PLANS, name -> {
                    begun.add(rows.begin(name));
                    throw new IllegalStateException("the folder went away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows.of(PLANS, rows::begin)).isNotIn(begun);
    }
}
