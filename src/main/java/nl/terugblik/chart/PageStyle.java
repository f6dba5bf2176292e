package nl.terugblik.chart;

/** The style sheet of all pages, in the colours of all pictures. */
public final class PageStyle {

    private PageStyle() {}

    /** The sheet, ready to stand in a page. */
    public static String css() {
        return Palette.style(PageStyle.class, "page.css");
    }
}
