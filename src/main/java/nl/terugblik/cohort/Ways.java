package nl.terugblik.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Question;

/**
 * The ways that families of a study can go, in the order of its flow.
 *
 * @param excluded the reasons why one is out, that of the quota last
 * @param notAnalysed the reasons why one of a group is in no comparison
 * @param groups the groups
 * @param analysed the groups of which a family can be in a comparison
 */
public record Ways(List<String> excluded, List<String> notAnalysed, List<Group> groups, List<Group> analysed) {

    public Ways {
        excluded = List.copyOf(excluded);
        notAnalysed = List.copyOf(notAnalysed);
        groups = List.copyOf(groups);
        analysed = List.copyOf(analysed);
    }

    /** The ways of the families of a study. */
    public static Ways of(Study study) {
        List<String> excluded = new ArrayList<>(List.of(ExclusionReason.WITHDRAWN, ExclusionReason.OBJECTED));
        Stream.concat(study.question().reasons().stream(), Stream.of(ExclusionReason.QUOTA_REACHED))
                .filter(reason -> !excluded.contains(reason))
                .forEach(excluded::add);
        return new Ways(
                excluded,
                study.question().notAnalysed().stream()
                        .map(Question.Reason::name)
                        .distinct()
                        .toList(),
                Group.of(study),
                Group.of(study).stream()
                        .filter(group -> !study.question().keepsOut(group.code()))
                        .toList());
    }

    /** The group of this name. */
    Group group(String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a group of this study: " + code));
    }
}
