package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.EditionTexts;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;

/** Reminds people, by hand or by the job: a notice for each edition, gathered into one mail by the inbox. */
@ApplicationScoped
@Transactional
public class Reminders {
    @Inject
    SignerRows rows;

    @Inject
    Requests requests;

    @Inject
    EditionTexts texts;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @ActivateRequestContext
    public List<UUID> tenantsDue() {
        return rows.tenantsDue();
    }

    /** Reminds who is due in a tenant, in one transaction: either noted and told, or neither. */
    @ActivateRequestContext
    public void remind(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        // Before requests are locked: a publication takes the two in this order, and tells the same people.
        requests.awaitPublications(false);
        tell(rows.remindDue());
    }

    /** Tells those who were just noted. */
    public void tell(List<SignerRows.Reminded> reminded) {
        var byEdition = new LinkedHashMap<UUID, List<UUID>>();
        reminded.forEach(one -> byEdition
                .computeIfAbsent(one.edition(), edition -> new ArrayList<>())
                .add(one.person()));
        byEdition.forEach((edition, people) -> {
            var part = texts.get(edition);
            var timeline = new Timeline(texts.timeline(part.edition().moduleId()), clock.instant());
            var news = timeline.news(null, part.edition());
            var asked = RequestNotice.asked(part.edition(), news, part.content().title());
            var title = Message.of("signing.reminder", asked.title());
            notices.tell(people, new Notice(asked.kind(), asked.subject(), title, asked.text(), asked.address()));
        });
    }
}
