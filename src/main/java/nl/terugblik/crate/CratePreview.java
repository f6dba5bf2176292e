package nl.terugblik.crate;

import java.util.List;
import nl.terugblik.chart.Markup;

/** The page that shows a crate to people who have no program for one; it needs nothing from anywhere else. */
final class CratePreview {

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1a1a1a;background:#fff}table{border-collapse:collapse}th,td{border-bottom:1px solid #767676;"
                    + "padding:.2rem .6rem;text-align:left}td.number{text-align:right}td.hash{font-family:monospace;font-size:.8rem;"
                    + "overflow-wrap:anywhere}";

    private CratePreview() {}

    static String of(CrateSubject subject, List<CrateFile> files) {
        Markup page = new Markup()
                .open("html", "lang", "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", subject.name())
                .element("style", STYLE)
                .close()
                .open("body")
                .open("main")
                .element("h1", subject.name())
                .element("p", subject.description())
                .element("p", subject.licence())
                .element(
                        "p",
                        subject.identifier() + ", on extractions up to " + subject.day() + ", made with Terugblik "
                                + subject.version() + ".");
        if (!subject.sources().isEmpty()) {
            page.element("h2", "Made from").open("ul");
            subject.sources().forEach(source -> page.element("li", source.name() + ", " + source.day()));
            page.close();
        }
        page.element("h2", "Files")
                .open("table")
                .open("thead")
                .open("tr")
                .element("th", "file", "scope", "col")
                .element("th", "bytes", "scope", "col")
                .element("th", "SHA-256", "scope", "col")
                .close()
                .close()
                .open("tbody");
        for (CrateFile file : files) {
            page.open("tr")
                    .open("td")
                    .element("a", file.name(), "href", file.name())
                    .close()
                    .element("td.number", file.sha256().isPresent() ? Long.toString(file.bytes()) : "")
                    .element("td.hash", file.sha256().orElse("written after this page"))
                    .close();
        }
        return "<!DOCTYPE html>\n"
                + page.close().close().close().close().close().finish() + "\n";
    }
}
