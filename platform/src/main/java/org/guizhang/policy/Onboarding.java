package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.calendar.Calendars;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.Tenants;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** From sign-up to the first draft. */
@ApplicationScoped
@Transactional
public class Onboarding {
    @Inject
    Templates templates;

    @Inject
    Tenants tenants;

    @Inject
    Tokens tokens;

    @Inject
    Calendars calendars;

    /** The owner of a tenant just opened, with a token for REST. */
    public record Opened(Caller owner, AccessToken.Issued token) {}

    /** Opens a tenant in one of the offered trades, with its calendar; the owner is the caller from here on. */
    @Unguarded("whoever signs up is not known yet")
    public Caller signUp(SignUp form) {
        var trade = trade(form.trade());
        var owner = tenants.open(form);
        calendars.begin(trade == null ? null : trade.calendar());
        return owner;
    }

    /** The same for a program, which goes on with a token. */
    @Unguarded("whoever signs up is not known yet")
    public Opened signUpWithToken(SignUp form) {
        return new Opened(signUp(form), tokens.openSession());
    }

    /** The trade of a form; null where none is named, which is refused with everything else that is missing. */
    private @Nullable Trade trade(@Nullable String trade) {
        if (trade == null || trade.isBlank()) {
            return null;
        }
        try {
            return templates.trade(trade);
        } catch (NotFound unknown) {
            throw Rejected.field("/trade", "trade");
        }
    }
}
