package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Pseudonym;

/**
 * Something that happened to a family, as a row of its file says.
 *
 * @param day when; empty where nobody recorded the day
 * @param child to which child; empty where it is about the family
 * @param row the row that says so
 */
public record Happening(Optional<LocalDate> day, Optional<Pseudonym> child, CaseRecord row) {}
