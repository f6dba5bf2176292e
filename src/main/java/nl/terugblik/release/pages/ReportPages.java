package nl.terugblik.release.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.PageHead;
import nl.terugblik.chart.PageStyle;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.plan.ReleasePlan;

/**
 * The report of a release: its tables as people read them. It is made of the released tables and of what the codebook calls
 * variables, so that it can tell nothing that they do not.
 */
public final class ReportPages {

    private static final Map<String, String> PAGES = Map.of("nl", "index.html", "en", "index.en.html");

    private ReportPages() {}

    /** Writes {@code report/index.html} and {@code report/index.en.html} beside the tables. */
    public static void write(Path outside, String release, ReleasePlan plan, RunFolder run) {
        Map<String, ReleasedTable> tables = tables(outside);
        Path folder = PrivateFiles.folder(outside.resolve("report"));
        PAGES.forEach((language, file) -> PrivateFiles.write(
                folder.resolve(file),
                page(Words.in(language, run.labels(language), run.sideLabels(language)), release, plan, run, tables)));
    }

    private static Map<String, ReleasedTable> tables(Path outside) {
        Map<String, ReleasedTable> tables = new LinkedHashMap<>();
        for (String in : new String[] {"cohort", "tables"}) {
            if (Files.isDirectory(outside.resolve(in))) {
                try (Stream<Path> files = Files.list(outside.resolve(in))) {
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .forEach(file -> tables.put(
                                    String.valueOf(file.getFileName()).replace(".csv", ""), ReleasedTable.read(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        tables.values().removeIf(ReleasedTable::isEmpty);
        return tables;
    }

    private static String page(
            Words words, String release, ReleasePlan plan, RunFolder run, Map<String, ReleasedTable> tables) {
        String title = run.title(words.language());
        String other = words.language().equals("nl") ? "en" : "nl";
        Markup html = PageHead.open(new Markup(), words.language(), title)
                .empty("link", "rel", "alternate", "hreflang", other, "href", page(other))
                .element("style", PageStyle.css())
                .close()
                .open("body")
                .element("a.skip", words.say("skip"), "href", "#tables")
                .open("header");
        PageHead.otherLanguage(html, words.say("other"), page(other), other)
                .element("p.kicker", words.say("kicker"))
                .element("h1", title)
                .element("p.notice", words.say("released", release, plan.to()))
                .close()
                .open("main", "id", "tables")
                .element("p", words.say("about", plan.threshold()));
        html.open("nav", "aria-labelledby", "contents")
                .element("h2", words.say("contents"), "id", "contents")
                .open("ol");
        tables.keySet()
                .forEach(name -> html.open("li")
                        .element("a", words.named("table", name), "href", "#" + name)
                        .close());
        html.close().close();
        tables.forEach((name, table) -> {
            html.open("section", "id", name).element("h2", words.named("table", name));
            table.write(html, words, words.say("caption", words.named("table", name), name));
            html.close();
        });
        return "<!DOCTYPE html>\n" + html.close().close().close().finish() + "\n";
    }

    private static String page(String language) {
        return PAGES.getOrDefault(language, "index.html");
    }
}
