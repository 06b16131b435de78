package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Resolved;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writes what changes of requests, with the notices that belong to it. */
@ApplicationScoped
public class RequestWriter {
    /** The kind of notice that leads to an edition to be signed; its subject is the edition. */
    public static final String KIND = "sign-edition";

    @Inject
    Requests requests;

    @Inject
    Notices notices;

    /** @param target the edition to be signed with its text, null where there is none and all is closed */
    void write(RequestChanges changes, @Nullable Edition target, @Nullable Resolved text) {
        if (!changes.close().isEmpty()) {
            byEdition(requests.close(changes.close()))
                    .forEach((edition, people) -> notices.over(people, KIND, List.of(edition.toString())));
        }
        if (target == null || text == null) {
            return;
        }
        var notice = notice(target, text.title());
        if (!changes.along().isEmpty()) {
            byEdition(requests.along(target, changes.along()))
                    .forEach((edition, people) -> notices.moved(people, edition.toString(), notice));
        }
        if (!changes.ask().isEmpty()) {
            requests.ask(target, changes.ask());
            notices.tell(changes.ask(), notice);
        }
    }

    private static Map<UUID, Set<UUID>> byEdition(List<Requests.Asked> asked) {
        var found = new LinkedHashMap<UUID, Set<UUID>>();
        asked.forEach(one -> found.computeIfAbsent(one.edition(), edition -> new LinkedHashSet<>())
                .add(one.person()));
        return found;
    }

    /** What people read in the inbox and in mails. */
    static Notice notice(Edition edition, Text title) {
        return new Notice(
                KIND,
                edition.id().toString(),
                new Text("请阅读并签收《" + title.zh() + "》", "Please read and sign “" + title.en() + "”"),
                new Text(
                        "第 " + edition.number() + " 版：" + edition.note(),
                        "Edition " + edition.number() + ": " + edition.note()),
                "acknowledge/" + edition.id());
    }
}
