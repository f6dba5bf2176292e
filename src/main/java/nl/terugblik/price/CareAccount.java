package nl.terugblik.price;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.casefile.Questionnaire.CareUse;

/**
 * What a respondent says of care, added up. Sums over the sources that are asked for are known only where enough of those are known:
 * where a source says that it was not used, or that it was, with the number of contacts.
 */
public final class CareAccount {

    private final Set<String> asked;
    private final int least;
    private final PriceList prices;
    private final Map<String, List<CareUse>> bySource = new HashMap<>();
    private int ignored;

    /**
     * The account of a questionnaire.
     *
     * @param asked the codes of the sources that the questionnaire asks for
     * @param least how many of them must be known
     * @param prices what care costs
     * @param uses what is said
     */
    public CareAccount(Collection<String> asked, int least, PriceList prices, List<CareUse> uses) {
        this.asked = new HashSet<>(asked);
        this.least = least;
        this.prices = prices;
        for (CareUse use : uses) {
            if (this.asked.contains(use.provider())
                    || prices.domain(use.provider()).isPresent()) {
                bySource.merge(use.provider(), List.of(use), CareAccount::joined);
            } else {
                ignored++;
            }
        }
    }

    private static List<CareUse> joined(List<CareUse> some, List<CareUse> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Rows of sources that neither the questionnaire nor the prices know. */
    public int ignored() {
        return ignored;
    }

    /** How often the respondent had contact with the sources that are asked for. */
    public OptionalInt contacts() {
        int known = 0;
        int sum = 0;
        for (String source : asked) {
            OptionalInt contacts = contacts(bySource.getOrDefault(source, List.of()));
            if (contacts.isPresent()) {
                known++;
                sum += contacts.getAsInt();
            } else if (bySource.containsKey(source)) {
                return OptionalInt.empty(); // used, and nobody knows how often
            }
        }
        return known < least ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    private static OptionalInt contacts(List<CareUse> rows) {
        int sum = 0;
        for (CareUse row : rows) {
            if (row.used() && row.contacts().isEmpty()) {
                return OptionalInt.empty();
            }
            sum += row.used() ? row.contacts().orElse(0) : 0;
        }
        return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    /** How many of the sources that are asked for were used. */
    public OptionalInt kinds() {
        List<String> known = asked.stream().filter(bySource::containsKey).toList();
        return known.size() < least
                ? OptionalInt.empty()
                : OptionalInt.of((int) known.stream()
                        .filter(source -> bySource.getOrDefault(source, List.of()).stream()
                                .anyMatch(CareUse::used))
                        .count());
    }

    /**
     * What care cost, in euros of the prices' reference year.
     *
     * @return empty where too little is known: for health, what {@link #contacts} needs; for the law, one source; and the contacts and
     *     the price of every source that was used
     */
    public OptionalDouble costs(Domain domain) {
        List<CareUse> rows = bySource.values().stream()
                .flatMap(List::stream)
                .filter(use -> domain(use) == domain)
                .toList();
        boolean known = domain == Domain.HEALTH ? contacts().isPresent() : !rows.isEmpty();
        if (!known) {
            return OptionalDouble.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (CareUse use : rows) {
            if (use.used()) {
                Optional<BigDecimal> costs = costs(use);
                if (costs.isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum = sum.add(costs.get());
            }
        }
        return OptionalDouble.of(sum.doubleValue());
    }

    /** The sources that are asked for are of health, whether or not they have a price. */
    private Domain domain(CareUse use) {
        return asked.contains(use.provider())
                ? Domain.HEALTH
                : prices.domain(use.provider()).orElse(Domain.HEALTH);
    }

    private Optional<BigDecimal> costs(CareUse use) {
        if (use.contacts().isEmpty()) {
            return Optional.empty();
        }
        int contacts = use.contacts().getAsInt();
        return contacts == 0
                ? Optional.of(BigDecimal.ZERO)
                : prices.each(use).map(price -> price.multiply(BigDecimal.valueOf(contacts)));
    }
}
