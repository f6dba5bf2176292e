/**
 * Faults that can be planted in the rows of a family. Start at {@link nl.terugblik.sample.fault.Faults}; each fault is
 * one class.
 */
@NullMarked
package nl.terugblik.sample.fault;

import org.jspecify.annotations.NullMarked;
