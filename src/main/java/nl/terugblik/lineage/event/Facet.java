package nl.terugblik.lineage.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** A kind of facet, with the version of its public schema. */
enum Facet {
    NOMINAL_TIME("nominalTime", "1-0-1", "NominalTimeRunFacet"),
    PARENT("parent", "1-2-0", "ParentRunFacet"),
    PROCESSING_ENGINE("processing_engine", "1-1-1", "ProcessingEngineRunFacet"),
    ERROR_MESSAGE("errorMessage", "1-0-1", "ErrorMessageRunFacet"),
    JOB_TYPE("jobType", "2-0-4", "JobTypeJobFacet"),
    VERSION("version", "1-0-1", "DatasetVersionDatasetFacet"),
    COLUMN_LINEAGE("columnLineage", "1-2-0", "ColumnLineageDatasetFacet"),
    METRICS("dataQualityMetrics", "1-0-3", "DataQualityMetricsInputDatasetFacet"),
    ASSERTIONS("dataQualityAssertions", "1-1-0", "DataQualityAssertionsDatasetFacet"),
    OUTPUT_STATISTICS("outputStatistics", "1-0-2", "OutputStatisticsOutputDatasetFacet");

    private static final String SPEC = "https://openlineage.io/spec/facets/";

    private final String key;
    private final String version;
    private final String type;

    Facet(String key, String version, String type) {
        this.key = key;
        this.version = version;
        this.type = type;
    }

    /** The name under which an event has it. */
    String key() {
        return key;
    }

    /** Its schema. */
    String schema() {
        return SPEC + version + "/" + type + ".json#/$defs/" + type;
    }

    /** A facet of this kind. */
    Map<String, Object> of(String producer, Map<String, ?> content) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", producer);
        facet.put("_schemaURL", schema());
        facet.putAll(content);
        return facet;
    }
}
