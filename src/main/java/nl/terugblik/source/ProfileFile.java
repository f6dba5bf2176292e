package nl.terugblik.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.terugblik.files.CellText;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.source.DateRules.Partial;
import nl.terugblik.source.DeliveryFacts.Constant;
import nl.terugblik.source.DeliveryFacts.Fact;
import nl.terugblik.source.DeliveryFacts.FromColumn;
import nl.terugblik.source.DeliveryFacts.FromFileName;
import nl.terugblik.source.Field.Way;
import nl.terugblik.source.TableMapping.Condition;
import tools.jackson.databind.JsonNode;

/** A source profile on disk. */
public final class ProfileFile {

    private static final Dialect DIALECT = new Dialect(',', '"', StandardCharsets.UTF_8);
    private static final DateRules DATES = new DateRules(
            List.of("yyyy-MM-dd"), OptionalInt.empty(), Partial.REFUSE, Partial.REFUSE, Set.of(), Set.of());
    private static final List<String> BOUNDS = List.of("complete", "malformed", "implausible");
    private static final List<String> SOURCES_OF_A_FIELD = List.of("from", "first", "join", "any", "value");

    private final YamlFile yaml;
    private final List<String> faults = new ArrayList<>();

    private ProfileFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads a profile.
     *
     * @throws InvalidStudy when it is not valid, with a sentence a fault
     */
    public static SourceProfile read(Path path) {
        ProfileFile file = new ProfileFile(Schemas.SOURCE.read(path));
        SourceProfile profile = file.profile();
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        return profile;
    }

    private SourceProfile profile() {
        JsonNode root = yaml.root();
        Dialect dialect = dialect(root.path("dialect"), DIALECT);
        DateRules dates = dates(root.path("dates"), DATES, "/dates");
        List<SourceFile> files = new ArrayList<>();
        for (JsonNode file : root.path("files")) {
            files.add(file(file, "/files/" + files.size(), dialect, dates));
        }
        return new SourceProfile(
                root.path("source").asString(),
                yaml.file(),
                delivery(root.path("delivery"), dialect, dates),
                files,
                texts(root.path("absent")),
                limits(root),
                RefusedRows.valueOf(
                        root.path("refused_rows").asString("incomplete").toUpperCase(Locale.ROOT)),
                expectations(root.path("expect")));
    }

    private List<Expectation> expectations(JsonNode node) {
        List<Expectation> all = new ArrayList<>();
        node.properties()
                .forEach(table -> table.getValue().properties().forEach(column -> {
                    String pointer = "/expect/" + table.getKey() + "/" + column.getKey();
                    JsonNode expected = column.getValue();
                    if (BOUNDS.stream().noneMatch(expected::has)) {
                        faults.add(yaml.where(pointer) + " needs one of " + String.join(", ", BOUNDS) + ".");
                    }
                    all.add(new Expectation(
                            table.getKey(),
                            column.getKey(),
                            share(expected.path("complete"), pointer + "/complete"),
                            share(expected.path("malformed"), pointer + "/malformed"),
                            share(expected.path("implausible"), pointer + "/implausible"),
                            expected.path("note").asString(),
                            yaml.where("/expect/" + table.getKey())));
                }));
        return all;
    }

    private RefusalLimits limits(JsonNode root) {
        return new AskedLimits(
                        limit(root, RefusalLimits.REJECTED),
                        limit(root, RefusalLimits.REJECTED_TABLE),
                        limit(root, RefusalLimits.WITHDRAWN))
                .over(RefusalLimits.USUAL);
    }

    private Optional<Percentage> limit(JsonNode root, String name) {
        if (!root.has(name)) {
            return Optional.empty();
        }
        Optional<Percentage> limit = Percentage.read(root.path(name).asString());
        if (limit.isEmpty()) {
            faults.add(yaml.where("/" + name) + " must be at most 100%, with at most nine decimals.");
        }
        return limit;
    }

