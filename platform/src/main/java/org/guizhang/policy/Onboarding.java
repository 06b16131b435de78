package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Templates;
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

    /** The owner of a tenant just opened, with a token for REST. */
    public record Opened(Caller owner, AccessToken.Issued token) {}

    /** Opens a tenant in one of the offered trades; the owner is the caller from here on. */
    @Unguarded("whoever signs up is not known yet")
    public Caller signUp(SignUp form) {
        checkTrade(form.trade());
        return tenants.open(form);
    }

    /** The same for a program, which goes on with a token. */
    @Unguarded("whoever signs up is not known yet")
    public Opened signUpWithToken(SignUp form) {
        return new Opened(signUp(form), tokens.openSession());
    }

    private void checkTrade(@Nullable String trade) {
        if (trade != null && !trade.isBlank()) {
            try {
                templates.trade(trade);
            } catch (NotFound unknown) {
                throw Rejected.field("/trade", "trade");
            }
        }
    }
}
