/**
 * The databases of tests that use a register: H2 in memory, or, with {@code -Dterugblik.test.database=postgresql}, a real
 * PostgreSQL that is started for them. The build runs the tests that are {@link nl.terugblik.database.UsesRegister} on
 * both.
 *
 * <p>Start at {@link nl.terugblik.database.TestDatabase}.
 */
@NullMarked
package nl.terugblik.database;

import org.jspecify.annotations.NullMarked;
