package nl.terugblik.meta.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.meta.effects.Conversion;
import nl.terugblik.meta.effects.OwnOutcomes;
import nl.terugblik.meta.pooling.Moderator;
import nl.terugblik.meta.pooling.PoolingRules;
import nl.terugblik.protocol.InputFile;
import nl.terugblik.protocol.Label;

/**
 * What a meta-analysis is to do.
 *
 * @param file the file that says so
 * @param title for people
 * @param effects the table of effects
 * @param delimiter what stands between its cells
 * @param comma whether its numbers have a decimal comma
 * @param outcomes which outcomes are pooled, in this order; empty for all
 * @param moderators by what effects may differ
 * @param conversion how effects are converted
 * @param rules when what is pooled
 * @param own which of a run's effects belong to which outcome
 */
public record MetaPlan(
        InputFile file,
        Optional<Label> title,
        Path effects,
        char delimiter,
        boolean comma,
        List<String> outcomes,
        List<Moderator> moderators,
        Conversion conversion,
        PoolingRules rules,
        OwnOutcomes own) {}
