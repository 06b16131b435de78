package org.guizhang.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.internal.LinkLookup;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.accounts.LinkLimits;
import org.jspecify.annotations.Nullable;

/** Lets people in by a link, to what it is for. */
@ApplicationScoped
@ForFeatures
@Transactional
public class OutsideDoor {
    @Inject
    LinkLookup lookup;

    @Inject
    LinkLimits limits;

    @Inject
    OutsideLinks links;

    @Inject
    CurrentCaller caller;

    /**
     * Opens a link: from here on the call is in the name of whoever made it, in the language that was asked for. To be asked
     * before the work around it has touched the database, for it takes connections of its own.
     *
     * @param from IP address that asks
     * @throws NotFound for one that is unknown, used, expired, taken back, or for something else; which is not told
     * @throws org.guizhang.shared.TooMany for one, or an address, that asks too often
     */
    public OpenLink enter(Kind kind, @Nullable String secret, String from) {
        var language = caller.locale();
        // Tries are counted while nothing of the database is held.
        var hash = Digests.sha256(secret == null ? "" : secret.strip());
        var found = lookup.find(hash).orElse(null);
        if (found == null) {
            limits.unknown(from);
            throw closed();
        }
        limits.known(hash);
        caller.becomeByProgram(found.maker());
        caller.speak(language);
        return links.open(found.id(), kind).orElseThrow(OutsideDoor::closed);
    }

    /** Whatever is wrong with a link, the answer is the same. */
    public static NotFound closed() {
        return new NotFound(Message.of("problem.outside-link"));
    }
}
