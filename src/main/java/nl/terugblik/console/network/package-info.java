/**
 * Signing in by an organisation's account: OpenID Connect.
 *
 * <p>Start at {@link nl.terugblik.console.network.NetworkSignIn}. It uses {@code access} and {@code place}.
 */
@NullMarked
package nl.terugblik.console.network;

import org.jspecify.annotations.NullMarked;
