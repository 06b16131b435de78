package org.guizhang.duty.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.duty.DutyHours;
import org.guizhang.duty.Shift;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of shifts and hours. */
public final class ShiftFacts {
    private ShiftFacts() {}

    public static Map<String, Object> of(Shift shift) {
        var facts = at(shift.site(), shift.position());
        facts.put("person", shift.person());
        facts.put("from", shift.from().toString());
        facts.put("until", shift.until().toString());
        return facts;
    }

    public static Map<String, Object> of(DutyHours.Entry entry, UUID position) {
        var facts = at(entry.site(), position);
        if (entry.begins() != null && entry.ends() != null) {
            facts.put("begins", entry.begins());
            facts.put("ends", entry.ends());
        }
        if (entry.people() != null) {
            facts.put("people", entry.people());
        }
        return facts;
    }

    private static Map<String, Object> at(@Nullable UUID site, UUID position) {
        var facts = new LinkedHashMap<String, Object>();
        if (site != null) {
            facts.put("site", site);
        }
        facts.put("position", position);
        return facts;
    }
}
