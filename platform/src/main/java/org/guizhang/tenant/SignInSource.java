package org.guizhang.tenant;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody comes in from, so that wrong passwords from elsewhere do not keep them out.
 *
 * @param address IP address of the client
 * @param device secret that a browser keeps from one sign-in to the next; null for programs
 */
public record SignInSource(String address, @Nullable String device) {
    /** A program, or a browser that has no say in it. */
    public static SignInSource of(String address) {
        return new SignInSource(address, null);
    }
}
