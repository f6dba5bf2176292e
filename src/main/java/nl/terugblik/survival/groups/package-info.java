/**
 * Groups compared by their whole follow-up: {@link nl.terugblik.survival.groups.LogRankTest}, and {@link
 * nl.terugblik.survival.groups.RobustTest} for rows that are alike, as the children of a family are.
 */
@NullMarked
@NamedInterface("groups")
package nl.terugblik.survival.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
