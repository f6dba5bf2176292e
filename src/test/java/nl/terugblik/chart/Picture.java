package nl.terugblik.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A drawn picture, read back. */
public record Picture(Element root) {
    public static Picture of(Markup svg) throws Exception {
        return new Picture(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.finish().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement());
    }

    public List<Element> all(String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public int count(String name) {
        return all(name).size();
    }

    public List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** An attribute of the elements with this name that are as asked. */
    public List<String> attributes(String name, Predicate<Element> asked, String attribute) {
        return all(name).stream()
                .filter(asked)
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** The texts that by estimate do not stand whole on the sheet. */
    public List<String> textsOffTheSheet() {
        return all("text").stream()
                .filter(text -> !isOnTheSheet(text))
                .map(Element::getTextContent)
                .toList();
    }

    private boolean isOnTheSheet(Element text) {
        double width = Canvas.width(text.getTextContent());
        double x = number(text, "x");
        double left = switch (text.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        double y = number(text, "y");
        return left >= 0
                && left + width <= number(root, "width")
                && y >= 0.6 * Canvas.TEXT_SIZE
                && y <= number(root, "height") - 3;
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
