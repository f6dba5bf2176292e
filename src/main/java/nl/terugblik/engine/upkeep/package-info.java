/**
 * What is done to a register when it is opened, put back or erased from, so that it is as this program would have written it.
 */
@NullMarked
package nl.terugblik.engine.upkeep;

import org.jspecify.annotations.NullMarked;