    private OptionalDouble share(JsonNode percentage, String pointer) {
        if (percentage.isMissingNode()) {
            return OptionalDouble.empty();
        }
        String text = percentage.asString();
        double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
        if (share > 1) {
            faults.add(yaml.where(pointer) + " must be at most 100%.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share);
    }

    private DeliveryFacts delivery(JsonNode node, Dialect dialect, DateRules dates) {
        Fact organisation = fact(node.path("organisation"), "/delivery/organisation", dates);
        Fact extractedOn = fact(node.path("extracted_on"), "/delivery/extracted_on", dates);
        Fact kind = fact(node.path("kind"), "/delivery/kind", dates);
        boolean columns = List.of(organisation, extractedOn, kind).stream().anyMatch(FromColumn.class::isInstance);
        if (columns && !node.has("file")) {
            faults.add(yaml.where("/delivery") + " needs the field file, which holds the columns that it names.");
        }
        Optional<SourceFile> table = !columns
                ? Optional.empty()
                : Optional.of(new SourceFile(
                        node.path("file").asString(""),
                        Optional.ofNullable(node.get("sheet")).map(JsonNode::asString),
                        dialect(node.path("dialect"), dialect),
                        List.of(),
                        yaml.where("/delivery")));
        return new DeliveryFacts(organisation, extractedOn, kind, table, dates);
    }

    private Fact fact(JsonNode node, String pointer, DateRules dates) {
        if (node.isString()) {
            return new Constant(node.asString());
        }
        if (node.has("file_name") == node.has("from")) {
            faults.add(yaml.where(pointer) + " must be a text, or name either from or file_name.");
            return new Constant("");
        }
        if (node.has("from")) {
            return new FromColumn(field(node, pointer, dates));
        }
        String pattern = node.path("file_name").asString();
        try {
            if (Pattern.compile(pattern).matcher("").groupCount() != 1) {
                faults.add(yaml.where(pointer + "/file_name") + " must hold exactly one group ( ).");
            }
        } catch (PatternSyntaxException e) {
            faults.add(yaml.where(pointer + "/file_name") + " is not a regular expression that can be read.");
        }
        return new FromFileName(pattern);
    }

    private SourceFile file(JsonNode node, String pointer, Dialect dialect, DateRules dates) {
        DateRules own = dates(node.path("dates"), dates, pointer + "/dates");
        List<TableMapping> tables = new ArrayList<>();
        for (JsonNode table : node.path("tables")) {
            tables.add(table(table, pointer + "/tables/" + tables.size(), own));
        }
        return new SourceFile(
                node.path("file").asString(),
                Optional.ofNullable(node.get("sheet")).map(JsonNode::asString),
                dialect(node.path("dialect"), dialect),
                tables,
                yaml.where(pointer));
    }

    private TableMapping table(JsonNode node, String pointer, DateRules dates) {
        Map<String, Field> fields = new LinkedHashMap<>();
        node.path("columns")
                .properties()
                .forEach(entry -> fields.put(
                        entry.getKey(), field(entry.getValue(), pointer + "/columns/" + entry.getKey(), dates)));
        List<Condition> where = node.path("where").properties().stream()
                .map(entry -> new Condition(entry.getKey(), list(entry.getValue())))
                .toList();
        Map<String, String> unknown = texts(node.path("unknown"));
        for (String column : unknown.keySet()) {
            if (fields.containsKey(column)) {
                faults.add(yaml.where(pointer + "/unknown/" + column) + " is filled by columns as well; keep one.");
            }
        }
        return new TableMapping(node.path("table").asString(), where, fields, unknown, yaml.where(pointer));
    }

    private Field field(JsonNode node, String pointer, DateRules dates) {
        String place = yaml.where(pointer);
        if (node.isString()) {
            return new Field(Way.FIRST, List.of(node.asString()), "", Map.of(), Set.of(), dates, place);
        }
        List<String> named = SOURCES_OF_A_FIELD.stream().filter(node::has).toList();
        if (named.size() != 1) {
            faults.add(place + " must name exactly one of " + String.join(", ", SOURCES_OF_A_FIELD) + ".");
            return new Field(Way.CONSTANT, List.of(), "", Map.of(), Set.of(), dates, place);
        }
        JsonNode source = node.path(named.get(0));
        Way way = switch (named.get(0)) {
            case "join" -> Way.JOIN;
            case "any" -> Way.ANY;
            case "value" -> Way.CONSTANT;
            default -> Way.FIRST;
        };
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(entry -> {
            String meant = code(entry.getValue());
            if (!values.merge(CellText.of(entry.getKey()), meant, (first, second) -> first)
                    .equals(meant)) {
                faults.add(place + " gives two meanings to values that differ in blanks alone; keep one.");
            }
        });
        return new Field(
                way,
                way == Way.CONSTANT ? List.of() : source.isArray() ? list(source) : List.of(source.asString()),
                way == Way.CONSTANT ? code(source) : node.path("with").asString("-"),
                values,
                new TreeSet<>(list(node.path("not_known"))),
                dates(node.path("dates"), dates, pointer + "/dates"),
                node.path("decimal").asString("").equals("comma"),
                place);
    }

    /** A canonical code as written; YAML reads a bare yes or no as a text, and true as a truth value. */
    private static String code(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() ? "yes" : "no" : node.asString();
    }

    private static Dialect dialect(JsonNode node, Dialect otherwise) {
        return new Dialect(
                node.has("delimiter") ? node.path("delimiter").asString().charAt(0) : otherwise.delimiter(),
                node.has("quote") ? node.path("quote").asString().charAt(0) : otherwise.quote(),
                node.has("encoding") ? Charset.forName(node.path("encoding").asString()) : otherwise.encoding(),
                node.has("leading_apostrophe")
                        ? node.path("leading_apostrophe").asString().equals("removed")
                        : otherwise.apostropheRemoved());
    }

    private DateRules dates(JsonNode node, DateRules otherwise, String pointer) {
        DateRules rules = new DateRules(
                node.has("formats") ? list(node.path("formats")) : otherwise.formats(),
                node.has("year_pivot") ? OptionalInt.of(node.path("year_pivot").asInt()) : otherwise.yearPivot(),
                partial(node.path("partial_month"), otherwise.partialMonth()),
                partial(node.path("partial_year"), otherwise.partialYear()),
                node.has("open_end") ? new TreeSet<>(list(node.path("open_end"))) : otherwise.openEnd(),
                node.has("missing") ? new TreeSet<>(list(node.path("missing"))) : otherwise.missing());
        if (node.has("formats")
                && rules.yearPivot().isEmpty()
                && rules.formats().stream().anyMatch(format -> format.contains("yy") && !format.contains("yyyy"))) {
            faults.add(
                    yaml.where(pointer) + " has a format with years of two digits and needs the field year_pivot, the"
                            + " first of the hundred years that they may mean.");
        }
        return rules;
    }

    private static Partial partial(JsonNode node, Partial otherwise) {
        return node.isMissingNode()
                ? otherwise
                : Partial.valueOf(node.asString().toUpperCase(Locale.ROOT));
    }

    private static List<String> list(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(CellText.of(text.asString())));
        return texts;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
