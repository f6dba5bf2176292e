package nl.terugblik.cohort;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Question;

/**
 * A group of families that a study tells apart.
 *
 * @param code its name in every file, for example {@code experimental}
 * @param place its place among the groups of its study, from 0
 */
public record Group(String code, int place) {

    /** The groups of a study, in their order. */
    public static List<Group> of(Study study) {
        List<Group> groups = new ArrayList<>();
        for (Question.Group group : study.question().groups()) {
            groups.add(new Group(group.name(), groups.size()));
        }
        return List.copyOf(groups);
    }
}
