package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.Outstanding;
import org.guizhang.acknowledge.Passage;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.tenant.CurrentCaller;

/** How much the caller has to read before signing. */
@ApplicationScoped
public class Workload {
    /** Chinese characters, and letters and spaces of English, that people read in a minute with care. */
    private static final int CHINESE_PER_MINUTE = 300;

    private static final int ENGLISH_PER_MINUTE = 1000;

    @Inject
    RequiredReadings readings;

    @Inject
    InquiryRows inquiries;

    @Inject
    CurrentCaller caller;

    /** What there is to read of each edition, by its id; as many statements for several as for one. */
    public Map<UUID, Outstanding> of(List<Handbook.Part> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        var objections = inquiries.objected(caller.get().personId());
        var found = new HashMap<UUID, Outstanding>();
        for (var matter : readings.of(parts, caller.get().personId())) {
            found.put(matter.part().edition().id(), of(matter, objections));
        }
        return found;
    }

    /** @param objections modules of which the caller has objected to something and got no answer yet */
    private Outstanding of(RequiredReadings.Matter matter, Set<UUID> objections) {
        var fresh = matter.passages().stream()
                .filter(passage -> passage.change() != Passage.Change.SAME)
                .toList();
        var own = (int) fresh.stream()
                .filter(passage -> !passage.addressees().isEmpty())
                .count();
        return new Outstanding(
                fresh.size(),
                own,
                minutes(fresh),
                objections.contains(matter.part().edition().moduleId()));
    }

    private int minutes(List<Passage> passages) {
        var chinese = caller.locale().getLanguage().equals("zh");
        var length = passages.stream()
                .mapToInt(passage -> passage.text().in(caller.locale()).length())
                .sum();
        var speed = chinese ? CHINESE_PER_MINUTE : ENGLISH_PER_MINUTE;
        return Math.max(1, (length + speed - 1) / speed);
    }
}
