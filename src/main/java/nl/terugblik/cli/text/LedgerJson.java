package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as JSON: the records as they are, in their order, names in lower case with underscores. */
public final class LedgerJson {

    private LedgerJson() {}

    public static void print(Object entries, PrintWriter out) {
        if (entries instanceof List<?> list && list.isEmpty()) {
            out.print("[]\n");
            return;
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        out.print(writer.writeValueAsString(entries) + "\n");
    }
}
