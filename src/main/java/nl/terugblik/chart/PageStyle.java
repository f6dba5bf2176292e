package nl.terugblik.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of all pages, in the colours of all pictures. */
public final class PageStyle {

    private PageStyle() {}

    public static String css() {
        try (InputStream file = PageStyle.class.getResourceAsStream("page.css")) {
            if (file == null) {
                throw new IllegalStateException("The style of pages is missing from this program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$paper", Palette.PAPER)
                    .replace("$ink", Palette.INK)
                    .replace("$quiet", Palette.QUIET)
                    .replace("$rule", Palette.RULE)
                    .replace("$wash", Palette.WASH)
                    .replace("$accent", Palette.ACCENT)
                    .replace("$second", Palette.SECOND)
                    .replace("$third", Palette.PARTS.get(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
