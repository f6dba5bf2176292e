package nl.terugblik.report.check;

import java.util.List;
import nl.terugblik.chart.Markup;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Page;

/** Where the report says what journals ask for, or why it does not. */
public final class ChecklistChapter implements Chapter {
    @Override
    public String key() {
        return "checklist";
    }

    @Override
    public void write(Page page) {
        page.paragraph("checklist.intro");
        write(page, "checklist.strobe", ChecklistItem.STROBE);
        write(page, "checklist.record", ChecklistItem.RECORD);
    }

    private static void write(Page page, String caption, List<ChecklistItem> items) {
        var table = FigureTable.ofWords(page, page.say(caption))
                .columns(
                        page.say("checklist.column.item"),
                        page.say("checklist.column.asks"),
                        page.say("checklist.column.where"));
        for (ChecklistItem item : items) {
            List<String> places = item.pointers().stream()
                    .filter(pointer -> page.said().in(pointer.part(), pointer.claims()))
                    .map(ChecklistItem.Pointer::part)
                    .distinct()
                    .toList();
            table.row(item.number(), page.say(item.key()), () -> where(page, item, places));
        }
        table.end();
    }

    private static void where(Page page, ChecklistItem item, List<String> places) {
        Markup html = page.html();
        if (places.isEmpty()) {
            String why = page.texts().has(item.key() + ".not") ? item.key() + ".not" : "checklist.not.chapter";
            html.text(page.say("checklist.not", page.say(why)));
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            html.text(i == 0 ? "" : "; ");
            html.element("a", page.say(places.get(i) + ".title"), "href", "#" + places.get(i));
        }
    }
}
