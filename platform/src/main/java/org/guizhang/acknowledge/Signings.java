package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.internal.Reminders;
import org.guizhang.acknowledge.internal.Requests;
import org.guizhang.acknowledge.internal.SignerRows;
import org.guizhang.acknowledge.internal.SignerSheet;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Holdings;
import org.jspecify.annotations.Nullable;

/** The business's side: who has signed a module and who has not, and reminding those. */
@ApplicationScoped
@Transactional
public class Signings {
    public static final int MAX_DAYS = 30;

    @Inject
    SignerRows rows;

    @Inject
    Requests requests;

    @Inject
    SignerSheet sheet;

    @Inject
    Reminders reminders;

    @Inject
    Modules modules;

    @Inject
    Holdings holdings;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    /**
     * How far a module is.
     *
     * @param asked people who were asked and still have access
     * @param signed those of them who have signed
     * @param latest when somebody was asked or reminded last; null where nobody was
     */
    public record Standing(int asked, int signed, @Nullable Instant latest) {}

    /**
     * How far a module is, with a page of those who were asked.
     *
     * @param asked people who were asked and still have access
     * @param signed those of them who have signed
     * @param people as filtered and sorted
     * @param next cursor of the following page, null on the last one
     */
    public record Overview(
            int asked,
            int signed,
            List<Signer> people,
            @Nullable String next) {}

    /**
     * Whom a publication has asked.
     *
     * @param anew people it has asked, who were told
     * @param waiting people who were asked before and have not signed; they were not told anew
     */
    public record Asked(int anew, int waiting) {}

    /**
     * How far a module is, counted.
     *
     * @param asked people who were asked and still have access
     * @param missing those of them who have not signed
     */
    public record Progress(UUID module, int asked, int missing) {}

    /** How far all modules are of which somebody was asked; the one that misses most comes first. */
    @Requires(Permission.READ_PEOPLE)
    public List<Progress> progress() {
        return rows.progress();
    }

    /** Whom the publication of an edition of a module has asked, as it stands now. */
    @Requires(Permission.READ_PEOPLE)
    public Asked asked(UUID module, UUID edition) {
        modules.check(module);
        return rows.asked(module, edition);
    }

    /** How far a module is. */
    @Requires(Permission.READ_PEOPLE)
    public Standing standing(UUID module) {
        modules.check(module);
        return rows.standing(module);
    }

    /** Those who were asked and still have access, of a filter: {@code limit} of them from {@code offset} on. */
    @Requires(Permission.READ_PEOPLE)
    public List<Signer> list(UUID module, SignerFilter filter, SortOrder<SignerSort> order, int offset, int limit) {
        modules.check(module);
        return rows.list(module, filter, among(filter), order, offset, limit).stream()
                .map(signer -> signer.called(Login.seen(signer.login(), signer.person(), caller.get())))
                .toList();
    }

    /** How many there are of a filter. */
    @Requires(Permission.READ_PEOPLE)
    public int count(UUID module, SignerFilter filter) {
        modules.check(module);
        return rows.count(module, filter, among(filter));
    }

    /** A page of {@link #list} with the figures; {@code after} is the cursor of the page before. */
    @Requires(Permission.READ_PEOPLE)
    public Overview page(
            UUID module, SignerFilter filter, SortOrder<SignerSort> order, @Nullable String after, int size) {
        var offset = after == null ? 0 : cursor(after);
        var standing = standing(module);
        var page = Page.of(list(module, filter, order, offset, size + 1), size, last -> String.valueOf(offset + size));
        return new Overview(standing.asked(), standing.signed(), page.items(), page.next());
    }

    private @Nullable Set<UUID> among(SignerFilter filter) {
        return holdings.people(filter.position(), filter.site());
    }

    /** A cursor is how many were on the pages before: who signs in between moves, as on paper, to the end of the list. */
    private static int cursor(String text) {
        try {
            var offset = Integer.parseInt(text);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException malformed) {
            // Refused below.
        }
        throw Rejected.field("/cursor", "cursor");
    }

    /** Reminds everybody who has not signed, nobody twice within a day; answers how many. */
    @Requires(Permission.PUBLISH_POLICY)
    public int remind(UUID module) {
        modules.check(module);
        // Before requests are locked: a publication takes the two in this order, and tells the same people.
        requests.awaitPublications(false);
        var reminded = rows.remind(module);
        reminders.tell(reminded);
        trail.fire(new AuditedAction(
                SigningAction.SIGNING_REMINDED, "module", module.toString(), null, Map.of("people", reminded.size())));
        return reminded.size();
    }

    /** After how many days without a signature people are reminded, and again after as many. */
    @Requires(Permission.READ_POLICY)
    public int remindAfterDays() {
        return rows.days();
    }

    /** @param days 1 to {@value #MAX_DAYS} */
    @Requires(Permission.PUBLISH_POLICY)
    public void remindAfterDays(@Nullable Integer days) {
        if (days == null || days < 1 || days > MAX_DAYS) {
            throw Rejected.field("/remindAfterDays", "range", 1, MAX_DAYS);
        }
        var before = rows.days();
        rows.setDays(days);
        trail.fire(new AuditedAction(
                SigningAction.SIGNING_SETTING_CHANGED,
                "tenant",
                caller.get().tenantId().toString(),
                Map.of("remindAfterDays", before),
                Map.of("remindAfterDays", days)));
    }

    /** The list for a spreadsheet, in the caller's language. */
    @Requires(Permission.READ_PEOPLE)
    public String csv(UUID module) {
        var file = sheet.of(list(module, SignerFilter.ALL, SignerSort.PRESET, 0, Integer.MAX_VALUE), caller.locale());
        trail.fire(new AuditedAction(SigningAction.SIGNING_EXPORTED, "module", module.toString(), null, null));
        return file;
    }
}
