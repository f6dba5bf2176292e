package nl.terugblik.price;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.casefile.Questionnaire.Contact;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** Prices of care on disk. */
public final class PriceFile {

    private final YamlFile yaml;
    private final List<String> faults = new ArrayList<>();

    private PriceFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads prices.
     *
     * @throws InvalidStudy when they are not valid, with a sentence a fault that names file and line
     */
    public static PriceList read(Path path) {
        return of(Schemas.PRICE.read(path));
    }

    /**
     * Prices from a file that fits its schema.
     *
     * @throws InvalidStudy when they are not valid, with a sentence a fault that names file and line
     */
    public static PriceList of(YamlFile yaml) {
        PriceFile file = new PriceFile(yaml);
        SortedMap<Integer, BigDecimal> index = file.index();
        List<Price> prices = file.prices(index);
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        return new PriceList(file.yaml.root().path("reference_year").asInt(), index, prices, file.yaml.file());
    }

    /** What care is asked for and has no price at all: a sentence each. Whoever uses it has no known costs. */
    public static List<String> without(PriceList prices, Collection<String> asked) {
        return prices.without(asked).stream()
                .map(source -> prices.file().name() + ": prices has no price of " + source
                        + "; where it was used, costs are not recorded.")
                .toList();
    }

    private SortedMap<Integer, BigDecimal> index() {
        SortedMap<Integer, BigDecimal> index = new TreeMap<>();
        yaml.root().path("index").forEachEntry((year, factor) -> {
            if (year.matches("\\d{4}")) {
                index.put(Integer.valueOf(year), factor.decimalValue());
            } else {
                faults.add(yaml.where("/index/" + year) + " must be a year of four digits.");
            }
        });
        return index;
    }

    private List<Price> prices(SortedMap<Integer, BigDecimal> index) {
        List<Price> prices = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        Map<String, Domain> domains = new HashMap<>();
        for (JsonNode node : yaml.root().path("prices")) {
            String place = "/prices/" + prices.size();
            Price price = price(node);
            prices.add(price);
            if (!index.containsKey(price.year())) {
                faults.add(yaml.where(place + "/year") + " is " + price.year()
                        + ", for which index has no factor; add it there.");
            }
            String key = price.source() + "\n" + price.mode() + "\n" + price.professional();
            Integer other = first.putIfAbsent(key, prices.size() - 1);
            if (other != null) {
                faults.add(
                        yaml.where(place) + " gives a price a second time that prices[" + other + "] gives; keep one.");
            }
            Domain domain = domains.putIfAbsent(price.source(), price.domain());
            if (domain != null && domain != price.domain()) {
                faults.add(yaml.where(place + "/domain") + " is another than that of an earlier price of "
                        + price.source() + "; a source has one.");
            }
        }
        return prices;
    }

    private static Price price(JsonNode node) {
        String mode = node.path("mode").asString();
        return new Price(
                node.path("source").asString(),
                mode.isEmpty() ? Optional.empty() : Optional.of(Contact.valueOf(mode.toUpperCase(Locale.ROOT))),
                node.path("professional").asString(),
                node.path("euro").decimalValue(),
                node.path("year").asInt(),
                Domain.valueOf(node.path("domain").asString().toUpperCase(Locale.ROOT)));
    }
}
