package nl.terugblik.trends;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.Palette;
import nl.terugblik.chart.Spark;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.intake.quality.Weight;
import nl.terugblik.wording.Sentences;

/** Trends as a page, in Dutch and English: each agency's deliveries, and each fault with a small chart of how often it came. */
public final class TrendPage {

    private final List<AgencyTrend> agencies;
    private final DigestWords rules;
    private final Sentences words;
    private final Markup html = new Markup();
    private int charts;

    private TrendPage(List<AgencyTrend> agencies, DigestWords rules) {
        this.agencies = agencies;
        this.rules = rules;
        this.words = Sentences.of(TrendPage.class, "trends_" + rules.code() + ".properties");
    }

    /** Writes both pages to a folder; gives the Dutch one. */
    public static Path write(List<AgencyTrend> agencies, Path folder) {
        PrivateFiles.folder(folder);
        for (DigestWords language : DigestWords.values()) {
            PrivateFiles.write(folder.resolve(file(language)), new TrendPage(agencies, language).page());
        }
        return folder.resolve(file(DigestWords.NL));
    }

    private static String file(DigestWords language) {
        return language == DigestWords.NL ? "quality.nl.html" : "quality.html";
    }

    private String page() {
        DigestWords other = rules == DigestWords.NL ? DigestWords.EN : DigestWords.NL;
        PageHead.open(html, rules.code(), words.say("title"))
                .element(
                        "style",
                        Palette.style(DigestWords.class, "digest.css") + Palette.style(TrendPage.class, "trends.css"))
                .close();
        html.open("body").element("a.skip", words.say("skip"), "href", "#main");
        html.open("main", "id", "main");
        PageHead.otherLanguage(html, words.say("language.other"), file(other), other.code());
        html.element("h1", words.say("title")).element("p", words.say("what"));
        if (agencies.isEmpty()) {
            html.element("p", words.say("nothing"));
        }
        agencies.forEach(this::agency);
        html.close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    private void agency(AgencyTrend agency) {
        html.element("h2", agency.organisation());
        DeliveryRows last = agency.deliveries().get(agency.deliveries().size() - 1);
        html.element(
                "p",
                words.say(
                        "agency",
                        String.valueOf(agency.deliveries().size()),
                        agency.deliveries().get(0).day().toString(),
                        last.day().toString()));
        chart(
                words.say("refused.chart", agency.organisation()),
                agency.deliveries().stream().map(DeliveryRows::share).toList());
        deliveries(agency);
        for (Weight weight : List.of(Weight.REFUSED, Weight.WARNING)) {
            faults(
                    agency,
                    weight,
                    agency.faults().stream()
                            .filter(fault -> fault.weight() == weight)
                            .toList());
        }
    }

    private void deliveries(AgencyTrend agency) {
        table(words.say("deliveries"), List.of("day"), List.of("read", "refused", "share"));
        for (DeliveryRows delivery : agency.deliveries()) {
            html.open("tr").element("th", delivery.day().toString(), "scope", "row");
            html.element("td.n", rules.count(delivery.read())).element("td.n", rules.count(delivery.refused()));
            html.element("td.n", rules.percent(delivery.share())).close();
        }
        html.close().close().close();
    }

    private void faults(AgencyTrend agency, Weight weight, List<FaultTrend> faults) {
        html.element("h3", words.say(weight.code()));
        if (faults.isEmpty()) {
            html.element("p.q", words.say("none"));
            return;
        }
        table(
                words.say(weight.code()) + ", " + agency.organisation(),
                List.of("where", "course", "since"),
                List.of("lasting", "last", "last.share"));
        for (FaultTrend fault : faults) {
            fault(agency, fault);
        }
        html.close().close().close();
    }

    private void fault(AgencyTrend agency, FaultTrend fault) {
        String table = fault.place().table();
        String column = fault.place().column();
        List<Double> shares = IntStream.range(0, fault.rows().size())
                .mapToObj(i ->
                        share(fault.rows().get(i), agency.deliveries().get(i).read(table)))
                .toList();
        html.open("tr").open("th", "scope", "row").open("b").text(table);
        if (!column.isEmpty()) {
            html.text(".").empty("wbr").text(column);
        }
        html.close().element("small", rules.rule(fault.place().rule(), column)).close();
        html.open("td");
        chart(words.say("fault.chart", column.isEmpty() ? table : table + "." + column), shares);
        html.close();
        html.element("td", fault.since().map(Object::toString).orElse(words.say("over")));
        html.element("td.n", rules.count(fault.lasting())).element("td.n", rules.count(fault.last()));
        html.element("td.n", rules.percent(shares.get(shares.size() - 1))).close();
    }

    private static double share(long rows, long read) {
        return read == 0 ? 0 : Math.min(1, (double) rows / read);
    }

    private void chart(String title, List<Double> shares) {
        double highest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        html.include(new Spark(
                        title,
                        words.say(
                                "chart",
                                rules.percent(shares.get(0)),
                                rules.percent(shares.get(shares.size() - 1)),
                                rules.percent(highest)),
                        shares.stream().map(OptionalDouble::of).toList(),
                        highest)
                .svg("chart-" + ++charts));
    }

    private void table(String caption, List<String> texts, List<String> numbers) {
        html.open("div.scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.element("p.hint", words.say("hint"));
        html.open("table").element("caption", caption).open("thead").open("tr");
        texts.forEach(key -> html.element("th", words.say(key), "scope", "col"));
        numbers.forEach(key -> html.element("th.n", words.say(key), "scope", "col"));
        html.close().close().open("tbody");
    }
}
