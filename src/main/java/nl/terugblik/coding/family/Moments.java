package nl.terugblik.coding.family;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.protocol.Instrument.OwnMoment;
import org.jspecify.annotations.Nullable;

/** The measurement moments of an instrument: t1, t2 and t3, and those that it counts from them. */
public final class Moments {

    /** The moments of the trajectory. */
    public static final List<String> TRAJECTORY = List.of("t1", "t2", "t3");

    private final Map<String, Moment> byName = new LinkedHashMap<>();
    private final List<OwnMoment> own;

    public Moments(List<OwnMoment> own) {
        this(TRAJECTORY, own);
    }

    private Moments(List<String> trajectory, List<OwnMoment> own) {
        this.own = own;
        trajectory.forEach(this::add);
        own.forEach(moment -> add(moment.name()));
    }

    /** T1 alone: rules that name any other moment cannot be used with it. */
    public static Moments onlyT1() {
        return new Moments(TRAJECTORY.subList(0, 1), List.of());
    }

    public Optional<Moment> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** The days of a family, by the place of their moment; nothing for one that it does not have. */
    @Nullable
    LocalDate[] days(Candidate candidate) {
        @Nullable LocalDate[] days = new LocalDate[byName.size()];
        days[0] = candidate.t1();
        days[1] = candidate.t2().orElse(null);
        days[2] = candidate.t3().orElse(null);
        for (int i = 0; i < own.size(); i++) {
            OwnMoment moment = own.get(i);
            @Nullable LocalDate from = days[named(moment.from()).orElseThrow().place()];
            days[TRAJECTORY.size() + i] =
                    from == null ? null : from.plusMonths(moment.months()).plusDays(moment.days());
        }
        return days;
    }

    /** The days of a family, by the name of their moment, of those that it has. */
    public Map<String, LocalDate> named(Family family) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        byName.forEach((name, moment) -> {
            if (family.has(moment)) {
                days.put(name, family.on(moment));
            }
        });
        return days;
    }

    private void add(String name) {
        byName.put(name, new Moment(name, byName.size()));
    }
}
