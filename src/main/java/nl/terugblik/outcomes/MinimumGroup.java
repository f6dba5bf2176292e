package nl.terugblik.outcomes;

import java.util.Optional;
import java.util.stream.LongStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.outcomes.dataset.Kind;

/**
 * The rule that outcomes are tested only where every group of the comparison has enough families; the study of 2016 asked
 * for ten. Each value of a 0/1 outcome, and each value of a coded moderator, makes such a group within each condition.
 *
 * @param families how many are enough; 0 switches the rule off
 */
record MinimumGroup(int families) {

    /** Why these cases may not be tested, where they may not. */
    Optional<Note> objection(ModelCases model) {
        Cases cases = model.cases();
        if (cases.size() == 0) {
            return Optional.of(Note.of(Note.Text.NO_FAMILIES));
        }
        Cases experimental = cases.of(Group.EXPERIMENTAL);
        Cases control = cases.of(Group.CONTROL);
        if (Math.min(experimental.size(), control.size()) < families) {
            return Optional.of(Note.of(Note.Text.GROUP_TOO_SMALL, experimental.size(), control.size(), families));
        }
        if (model.outcome().kind() != Kind.BINARY) {
            return Optional.empty();
        }
        long[] e = experimental.counts(model.outcome());
        long[] c = control.counts(model.outcome());
        return LongStream.of(e[0], e[1], c[0], c[1]).min().orElse(0) < families
                ? Optional.of(Note.of(Note.Text.VALUE_TOO_SMALL, e[1], e[0], c[1], c[0], families))
                : Optional.empty();
    }

    /** The same where the effect of condition may depend on a moderator. */
    Optional<Note> objection(ModelCases model, Column moderator) {
        Optional<Note> objection = objection(model);
        if (objection.isPresent() || !moderator.kind().isCoded()) {
            return objection;
        }
        long experimental = rarest(model.cases(), Group.EXPERIMENTAL, moderator);
        long control = rarest(model.cases(), Group.CONTROL, moderator);
        return Math.min(experimental, control) < families
                ? Optional.of(Note.of(Note.Text.MODERATOR_VALUE_TOO_SMALL, experimental, control, families))
                : Optional.empty();
    }

    /** A category that no family of the model has is no part of the comparison; a 0/1 moderator always has both values. */
    private static long rarest(Cases cases, Group group, Column moderator) {
        long[] all = cases.counts(moderator);
        long[] members = cases.of(group).counts(moderator);
        long rarest = Long.MAX_VALUE;
        for (int code = 0; code < all.length; code++) {
            if (all[code] > 0 || moderator.kind() == Kind.BINARY) {
                rarest = Math.min(rarest, members[code]);
            }
        }
        return rarest;
    }
}
