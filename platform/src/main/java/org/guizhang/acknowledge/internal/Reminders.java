package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.Message;

/** Reminds people, whoever has asked for it: a notice for each edition, gathered into one mail by the inbox. */
@ApplicationScoped
@Transactional
public class Reminders {
    @Inject
    EditionRegister texts;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

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
