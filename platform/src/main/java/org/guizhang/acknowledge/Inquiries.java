package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.internal.InquiryRows;
import org.guizhang.acknowledge.internal.Requests;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Questions about an edition and refusals to sign it: they go to the administrators, who answer once. */
@ApplicationScoped
@Transactional
public class Inquiries {
    private static final String KIND = "edition-question";

    @Inject
    InquiryRows rows;

    @Inject
    Requests requests;

    @Inject
    EditionRegister texts;

    @Inject
    Modules modules;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Asks about an edition the caller was asked to sign, or says why not. The request stays open. The same words
     * again, before there is an answer, are the same question.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Inquiry ask(UUID edition, boolean declined, @Nullable String comment) {
        var who = caller.get();
        var request =
                requests.find(edition, who.personId()).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var violations = new Violations();
        var words = violations.text("/comment", comment, Inquiry.MAX_COMMENT);
        violations.check();
        // Before the request is locked: a publication takes the two in this order.
        requests.awaitPublications(false);
        var asked = rows.open(edition, declined, words);
        if (asked.isPresent()) {
            return asked.get();
        }
        var id = ids.next();
        rows.add(id, edition, request.module(), declined, words);
        var title = texts.get(edition).content().title();
        var what = declined
                ? Message.of("inquiry.declined", who.name(), title)
                : Message.of("inquiry.asked", who.name(), title);
        var address = "policy/" + request.module() + "/acknowledgements";
        notices.tell(
                Set.of(Role.OWNER, Role.ADMINISTRATOR),
                new Notice(KIND, id.toString(), what, Message.said(words), address));
        trail.fire(new AuditedAction(
                declined ? SigningAction.EDITION_DECLINED : SigningAction.EDITION_QUESTIONED,
                "edition",
                edition.toString(),
                null,
                Map.of("comment", words)));
        return rows.find(id).orElseThrow();
    }

    /** The caller's own about one edition. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Inquiry> mine(UUID edition) {
        return rows.of(edition, caller.get().personId());
    }

    /** All of a module, those without an answer first. */
    @Requires(Permission.READ_POLICY)
    public List<Inquiry> list(UUID module) {
        modules.check(module);
        return rows.of(module);
    }

    /** Answers; the person who asked hears of it. Throws {@link Conflict} when somebody has answered before. */
    @Requires(Permission.PUBLISH_POLICY)
    public Inquiry answer(UUID id, @Nullable String answer) {
        var inquiry = rows.find(id).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var violations = new Violations();
        var words = violations.text("/answer", answer, Inquiry.MAX_COMMENT);
        violations.check();
        if (!rows.answer(id, words)) {
            throw new Conflict(Message.of("problem.answered-already"));
        }
        var title = texts.get(inquiry.edition()).content().title();
        notices.done(KIND, id.toString());
        notices.tell(
                List.of(inquiry.person()),
                new Notice(
                        "edition-answer",
                        id.toString(),
                        Message.of("inquiry.answered", title),
                        Message.said(words),
                        "acknowledge/" + inquiry.edition()));
        trail.fire(new AuditedAction(
                SigningAction.QUESTION_ANSWERED,
                "edition",
                inquiry.edition().toString(),
                Map.of("comment", inquiry.comment()),
                Map.of("answer", words)));
        return rows.find(id).orElseThrow();
    }
}
