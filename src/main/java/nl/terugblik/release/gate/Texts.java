package nl.terugblik.release.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What people can read in a page or a JSON file: its text, and whatever stands in attributes, comments, styles and keys. */
final class Texts {

    private static final Pattern INLINE = Pattern.compile(
            "</?(a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(\\s[^>]*)?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w-]+\\s*=\\s*(\"([^\"]*)\"|'([^']*)')");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Texts() {}

    static List<String> ofPage(String html) {
        List<String> texts = new ArrayList<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            Matcher attributes = ATTRIBUTE.matcher(tags.group());
            while (attributes.find()) {
                texts.add(plain(attributes.group(2) == null ? attributes.group(3) : attributes.group(2)));
            }
            if (tags.group().startsWith("<!--")) {
                texts.add(plain(tags.group()));
            }
        }
        String without = TAG.matcher(INLINE.matcher(html).replaceAll("")).replaceAll("\n\n");
        for (String part : without.split("\\n\\s*\\n")) {
            texts.add(plain(part));
        }
        return texts;
    }

    /** Its strings and keys; {@code null} keys are not there. */
    static List<String> ofJson(JsonNode node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.propertyNames().forEach(texts::add);
        node.values().forEach(child -> collect(child, texts));
    }

    /** Whether a bare number stands anywhere but under a key that is declared. */
    static boolean hasBareNumber(JsonNode node, List<String> declared) {
        return node.propertyStream()
                        .anyMatch(field -> field.getValue().isNumber() && !declared.contains(field.getKey()))
                || node.isArray() && node.valueStream().anyMatch(JsonNode::isNumber)
                || node.valueStream().anyMatch(child -> hasBareNumber(child, declared));
    }

    private static String plain(String text) {
        String plain = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
        Matcher coded = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});").matcher(plain);
        return coded.replaceAll(code -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(code.group(2), code.group(1).isEmpty() ? 10 : 16))))
                .replace("&amp;", "&")
                .replace('\u00a0', ' ');
    }
}
