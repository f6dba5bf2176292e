package nl.terugblik.lineage.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who says it: this program on this register.
 *
 * @param version the version of the program
 * @param register the fingerprint of the register's key, by which catalogues tell registers apart
 */
public record Producer(String version, String register) {

    /** The URI of the program. */
    String uri() {
        return "urn:terugblik:" + version;
    }

    /** The space that its jobs and datasets are named in. */
    String space() {
        return "terugblik:" + register;
    }

    Map<String, Object> facet(Facet facet, Map<String, ?> content) {
        return Map.of(facet.key(), facet.of(uri(), content));
    }

    /** A dataset with its facets. */
    Map<String, Object> dataset(
            String name, List<Map<String, Object>> facets, String own, Map<String, Object> inOrOut) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("namespace", space());
        dataset.put("name", name);
        Map<String, Object> all = new LinkedHashMap<>();
        facets.forEach(all::putAll);
        if (!all.isEmpty()) {
            dataset.put("facets", all);
        }
        if (!inOrOut.isEmpty()) {
            dataset.put(own, inOrOut);
        }
        return dataset;
    }
}
