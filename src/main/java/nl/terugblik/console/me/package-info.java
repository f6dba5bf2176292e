/**
 * Accounts as pages: how someone begins, what they change of their own, and what a steward sees to.
 *
 * <p>Start at {@link nl.terugblik.console.me.MyPage}. It uses {@code access} and {@code layout}.
 */
@NullMarked
package nl.terugblik.console.me;

import org.jspecify.annotations.NullMarked;
