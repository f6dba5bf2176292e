package nl.terugblik.engine.upkeep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.EmptiedDeliveries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the hashes of deliveries whose families were all erased out of ledger and folders. */
public record DestroyedHashes(DataSource database, Path work) {

    public void takeOut(RunLedger ledger) {
        List<Delivery> emptied = EmptiedDeliveries.stillNamed(database);
        if (!emptied.isEmpty()) {
            ledger.rewriting(() -> takeOut(emptied));
        }
    }

    private void takeOut(List<Delivery> emptied) {
        JdbcClient jdbc = JdbcClient.create(database);
        for (Delivery delivery : emptied) {
            String run = "intake-" + delivery.label(); // and -2 and so on, where it was tried again under other limits
            jdbc.sql("update run_file set hmac = null where role = ? and (run_id = ? or run_id like ? or path = ?)")
                    .params(RunFile.Role.INPUT.code(), run, run + "-%", RunFile.DELIVERY + delivery.label())
                    .update();
            jdbc.sql("update delivery set label = ? where id = ?")
                    .params(EmptiedDeliveries.label(delivery), delivery.id())
                    .update();
        }
        Map<String, String> labels =
                emptied.stream().collect(Collectors.toMap(Delivery::label, EmptiedDeliveries::label));
        new Relabelling(jdbc, work, label -> labels.getOrDefault(label, label)).apply();
    }
}
