package nl.terugblik.outcomes.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the dataset's JSON files; what is asked of it has to be there. */
record JsonFile(String file, JsonNode root) {

    static JsonFile read(Path dataset, String name) {
        String file = "dataset/" + name;
        try {
            return new JsonFile(
                    file,
                    JsonMapper.shared().readTree(Files.readString(dataset.resolve(name), StandardCharsets.UTF_8)));
        } catch (IOException | JacksonException e) {
            throw new UnreadableDataset(file + " cannot be read; make the dataset anew.");
        }
    }

    String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw fault("misses a text named " + key);
        }
        return value.stringValue();
    }

    int number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw fault("misses a whole number named " + key);
        }
        return value.intValue();
    }

    List<String> texts(JsonNode list) {
        return list.valueStream()
                .map(item -> {
                    if (!item.isString()) {
                        throw fault("holds something that is no text where a name belongs");
                    }
                    return item.stringValue();
                })
                .toList();
    }

    UnreadableDataset fault(String what) {
        return new UnreadableDataset(file + " " + what + "; make the dataset anew.");
    }
}
