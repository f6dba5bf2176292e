package nl.terugblik.trends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.terugblik.intake.Breach;
import nl.terugblik.intake.Reconciliation;
import nl.terugblik.intake.Rule;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the trends of a register's agencies. */
public final class Trends {

    private static final Comparator<FaultTrend> ORDER = Comparator.comparing(FaultTrend::weight)
            .thenComparing(Comparator.comparingInt(FaultTrend::lasting).reversed())
            .thenComparing(Comparator.comparingLong(FaultTrend::last).reversed())
            .thenComparing(fault -> fault.place().table())
            .thenComparing(fault -> fault.place().column())
            .thenComparing(fault -> fault.place().rule());

    private static final Comparator<Breach> PLACES =
            Comparator.comparing(Breach::table).thenComparing(Breach::column).thenComparing(Breach::rule);

    /** Deliveries that were taken in by a program that did not count yet are counted by their rejections. */
    private static final String BROKEN = "select b.delivery, b.table_name, b.column_name, b.rule, b.times"
            + " from rules_broken b join delivery d on d.id = b.delivery join agency a on a.id = d.agency"
            + " where a.name = ? and d.published_no is not null"
            + " union all"
            + " select r.delivery, r.table_name, r.column_name, r.rule, count(*)"
            + " from rejection r join delivery d on d.id = r.delivery join agency a on a.id = d.agency"
            + " where a.name = ? and d.published_no is not null"
            + " and not exists (select 1 from rules_broken b where b.delivery = r.delivery)"
            + " group by r.delivery, r.table_name, r.column_name, r.rule";

    private final DataSource database;

    public Trends(DataSource database) {
        this.database = database;
    }

    /** The last deliveries of each agency, so many at most, in the order of the agencies' names. */
    public List<AgencyTrend> last(int most) {
        Map<String, List<Delivery>> byAgency = new TreeMap<>();
        new Deliveries(database)
                .published()
                .forEach(delivery -> byAgency.computeIfAbsent(delivery.organisation(), name -> new ArrayList<>())
                        .add(delivery));
        List<AgencyTrend> trends = new ArrayList<>();
        byAgency.forEach((organisation, deliveries) -> trends.add(agency(organisation, deliveries, most)));
        return trends;
    }

    private AgencyTrend agency(String organisation, List<Delivery> all, int most) {
        List<Delivery> shown = all.subList(Math.max(0, all.size() - most), all.size());
        Map<Breach, Map<Integer, Long>> broken = broken(organisation);
        List<FaultTrend> faults = new ArrayList<>();
        broken.forEach((place, times) -> {
            List<Long> rows = shown.stream()
                    .map(delivery -> times.getOrDefault(delivery.id(), 0L))
                    .toList();
            if (rows.stream().anyMatch(count -> count > 0)) {
                int lasting = lasting(all, times);
                Optional<LocalDate> since = lasting == 0
                        ? Optional.empty()
                        : Optional.of(all.get(all.size() - lasting).extractedOn());
                faults.add(new FaultTrend(place, rows, since, lasting));
            }
        });
        faults.sort(ORDER);
        return new AgencyTrend(organisation, shown.stream().map(this::rows).toList(), faults);
    }

    private static int lasting(List<Delivery> all, Map<Integer, Long> times) {
        int lasting = 0;
        while (lasting < all.size()
                && times.getOrDefault(all.get(all.size() - 1 - lasting).id(), 0L) > 0) {
            lasting++;
        }
        return lasting;
    }

    private Map<Breach, Map<Integer, Long>> broken(String organisation) {
        Map<Breach, Map<Integer, Long>> broken = new TreeMap<>(PLACES);
        new JdbcTemplate(database)
                .query(
                        BROKEN,
                        row -> {
                            broken.computeIfAbsent(
                                            new Breach(
                                                    row.getString(2), row.getString(3), Rule.valueOf(row.getString(4))),
                                            place -> new HashMap<>())
                                    .put(row.getInt(1), row.getLong(5));
                        },
                        organisation,
                        organisation);
        return broken;
    }

    private DeliveryRows rows(Delivery delivery) {
        Map<String, Long> read = new HashMap<>();
        long refused = 0;
        for (Reconciliation table : Reconciliation.of(database, delivery)) {
            read.put(table.name(), table.read());
            refused += table.rejected() - table.erased();
        }
        return new DeliveryRows(delivery.label(), delivery.extractedOn(), read, refused);
    }
}
