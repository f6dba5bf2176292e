/**
 * How someone proves who they are.
 *
 * <p>Start at {@link nl.terugblik.console.signin.SignInSecurity}. It uses {@code access}, {@code network} and {@code place}.
 */
@NullMarked
package nl.terugblik.console.signin;

import org.jspecify.annotations.NullMarked;
