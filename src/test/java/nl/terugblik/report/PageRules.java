package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.terugblik.report.facts.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every page of every report. */
public final class PageRules {
    private PageRules() {}

    /** A page needs nothing but itself, and links to nothing but its own parts and its other language. */
    static void isSelfContained(String text, Language language) throws Exception {
        Document page = parsed(text);
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : elements(page, "*")) {
            String link = element.getAttribute("href");
            if (link.startsWith("#")) {
                assertThat(ids).contains(link.substring(1));
            } else if (!link.isEmpty()) {
                assertThat(link).isEqualTo(language.other().page());
            }
        }
        assertThat(elements(page, "script")).isEmpty();
        assertThat(text).doesNotContain("src=", "url(", "@import", "https:", "javascript:");
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:");
    }

    /** Whoever cannot see a page can still tell its tables, columns, rows and pictures apart. */
    static void namesItsParts(String text) throws Exception {
        Document page = parsed(text);
        for (Element table : elements(page, "table")) {
            assertThat(elements(table, "caption")).hasSize(1);
        }
        for (Element heading : elements(page, "th")) {
            assertThat(heading.getAttribute("scope")).isIn("col", "row", "colgroup");
        }
        for (Element picture : elements(page, "svg")) {
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(elements(picture, "title")).hasSize(1);
            assertThat(elements(picture, "desc")).hasSize(1);
        }
    }

    /** A page holds nothing that only a programmer would write, and every row of a table is as wide as the table. */
    static void isForReaders(String text) throws Exception {
        assertThat(text).doesNotContain("NaN", "null", "Infinity", "{0}", "{1}");
        for (Element table : elements(parsed(text), "table")) {
            List<Element> rows = elements(table, "tr");
            int width = width(rows.get(0));
            for (Element row :
                    elements((Element) table.getElementsByTagName("tbody").item(0), "tr")) {
                assertThat(width(row)).as(row.getTextContent()).isEqualTo(width);
            }
        }
    }

    public static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<Element> elements(Document page, String name) {
        return elements(page.getElementsByTagName(name));
    }

    private static int width(Element row) {
        int width = 0;
        for (Element cell : elements(row, "*")) {
            if (!cell.getParentNode().equals(row)) {
                continue;
            }
            String span = cell.getAttribute("colspan");
            width += span.isEmpty() ? 1 : Integer.parseInt(span);
        }
        return width;
    }

    public static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList found) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
