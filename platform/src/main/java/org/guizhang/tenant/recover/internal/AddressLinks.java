package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.AccountOpened;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.recover.AddressMail;
import org.jdbi.v3.core.Handle;

/** Asks addresses by mail whether they are their holder's, within the business of the caller. */
@ApplicationScoped
public class AddressLinks {
    private static final Duration WAIT = Duration.ofHours(1);

    @Inject
    Database database;

    @Inject
    LinkRows links;

    @Inject
    AddressMail mail;

    void hear(@Observes AccountOpened opened) {
        if (mail.isThere() && new Login(opened.login()).isEmail()) {
            send(database.sql(), opened.account(), opened.login(), opened.language(), true);
        }
    }

    /** Sends a link to an address; throws {@link TooMany} after {@value LinkRows#MAILS_AN_HOUR} such mails to an account within an hour. */
    void ask(Handle sql, Holder holder, String address) {
        if (links.isFull(sql, holder.id(), Kind.VERIFY)) {
            throw new TooMany(Message.of("problem.too-many-mails"), WAIT);
        }
        send(sql, holder.id(), address, holder.language(), false);
    }

    private void send(Handle sql, UUID account, String address, Locale language, boolean opened) {
        var made = links.make(sql, account, Kind.VERIFY, address, null);
        mail.confirm(address, language, made.secret(), opened);
    }
}
