package nl.terugblik.meta.report;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.meta.MetaAnalysis;

/** The pictures and pages of a meta-analysis. */
record MetaPages(Path folder, MetaAnalysis analysis) {

    List<String> write() {
        return List.of();
    }
}
