package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.terugblik.dataset.layout.DatasetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodebookTest {

    @TempDir
    Path folder;

    private RunFolder run = new RunFolder(Path.of(""));

    @BeforeEach
    void freezeTwoFamilies() {
        run = new RunFolder(folder)
                .part(0, Examples.experimental(), Examples.control())
                .freeze(1);
    }

    @Test
    void saysWhatAVariableIsAndHowManyFamiliesHaveIt() throws IOException {
        assertThat(run.text("codebook.json")).startsWith("""
                        {
                          "study": "ekc-small",
                          "title": {
                            "nl": "Eigen Kracht, klein",
                            "en": "Conferences, small"
                          },
                          "instrument": "small",
                          "extracted_on": "2014-09-01",
                          "variables": [
                            {
                              "name": "ethnicity",
                              "label": {
                                "nl": "ethnicity (nl)",
                                "en": "ethnicity (en)"
                              },
                              "kind": "category",
                              "values": [
                                {
                                  "value": 0,
                                  "label": {
                                    "nl": "autochtoon",
                                    "en": "Dutch"
                                  }
                                },
                                {
                                  "value": 1,
                                  "label": {
                                    "nl": "andere",
                                    "en": "other"
                                  }
                                }
                              ],
                              "as_extracted": true,
                              "known_by_t1": true,
                              "sources": [
                                "families",
                                "plans"
                              ],
                              "rule": {
                                "nl": "Regel.",
                                "en": "Rule."
                              },
                              "operator": "fact",
                              "parameters": {
                                "field": "ethnicity"
                              },
                              "n": 1,
                              "missing": {
                                "rejected_source": 0,
                                "not_yet_observed": 0,
                                "not_applicable": 0,
                                "not_recorded": 1
                              },
                              "by_group": {
                                "experimental": {
                                  "n": 1,
                                  "missing": {
                                    "rejected_source": 0,
                                    "not_yet_observed": 0,
                                    "not_applicable": 0,
                                    "not_recorded": 0
                                  }
                                },
                                "control": {
                                  "n": 0,
                                  "missing": {
                                    "rejected_source": 0,
                                    "not_yet_observed": 0,
                                    "not_applicable": 0,
                                    "not_recorded": 1
                                  }
                                }
                              }
                            },
                        """.stripTrailing());
    }

    @Test
    void countsTrajectoryMeasuresByMoment() throws IOException {
        JsonNode byMoment = json("codebook.json").at("/trajectories/0/by_moment");

        assertThat(byMoment.at("/t2/n").asInt()).isEqualTo(1);
        assertThat(byMoment.at("/t2/missing/rejected_source").asInt()).isEqualTo(1);
        assertThat(byMoment.at("/t2/by_group/control/missing/rejected_source").asInt())
                .isEqualTo(1);
    }

    @Test
    void describesEveryColumnOfEveryFileInBothLanguages() throws IOException {
        JsonNode files = json("codebook.json").path("files");

        assertThat(files).hasSize(DatasetFile.of(Examples.study()).size());
        for (JsonNode file : files) {
            String header =
                    run.text(file.path("file").asString()).lines().findFirst().orElseThrow();
            assertThat(file.path("columns")
                            .valueStream()
                            .map(column -> column.path("name").asString())
                            .toList())
                    .containsExactly(header.split(","));
            assertThat(file.path("columns"))
                    .allMatch(column -> column.at("/label/nl").isString()
                            && column.at("/label/en").isString());
        }
    }

    @Test
    void saysHowTheCellsOfEveryColumnAreToBeRead() throws IOException {
        JsonNode codebook = json("codebook.json");
        JsonNode coded = codebook.at("/files/0");

        assertThat(coded.at("/key/0").asString()).isEqualTo("family");
        assertThat(coded.path("columns")
                        .valueStream()
                        .map(column -> column.path("kind").asString("")))
                .containsExactly("pseudonym", "code", "date", "date", "code", "date", "", "");
        assertThat(coded.at("/columns/1/values/1/value").asString()).isEqualTo("control");
        assertThat(coded.at("/columns/1/values/1/label/nl").asString()).isEqualTo("controlegroep");
    }

    @Test
    void readsAsAPageToo() throws IOException {
        assertThat(run.text("codebook.md")).contains("""
                        ### neglect_signs

                        neglect_signs (nl) / neglect_signs (en)

                        - `kind`: binary
                        - `0`: nee / no
                        - `1`: ja / yes
                        - `moment`: t3
                        - `sources`: families, plans
                        - `rule`: Regel. / Rule.
                        - `operator`: fact
                        - `n at t1`: 2 (experimental 1, control 1); missing: rejected_source 0, not_yet_observed 0, not_applicable 0, not_recorded 0
                        - `n at t2`: 1 (experimental 0, control 1); missing: rejected_source 0, not_yet_observed 0, not_applicable 0, not_recorded 1
                        - `n at t3`: 1 (experimental 1, control 0); missing: rejected_source 0, not_yet_observed 1, not_applicable 0, not_recorded 0
                        """);
    }

    @Test
    void plansOnlyTheOutcomesAndModeratorsOfTheStudy() throws IOException {
        assertThat(run.text("analysis.json")).isEqualTo("""
                        {
                          "study": "ekc-small",
                          "title": {
                            "nl": "Eigen Kracht, klein",
                            "en": "Conferences, small"
                          },
                          "minimum_group": 10,
                          "baseline": [
                            {
                              "table": "5.1",
                              "variable": "ethnicity"
                            }
                          ],
                          "outcomes": [
                            {
                              "table": "5.4",
                              "outcome": "order_months",
                              "models": [
                                [ ],
                                [
                                  "ethnicity"
                                ]
                              ],
                              "favourable": "lower"
                            }
                          ],
                          "moderation": {
                            "outcomes": [
                              {
                                "table": "5.6",
                                "outcome": "order_months"
                              }
                            ],
                            "moderators": [
                              "ethnicity"
                            ],
                            "models": [
                              [ ]
                            ]
                          },
                          "reliability": [
                            {
                              "scale": "neglect",
                              "label": {
                                "nl": "Verwaarlozing",
                                "en": "Neglect"
                              },
                              "items": [
                                "neglect_signs"
                              ],
                              "moments": [
                                "t1"
                              ]
                            }
                          ],
                          "courses": [
                            {
                              "measure": "children_out_of_home",
                              "any": true
                            }
                          ],
                          "landmark_days": 182
                        }
                        """);
    }

    @Test
    void theGuideNamesEveryFileAndSaysThatTheyStayInside() throws IOException {
        String guide = run.text("README.md");

        assertThat(guide).contains("Internal").contains("ekc-small");
        for (DatasetFile file : DatasetFile.of(Examples.study())) {
            assertThat(guide).contains("| " + file.name() + " |");
        }
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.builder().build().readTree(run.text(file));
    }
}
