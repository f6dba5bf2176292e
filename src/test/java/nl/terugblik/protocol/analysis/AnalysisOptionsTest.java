package nl.terugblik.protocol.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.analysis.AnalysisOptions.ComparedSet;
import nl.terugblik.protocol.analysis.AnalysisOptions.Moderator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study file may ask of its comparisons. */
class AnalysisOptionsTest {

    private static final String MODERATORS = "moderators: [ethnicity, two_households, months_to_plan]";

    @TempDir
    private Path folder;

    @BeforeEach
    void theInstrumentLiesInAFolderBesideTheStudy() throws IOException {
        Files.createDirectory(folder.resolve("instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), folder.resolve("instruments/ekc-2016.yaml"));
    }

    @Test
    void aStudyThatSaysNothingAsksForWhatTheStudyOf2016Did() {
        Study study = StudyFile.read(Path.of("jobs/ekc-follow-up.yaml"));

        assertThat(study.analysis().options()).isEqualTo(AnalysisOptions.USUAL);
    }

    @Test
    void readsHowModeratorsEnterInTheOrderOfTheStudy() throws IOException {
        Study study = asking("moderators: {referral_reason: {reference: 2}, n_children: {as: factor}, ethnicity: {}}");

        assertThat(study.analysis().moderators()).containsExactly("referral_reason", "n_children", "ethnicity");
        assertThat(study.analysis().options().moderators())
                .containsEntry("referral_reason", new Moderator(Optional.empty(), OptionalInt.of(2)))
                .containsEntry("n_children", new Moderator(Optional.of("factor"), OptionalInt.empty()));
    }

    @Test
    void readsTestsModelsAndSets() throws IOException {
        AnalysisOptions options = asking(MODERATORS + """
                , t_test: levene, minimum_cells: category, moderator_as_covariate: dropped, r_squared: nagelkerke,
                  models: [{outcomes: [abuse_signs_t3, arij_risk_t3], models: [[ethnicity], [ethnicity, own_t1], []]}],
                  sets: {all: {treated: [experimental, offered], control: [control], baseline: [ethnicity], table: "4.1"},
                         analysed: {treated: [experimental], control: [control], where: analysed}}""").analysis().options();

        assertThat(options.means()).isEqualTo(AnalysisOptions.Means.LEVENE);
        assertThat(options.cells()).isEqualTo(AnalysisOptions.Cells.CATEGORY);
        assertThat(options.dropsModerator()).isTrue();
        assertThat(options.showsExplained()).isTrue();
        assertThat(options.models())
                .containsEntry(
                        "arij_risk_t3", List.of(List.of("ethnicity"), List.of("ethnicity", "arij_risk_t1"), List.of()));
        assertThat(options.sets())
                .containsExactly(
                        new ComparedSet(
                                "all",
                                List.of("experimental", "offered"),
                                List.of("control"),
                                Optional.empty(),
                                List.of("ethnicity"),
                                Optional.of("4.1")),
                        new ComparedSet(
                                "analysed",
                                List.of("experimental"),
                                List.of("control"),
                                Optional.of("analysed"),
                                List.of(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            moderators: {ethnicty: {}}                           | line 13: analysis.moderators.ethnicty: ethnicty is not a variable of the instrument; did you mean ethnicity?
            moderators: {ethnicity: {reference: 1}}              | line 13: analysis.moderators.ethnicity.reference: ethnicity is no factor, so nothing is held against a reference; leave it out.
            moderators: {referral_reason: {reference: 7}}        | line 13: analysis.moderators.referral_reason.reference must be one of the values of referral_reason: 0, 1, 2.
            moderators: {ethnicity: {as: string}}                | line 13: analysis.moderators.ethnicity.as must be one of number, factor.
            moderators: [], t_test: student                      | line 13: analysis.t_test must be one of pooled, levene, welch.
            moderators: [], models: [{outcomes: [order_month], models: [[]]}] | line 13: analysis.models[0].outcomes[0]: order_month is not an outcome of the instrument; did you mean order_months?
            moderators: [], models: [{outcomes: [order_months], models: [[own_t1]]}] | line 13: analysis.models[0].models[0]: order_months_t1 is not a variable of the instrument; did you mean order_months?
            moderators: [], models: [{outcomes: [order_months], models: [[]]}, {outcomes: [order_months], models: [[]]}] | line 13: analysis.models[1].outcomes[0]: order_months has its models in an entry above; name it once.
            moderators: [], sets: {a: {treated: [x], control: [x]}} | line 13: analysis.sets.a has a group on both sides; a family is on one.
            moderators: [], sets: {a: {treated: [x], control: [y]}, b: {treated: [x], control: [y]}} | line 13: analysis.sets must have one set without a baseline of its own, which is whom all other tables compare.
            moderators: [], sets: {a: {treated: [x], control: [y], baseline: [ethnicty]}, c: {treated: [x], control: [y]}} | line 13: analysis.sets.a.baseline[0]: ethnicty is not a variable of the instrument; did you mean ethnicity?
            moderators: [], nonresponse: {reason: no_orders, refusal: index, on: [ethnicity]} | line 13: analysis.nonresponse.reason: no_orders is not a reason of the question.
            moderators: [], nonresponse: {reason: no_supervision_order, refusal: refusal, on: [ethnicity]} | line 13: analysis.nonresponse.refusal: refusal is not an event of the question.
            moderators: [], nonresponse: {reason: no_supervision_order, refusal: index, on: [order_months]} | line 13: analysis.nonresponse.on[0]: order_months is not a variable of the instrument that is known by T1.
            moderators: [], nonresponse: {reason: no_supervision_order, refusal: index} | line 13: analysis.nonresponse needs the field on.
            """)
    void namesLineAndFieldOfEachFault(String asked, String fault) throws IOException {
        Path study = study(asked);
        InvalidStudy invalid = catchThrowableOfType(InvalidStudy.class, () -> StudyFile.read(study));
        assertThat(invalid.faults()).singleElement().asString().endsWith(fault);
    }

    private Study asking(String options) throws IOException {
        return StudyFile.read(study(options));
    }

    private Path study(String options) throws IOException {
        String published = Files.readString(Path.of("jobs/ekc-follow-up.yaml"));
        assertThat(published).contains(MODERATORS);
        return Files.writeString(folder.resolve("study.yaml"), published.replace(MODERATORS, options));
    }
}
