package nl.terugblik.meta.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.PageStyle;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.protocol.Label;

/** The pictures and the report of a meta-analysis, in Dutch and English. */
record MetaPages(Path folder, MetaAnalysis analysis) {

    List<String> write() {
        List<String> files = new ArrayList<>();
        Words english = new Words(false);
        for (int number = 0; number < analysis.outcomes().size(); number++) {
            Pictures pictures = new Pictures(analysis.outcomes().get(number), english);
            String forest = "forest-" + id(number) + ".svg";
            PrivateFiles.write(
                    folder.resolve(forest), pictures.forest().svg("forest").finish());
            files.add(forest);
            String funnel = "funnel-" + id(number) + ".svg";
            pictures.funnel().ifPresent(plot -> {
                PrivateFiles.write(folder.resolve(funnel), plot.svg("funnel").finish());
                files.add(funnel);
            });
        }
        Path report = PrivateFiles.folder(folder.resolve("report"));
        for (Words words : List.of(new Words(true), english)) {
            PrivateFiles.write(report.resolve(words.page()), page(words));
            files.add("report/" + words.page());
        }
        return files;
    }

    /** A name that any file system takes, told apart by its number. */
    private String id(int number) {
        String plain = analysis.outcomes()
                .get(number)
                .outcome()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return (number + 1) + "-" + (plain.length() > 40 ? plain.substring(0, 40) : plain);
    }

    private String page(Words words) {
        Markup html = new Markup();
        PageHead.open(html, words.say("language.code"), title(words))
                .element("style", PageStyle.css())
                .close();
        html.open("body").element("a.skip", words.say("page.skip"), "href", "#reading");
        masthead(html, words);
        html.open("main").open("section", "id", "reading").element("h2", words.say("reading.title"));
        for (String key : List.of("reading.direction", "reading.models", "reading.prediction")) {
            html.element("p", words.say(key));
        }
        html.open("p.limit").element("strong", words.say("limit.label")).text(" " + words.say("limit.studies"));
        html.close().close();
        for (int number = 0; number < analysis.outcomes().size(); number++) {
            OutcomePooling pooled = analysis.outcomes().get(number);
            new OutcomeSection(pooled, words, html, "outcome-" + (number + 1)).write();
        }
        html.open("section", "id", "method").element("h2", words.say("method.title"));
        for (String key : List.of("method.text", "method.marks", "method.files")) {
            html.element("p", words.say(key));
        }
        html.close().close().close().close();
        return "<!DOCTYPE html>\n" + html.finish();
    }

    private void masthead(Markup html, Words words) {
        Words other = new Words(!words.dutch());
        html.open("header");
        PageHead.otherLanguage(html, words.say("language.other"), other.page(), other.say("language.code"));
        html.element("p.kicker", words.say("page.kicker")).element("h1", title(words));
        html.open("dl.facts");
        fact(html, words.say("fact.outcomes"), analysis.outcomes().size());
        fact(
                html,
                words.say("fact.effects"),
                analysis.outcomes().stream()
                        .mapToInt(pooled -> pooled.selection().size())
                        .sum());
        html.open("div").element("dt", words.say("fact.estimation"));
        html.element("dd", analysis.plan().rules().restricted() ? "REML" : "ML").close();
        html.close().close();
    }

    private static void fact(Markup html, String name, int value) {
        html.open("div").element("dt", name).element("dd", Integer.toString(value));
        html.close();
    }

    private String title(Words words) {
        return analysis.plan()
                .title()
                .map((Label title) -> words.dutch() ? title.nl() : title.en())
                .orElse(words.say("page.title"));
    }
}
