package nl.terugblik.outcomes.course;

import java.util.List;
import nl.terugblik.outcomes.dataset.Side;

/**
 * Children of a group by where they lived at each moment; they count once each.
 *
 * @param states where at T1, T2 and T3: {@code home}, {@code network}, {@code agency_foster}, {@code residential},
 *     {@code not_born}, {@code not_observed} or {@code unknown}
 * @param children how many
 */
public record ResidenceRow(Side side, List<String> states, int children) {}
