package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void escapesTextsAndAttributes() {
        Markup markup = new Markup().element("td.a.b", "<&>", "title", "\"x\" <y>");
        assertThat(markup.finish()).isEqualTo("<td class=\"a b\" title=\"&quot;x&quot; &lt;y&gt;\">&lt;&amp;&gt;</td>");
    }

    @Test
    void leavesOutWhatXmlDoesNotKnow() {
        assertThat(new Markup().text("a\u0000\u0007b\uD800c😀").finish()).isEqualTo("abc😀");
    }

    @Test
    void refusesToFinishWithAnElementOpen() {
        assertThatThrownBy(() -> new Markup().open("p").finish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p");
    }

    @Test
    void refusesAnAttributeWithoutAValue() {
        assertThatThrownBy(() -> new Markup().open("p", "id")).isInstanceOf(IllegalArgumentException.class);
    }
}
