package nl.terugblik.chart;

/** How every page for people begins. */
public final class PageHead {

    private PageHead() {}

    /**
     * Opens a page and its head, which no search engine is to keep; what follows is the caller's style.
     *
     * @param language the page's language, as HTML names it
     */
    public static Markup open(Markup html, String language, String title) {
        return html.open("html", "lang", language)
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "robots", "content", "noindex")
                .element("title", title);
    }

    /**
     * Leads to the same page in its other language.
     *
     * @param words what the link says, in that language
     */
    public static Markup otherLanguage(Markup html, String words, String page, String language) {
        return html.element("a.language", words, "href", page, "hreflang", language, "lang", language);
    }
}
