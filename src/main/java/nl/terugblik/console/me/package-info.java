/**
 * What someone can see and change of their own account.
 *
 * <p>Start at {@link nl.terugblik.console.me.MyPage}. It uses {@code access} and {@code door}.
 */
@NullMarked
package nl.terugblik.console.me;

import org.jspecify.annotations.NullMarked;
