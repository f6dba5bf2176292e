package nl.terugblik.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.report.PageRules;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.words.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Where a finished page points to for each item of the lists, read from the page alone. */
public final class Pointers {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Document page;
    private final Texts texts;

    private Pointers(Document page, Texts texts) {
        this.page = page;
        this.texts = texts;
    }

    static Pointers of(String page, Language language) throws Exception {
        return new Pointers(PageRules.parsed(page), Texts.in(language));
    }

    /** What a page in Dutch or English points to for something that is not there: item and part. */
    public static List<String> untrue(String page, String language) throws Exception {
        return of(page, Language.valueOf(language)).untrue();
    }

    List<String> untrue() {
        List<String> untrue = new ArrayList<>();
        links().forEach((item, parts) -> {
            for (String part : parts) {
                if (pointers(item).noneMatch(pointer -> pointer.part().equals(part) && holds(pointer))) {
                    untrue.add(item + " " + part);
                }
            }
        });
        return untrue;
    }

    /** The parts that each item links to, in the order of the page. */
    Map<String, List<String>> links() {
        Map<String, List<String>> links = new LinkedHashMap<>();
        List<Element> tables = PageRules.elements(part("checklist"), "table");
        links(links, "strobe", tables.get(0));
        links(links, "record", tables.get(1));
        return links;
    }

    private static void links(Map<String, List<String>> links, String list, Element table) {
        for (Element row : PageRules.elements(table, "tr").stream().skip(1).toList()) {
            String number = PageRules.elements(row, "th").get(0).getTextContent();
            links.put(
                    list + "." + number,
                    PageRules.elements(row, "a").stream()
                            .map(link -> link.getAttribute("href").substring(1))
                            .toList());
        }
    }

    private static Stream<ChecklistItem.Pointer> pointers(String item) {
        return Stream.concat(ChecklistItem.STROBE.stream(), ChecklistItem.RECORD.stream())
                .filter(each -> item.equals(each.list() + "." + each.number()))
                .flatMap(each -> each.pointers().stream());
    }

    /** Whether a part's own text, pictures aside, holds the words of a pointer, whatever their places were filled with. */
    private boolean holds(ChecklistItem.Pointer pointer) {
        String said = plain(part(pointer.part()).getTextContent());
        return pointer.claims().stream()
                .allMatch(key -> pattern(texts.raw(key)).matcher(said).find());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(PLACE.split(plain(text), -1)).map(Pattern::quote).collect(Collectors.joining(".*?")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Element part(String id) {
        return PageRules.elements(page, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page has no part " + id + "."));
    }
}
