package org.guizhang.tenant;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import org.guizhang.observe.RequestTrace;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Unauthenticated;
import org.jspecify.annotations.Nullable;

/**
 * Holds the caller for the length of one request. Set by the credential check alone (and by work that runs on behalf
 * of a person outside a request, such as sign-up); nothing a client sends can reach it.
 */
@RequestScoped
public class CurrentCaller {
    private @Nullable Actor caller;
    private boolean program;
    private boolean revokedDevice;
    private boolean atRest;
    private Locale locale = Languages.CHINESE;

    /** Who is at work; throws {@link Unauthenticated} when nobody is, {@link Forbidden} for a device that was ended. */
    public Actor get() {
        if (caller == null) {
            if (revokedDevice) {
                throw new Forbidden(Message.of("problem.device-revoked"), Forbidden.Kind.DEVICE_REVOKED);
            }
            throw new Unauthenticated(Message.of("problem.unauthenticated"));
        }
        return caller;
    }

    /** The person who calls; throws {@link Unauthenticated} when there is none, also where the system is at work. */
    public Caller person() {
        if (get() instanceof Caller person) {
            return person;
        }
        throw new Unauthenticated(Message.of("problem.unauthenticated"));
    }

    /** The person who calls, if one does. */
    public Optional<Caller> find() {
        return caller instanceof Caller person ? Optional.of(person) : Optional.empty();
    }

    /** Who is at work, if anybody is: to come back to after something that somebody else does in between. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(caller);
    }

    public void set(Actor verified) {
        caller = verified;
        locale = verified.locale();
        RequestTrace.running()
                .ifPresent(trace ->
                        trace.actor(verified.tenantId(), verified instanceof Caller person ? person.personId() : null));
    }

    /** Is nobody, and is told that the device was ended. */
    public void refuseRevokedDevice() {
        revokedDevice = true;
    }

    /** Becomes whom a token for programs or of a device stands for. */
    public void becomeByProgram(Caller verified) {
        set(verified);
        program = true;
    }

    /** Whether a program or a device asks, with a token that lasts. */
    public boolean isProgram() {
        return program;
    }

    /** Whether the business is suspended or closing, as far as a statement for a person of it has found out. */
    public boolean isAtRest() {
        return atRest;
    }

    void noteRest(boolean resting) {
        atRest = resting;
    }

    public void clear() {
        caller = null;
    }

    /** The language to answer in: the caller's, or the one the request asked for. */
    public Locale locale() {
        return locale;
    }

    public void speak(Locale language) {
        locale = language;
    }
}
