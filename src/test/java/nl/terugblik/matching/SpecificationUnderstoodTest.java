package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecificationUnderstoodTest {

    @Test
    void namesWhatTheMethodMakesUseOfWithItsDefaults() {
        assertThat(Specification.of(Map.of("on", List.of("age"))).understood())
                .hasToString("{method=nearest, distance=propensity, on=[age], ratio=1, replace=false, order=largest,"
                        + " seed=0, missing=drop}");
        assertThat(Specification.of(Map.of("on", List.of("age"), "method", "exact", "seed", 7))
                        .understood())
                .hasToString("{method=exact, on=[age], seed=7, missing=drop}");
        assertThat(Specification.of(Map.of("on", List.of("age"), "method", "subclass"))
                        .understood())
                .hasToString("{method=subclass, distance=propensity, on=[age], seed=0, missing=drop, subclasses=6}");
        assertThat(Specification.of(Map.of("on", List.of("age"), "method", "cem", "cutpoints", Map.of("age", 4)))
                        .understood())
                .hasToString("{method=cem, on=[age], seed=0, missing=drop, cutpoints={age=4}}");
    }

    @Test
    void namesWidthAndUnitOfEveryCaliperAndTheColumnsOfConditions() {
        Map<String, Object> options = Map.of(
                "on", List.of("age"),
                "distance", "mahalanobis",
                "caliper", 0.25,
                "calipers", Map.of("age", 1e-7),
                "exact", List.of("town"),
                "anti_exact", List.of("ward"),
                "missing", "category");

        assertThat(Specification.of(options).understood())
                .hasToString("{method=nearest, distance=mahalanobis, on=[age], caliper={width=0.25, unit=raw},"
                        + " calipers={age={width=1E-7, unit=sd}}, ratio=1, replace=false, order=closest, exact=[town],"
                        + " anti_exact=[ward], seed=0, missing=category}");
    }
}
