/** Terugblik: retrospective case-file research in child protection, from an agency's export to a report. */
@NullMarked
package nl.terugblik;

import org.jspecify.annotations.NullMarked;
