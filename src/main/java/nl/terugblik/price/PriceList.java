package nl.terugblik.price;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Questionnaire.Contact;
import nl.terugblik.protocol.InputFile;

/** Prices of care, each of its own year, and what brings them to one year. */
public final class PriceList {

    private final int referenceYear;
    private final SortedMap<Integer, BigDecimal> index;
    private final Map<String, List<Price>> prices;
    private final InputFile file;

    /**
     * A list of prices.
     *
     * @param referenceYear the year of which the euros are that costs are told in
     * @param index what a price of a year is multiplied by
     * @param prices the prices; those of one source have one domain
     * @param file the file it was read from
     */
    public PriceList(int referenceYear, SortedMap<Integer, BigDecimal> index, List<Price> prices, InputFile file) {
        this.referenceYear = referenceYear;
        this.index = Collections.unmodifiableSortedMap(new TreeMap<>(index));
        this.prices = prices.stream()
                .collect(Collectors.groupingBy(Price::source, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        this.file = file;
        if (!prices.stream().allMatch(price -> index.containsKey(price.year()))) {
            throw new IllegalArgumentException("a price is of a year that the index knows");
        }
    }

    /** The year of which the euros are that costs are told in. */
    public int referenceYear() {
        return referenceYear;
    }

    /** The file it was read from. */
    public InputFile file() {
        return file;
    }

    /** Which of these sources have no price at all, in their order. */
    public List<String> without(Collection<String> asked) {
        return asked.stream().filter(source -> domain(source).isEmpty()).toList();
    }

    /** Who pays for a source; empty where it has no price at all. */
    public Optional<Domain> domain(String source) {
        return prices.getOrDefault(source, List.of()).stream().findFirst().map(Price::domain);
    }

    /** The price that says most closely what it is of, among those that fit. */
    Optional<Price> of(String source, Optional<Contact> mode, String professional) {
        return prices.getOrDefault(source, List.of()).stream()
                .filter(price -> price.fits(mode, professional))
                .max(Comparator.comparingInt(Price::closeness));
    }

    /** What one contact costs in euros of the reference year; empty where no price fits. */
    public Optional<BigDecimal> each(CareUse use) {
        return of(use.provider(), use.mode(), use.professional())
                .map(price -> price.euro().multiply(index.getOrDefault(price.year(), BigDecimal.ONE)));
    }
}
