package org.guizhang.ui.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.ui.shell.Addresses;

/** Leads whoever signs in past what the operator's documents say anew. */
@ApplicationScoped
public class LegalDetour {
    @Inject
    Consents consents;

    @Inject
    CurrentCaller caller;

    /** The address to go to after a sign-in, on the way to the one that was wanted. */
    public String to(String wanted) {
        if (!caller.person().may(Permission.READ_HANDBOOK)
                || consents.outstanding().isEmpty()) {
            return wanted;
        }
        return Addresses.LEGAL_NEWS + "?" + Addresses.WANTED + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
