package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.DatabaseFailure;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.TakenLogins;
import org.guizhang.tenant.recover.AddressMail;
import org.guizhang.tenant.recover.Contact;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Reads and changes the caller's contact data, each time in one transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ContactChanges {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    TakenLogins taken;

    @Inject
    AddressLinks links;

    @Inject
    LinkRows rows;

    @Inject
    AddressMail mail;

    @Inject
    AccountNews news;

    public Contact own() {
        var sql = database.sql();
        var holder = Holder.find(sql, caller.person().accountId()).orElseThrow(ContactChanges::gone);
        var name = sql.createQuery("select name from person where tenant_id = :tenant and id = :id")
                .bind("id", caller.get().personId())
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(ContactChanges::gone);
        var pending = rows.pending(sql, holder.id())
                .filter(address -> !address.equals(holder.address()))
                .orElse(null);
        return new Contact(
                name, holder.login(), holder.address(), holder.number(), holder.verifiedAt(), pending, mail.isThere());
    }

    /** With the password checked; answers the businesses to be told. Throws {@link Unauthenticated} if it was changed since. */
    public List<UUID> change(Contact.Change wanted) {
        var sql = database.sql();
        var holder = Holder.lock(sql, caller.person().accountId()).orElseThrow(ContactChanges::gone);
        if (holder.credential() != caller.person().credential()) {
            throw new Unauthenticated(Message.of("problem.unauthenticated"));
        }
        var violations = new Violations();
        var name = wanted.name() == null ? null : violations.line("/name", wanted.name(), Person.MAX_NAME);
        var email = ContactEntry.email(violations, holder, wanted.email());
        var phone = ContactEntry.phone(violations, holder, wanted.phone());
        violations.check();
        var changed = new ArrayList<String>();
        if (name != null && !name.equals(caller.get().name())) {
            changed.add("name");
        }
        if (phone.isNew()) {
            store(sql, holder, phone);
            changed.add(phone.kind());
        }
        var asked = email.value();
        if (email.isNew() && asked != null && mail.isThere()) {
            links.ask(sql, holder, asked);
        } else if (email.isNew()) {
            store(sql, holder, email);
            changed.add(email.kind());
        }
        if (changed.isEmpty()) {
            return List.of();
        }
        var login = changed(phone, email);
        return news.announce(
                sql, holder.id(), TenantAction.PERSON_CONTACT_CHANGED, login, name, String.join(", ", changed));
    }

    /** Sends a link to the address that waits, else to the one that nobody has confirmed. */
    public void sendLink() {
        if (!mail.isThere()) {
            throw new Conflict(Message.of("problem.no-mail"));
        }
        var sql = database.sql();
        var holder = Holder.lock(sql, caller.person().accountId()).orElseThrow(ContactChanges::gone);
        var present = holder.verifiedAt() == null ? holder.address() : null;
        var address = rows.pending(sql, holder.id()).orElse(present);
        if (address == null) {
            throw new Conflict(
                    Message.of(holder.address() == null ? "problem.no-address" : "problem.address-confirmed"));
        }
        links.ask(sql, holder, address);
    }

    /** That another account has the login is told, since nothing else can be said, and not often. */
    private void store(Handle sql, Holder holder, ContactEntry line) {
        var counted = "contact " + holder.id();
        taken.check(counted);
        try {
            line.store(sql, holder.id());
        } catch (JdbiException failed) {
            if (DatabaseFailure.isDuplicate(failed)) {
                taken.note(counted);
                throw Rejected.field("/" + line.kind(), "login-taken");
            }
            throw failed;
        }
    }

    /** The new login, null for the same. */
    private @Nullable String changed(ContactEntry phone, ContactEntry email) {
        if (phone.isNew() && phone.isLogin()) {
            return phone.value();
        }
        return email.isNew() && email.isLogin() && !mail.isThere() ? email.value() : null;
    }

    private static NotFound gone() {
        return new NotFound(Message.of("problem.not-found"));
    }
}
