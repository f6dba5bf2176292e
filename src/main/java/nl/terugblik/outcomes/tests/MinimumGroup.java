package nl.terugblik.outcomes.tests;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.plan.TestOptions;

/**
 * The rule that outcomes are tested only where every group of the comparison has enough families; the study of 2016 asked
 * for ten. Each value of a 0/1 outcome, and each value of a coded moderator, makes such a group within each condition.
 *
 * @param families how many are enough; 0 switches the rule off
 * @param cells whether a value of a moderator needs so many in each group, or in both together
 */
public record MinimumGroup(int families, TestOptions.Cells cells) {

    /** The rule as the study of 2016 had it. */
    public MinimumGroup(int families) {
        this(families, TestOptions.USUAL.cells());
    }

    /** Why these cases may not be tested, where they may not. */
    Optional<Note> objection(ModelCases model) {
        Cases cases = model.cases();
        if (cases.size() == 0) {
            return Optional.of(Note.of(Note.Text.NO_FAMILIES));
        }
        Cases experimental = cases.of(Side.TREATED);
        Cases control = cases.of(Side.CONTROL);
        if (Math.min(experimental.size(), control.size()) < families) {
            return Optional.of(Note.of(Note.Text.GROUP_TOO_SMALL, experimental.size(), control.size(), families));
        }
        return model.outcome().kind() == Kind.BINARY
                ? values(experimental.counts(model.outcome()), control.counts(model.outcome()))
                : Optional.empty();
    }

    /** Why an outcome may not be tested in these pairs, where it may not. */
    Optional<Note> objection(Column outcome, Pairs.Known known) {
        if (known.pairs() == 0) {
            return Optional.of(Note.of(Note.Text.NO_FAMILIES));
        }
        if (known.pairs() < families) {
            return Optional.of(Note.of(Note.Text.GROUP_TOO_SMALL, known.pairs(), known.pairs(), families));
        }
        return outcome.kind() == Kind.BINARY
                ? values(counts(known.experimental()), counts(known.control()))
                : Optional.empty();
    }

    private static long[] counts(double[] flags) {
        long ones = DoubleStream.of(flags).filter(flag -> flag == 1).count();
        return new long[] {flags.length - ones, ones};
    }

    private Optional<Note> values(long[] experimental, long[] control) {
        return LongStream.of(experimental[0], experimental[1], control[0], control[1])
                                .min()
                                .orElse(0)
                        < families
                ? Optional.of(Note.of(
                        Note.Text.VALUE_TOO_SMALL, experimental[1], experimental[0], control[1], control[0], families))
                : Optional.empty();
    }

    /** The same where the effect of condition may depend on a moderator. */
    Optional<Note> objection(ModelCases model, Column moderator) {
        Optional<Note> objection = objection(model);
        if (objection.isPresent() || !moderator.kind().isCoded()) {
            return objection;
        }
        if (cells == TestOptions.Cells.CATEGORY) {
            long rarest = rarest(model.cases(), model.cases(), moderator);
            return rarest < families
                    ? Optional.of(Note.of(Note.Text.MODERATOR_CATEGORY_TOO_SMALL, rarest, families))
                    : Optional.empty();
        }
        long experimental = rarest(model.cases(), model.cases().of(Side.TREATED), moderator);
        long control = rarest(model.cases(), model.cases().of(Side.CONTROL), moderator);
        return Math.min(experimental, control) < families
                ? Optional.of(Note.of(Note.Text.MODERATOR_VALUE_TOO_SMALL, experimental, control, families))
                : Optional.empty();
    }

    /** A category that no family of the model has is no part of the comparison; a 0/1 moderator always has both values. */
    private static long rarest(Cases cases, Cases some, Column moderator) {
        long[] all = cases.counts(moderator);
        long[] members = some.counts(moderator);
        long rarest = Long.MAX_VALUE;
        for (int code = 0; code < all.length; code++) {
            if (all[code] > 0 || moderator.kind() == Kind.BINARY) {
                rarest = Math.min(rarest, members[code]);
            }
        }
        return rarest;
    }
}
