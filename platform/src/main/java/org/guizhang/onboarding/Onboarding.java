package org.guizhang.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guizhang.calendar.Calendars;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.TemplatePosition;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.Tenants;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.Unguarded;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.PromisedPositions;
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

    @Inject
    PromisedPositions promises;

    /** The owner of a tenant just opened, with a token for REST. */
    public record Opened(Caller owner, AccessToken.Issued token) {}

    /**
     * Opens a tenant in one of the offered trades, with its calendar; the owner is the caller from here on, and holds
     * the position of the form as soon as a template brings it.
     */
    @Unguarded("whoever signs up is not known yet")
    public Caller signUp(SignUp form) {
        var trade = trade(form.trade());
        var position = position(trade, form.position());
        var owner = tenants.open(form);
        if (position != null) {
            promises.make(owner.personId(), position);
        }
        calendars.createDefault(trade == null ? null : trade.calendar());
        return owner;
    }

    /** The same for a program, which goes on with a token. */
    @Unguarded("whoever signs up is not known yet")
    public Opened signUpWithToken(SignUp form) {
        return new Opened(signUp(form), tokens.openSession());
    }

    /** The positions that an owner in a trade may say they hold; the first is the one owners usually have. */
    @Unguarded("the catalogue is open to all")
    public List<TemplatePosition> positionsOf(Trade trade) {
        return offered(trade).map(Offered::position).toList();
    }

    private @Nullable Source position(@Nullable Trade trade, @Nullable String key) {
        if (trade == null || key == null || key.isBlank()) {
            return null;
        }
        return offered(trade)
                .filter(one -> one.position().key().equals(key))
                .findFirst()
                .map(one -> new Source(one.template(), key))
                .orElseThrow(() -> Rejected.field("/owner/position", "position-unknown"));
    }

    private record Offered(String template, TemplatePosition position) {}

    /** Those at the top first, for that is where owners stand. */
    private Stream<Offered> offered(Trade trade) {
        return trade.templates().stream()
                .flatMap(id -> templates.latest(id).positions().stream()
                        .filter(position -> !position.external())
                        .map(position -> new Offered(id, position)))
                .sorted(Comparator.comparing(one -> one.position().reportsTo() != null));
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
