package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** A way of matching in words: as terms with what they mean here, and as one phrase. */
public record SpecificationWords(Page page, Specification specification) {
    private static final String USUAL_NAME = "specification-";

    /** A term of matching, and what it is in this study. */
    record Term(String term, String meaning) {}

    /** The name the study gave; where it gave none, a number. */
    public static String name(Page page, String name) {
        String number = name.startsWith(USUAL_NAME) ? name.substring(USUAL_NAME.length()) : "";
        return !number.isEmpty() && number.chars().allMatch(Character::isDigit)
                ? page.say("matching.name", number)
                : name;
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        add(terms, "on", labels(specification.names("on")));
        addIf(terms, "exact", labels(specification.names("exact")));
        addIf(terms, "anti_exact", labels(specification.names("anti_exact")));
        add(terms, "method", method());
        if (specification.has("distance")) {
            add(terms, "distance", code("distance", specification.text("distance")));
            add(terms, "caliper", specification.has("caliper") ? caliper() : page.say("matching.caliper.none"));
        }
        addIf(terms, "calipers", calipers());
        addIf(terms, "cutpoints", cutpoints());
        if (specification.has("order")) {
            add(terms, "order", code("order", specification.text("order")));
        }
        add(terms, "missing", code("missing", specification.text("missing")));
        add(terms, "seed", page.say("matching.seed", specification.text("seed")));
        return terms;
    }

    /** The same in one phrase, to stand within a sentence. */
    public String phrase() {
        return phrase(page.say("matching.on.short", labels(specification.names("on"))));
    }

    /** The same beside another way of matching, whose covariates need not be named again. */
    public String phraseBeside(Specification other) {
        return specification.names("on").equals(other.names("on")) ? phrase(page.say("matching.on.same")) : phrase();
    }

    private String phrase(String on) {
        List<String> parts = new ArrayList<>();
        parts.add(code("method.short", specification.text("method")));
        if (specification.has("distance")) {
            parts.add(code("distance.short", specification.text("distance")));
        }
        if (specification.has("caliper")) {
            parts.add(caliper());
        }
        String calipers = calipers();
        if (!calipers.isEmpty()) {
            parts.add(calipers);
        }
        if (specification.has("ratio")) {
            parts.add(page.say("matching.ratio.short", specification.number("ratio")));
        }
        if (specification.flag("replace")) {
            parts.add(page.say("matching.replace.short"));
        }
        if (specification.has("subclasses")) {
            parts.add(page.say("matching.subclasses.short", specification.number("subclasses")));
        }
        parts.add(on);
        String cutpoints = cutpoints();
        if (!cutpoints.isEmpty()) {
            parts.add(cutpoints);
        }
        if (specification.has("exact")) {
            parts.add(page.say("matching.exact.short", labels(specification.names("exact"))));
        }
        if (specification.has("anti_exact")) {
            parts.add(page.say("matching.anti_exact.short", labels(specification.names("anti_exact"))));
        }
        return String.join("; ", parts);
    }

    private String method() {
        StringBuilder said = new StringBuilder(code("method", specification.text("method")));
        if (specification.has("ratio")) {
            long ratio = specification.number("ratio");
            said.append(' ')
                    .append(ratio == 1 ? page.say("matching.ratio.one") : page.say("matching.ratio.more", ratio));
        }
        if (specification.has("replace")) {
            said.append(' ')
                    .append(page.say(specification.flag("replace") ? "matching.replace" : "matching.no_replace"));
        }
        if (specification.has("subclasses")) {
            said.append(' ').append(page.say("matching.subclasses", specification.number("subclasses")));
        }
        return said.toString();
    }

    private String caliper() {
        Specification.Caliper caliper = specification.caliper();
        String unit = !caliper.standardDeviations()
                ? "raw"
                : specification.text("distance").equals("propensity_logit") ? "sd_logit" : "sd";
        return page.say("matching.caliper." + unit, width(caliper));
    }

    private String calipers() {
        List<String> each = specification.calipers().entrySet().stream()
                .map(entry -> page.say(
                        entry.getValue().standardDeviations() ? "matching.calipers.sd" : "matching.calipers.raw",
                        Texts.inSentence(page.label(entry.getKey())),
                        width(entry.getValue())))
                .toList();
        return page.texts().listed(each);
    }

    private String cutpoints() {
        List<String> each = specification.cutpoints().entrySet().stream()
                .map((Map.Entry<String, Long> entry) -> page.say(
                        "matching.cutpoints.each", Texts.inSentence(page.label(entry.getKey())), entry.getValue()))
                .toList();
        return page.texts().listed(each);
    }

    private String width(Specification.Caliper caliper) {
        return page.numbers().shortest(caliper.width());
    }

    private String labels(List<String> names) {
        return page.texts()
                .listed(names.stream()
                        .map(name -> Texts.inSentence(page.label(name)))
                        .toList());
    }

    private String code(String kind, String code) {
        page.said().note("matching." + kind + "." + code);
        return page.texts().ofCode("matching." + kind, code);
    }

    private void addIf(List<Term> terms, String key, String meaning) {
        if (!meaning.isEmpty()) {
            add(terms, key, meaning);
        }
    }

    private void add(List<Term> terms, String key, String meaning) {
        terms.add(new Term(page.say("matching.term." + key), Texts.capitalised(meaning)));
    }
}
