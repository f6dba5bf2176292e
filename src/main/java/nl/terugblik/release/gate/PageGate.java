package nl.terugblik.release.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a released page against the released files: where a cell is empty there, nothing but a dash stands here. */
final class PageGate {

    private static final Pattern SECTION = Pattern.compile("<section id=\"([^\"]+)\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<(td|th)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final String NOTHING = "[\\s\u2013]*";

    private PageGate() {}

    /** The first place where something stands that the released tables do not say; empty where nothing does. */
    static String fault(String html, Map<String, List<Map<String, String>>> tables) {
        Matcher sections = SECTION.matcher(html);
        int tablesOfPage = 0;
        while (sections.find()) {
            String name = sections.group(1);
            tablesOfPage += sections.group(2).split("<table").length - 1;
            String fault = fault(sections.group(2), tables.getOrDefault(name, List.of()));
            if (!fault.isEmpty()) {
                return "table " + name + ", " + fault;
            }
        }
        return html.split("<table").length - 1 == tablesOfPage ? "" : "a table of its own";
    }

    private static String fault(String section, List<Map<String, String>> rows) {
        List<String> columns = new ArrayList<>();
        if (!rows.isEmpty()) {
            columns.addAll(rows.get(0).keySet());
            columns.removeAll(List.of("withheld", "note"));
        }
        Matcher each = ROW.matcher(section);
        for (int line = 0; each.find(); line++) {
            Matcher cells = CELL.matcher(each.group(1));
            for (int column = 0; cells.find(); column++) {
                String said = cells.group(2).replaceAll("<[^>]*>", "");
                boolean isThere = line > 0 && line <= rows.size() && column < columns.size();
                String cell = isThere ? rows.get(line - 1).getOrDefault(columns.get(column), "") : "";
                if (line > 0 && cell.isEmpty() && !said.matches(NOTHING)) {
                    return "row " + line + ", column " + (column + 1);
                }
            }
        }
        return "";
    }
}
