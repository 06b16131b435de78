package org.guizhang.ui.duty;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/** Addresses of the roster, and the parts of them. */
final class DutyPaths {
    static final String ADD = Addresses.DUTY + "/new";
    static final String IMPORT = Addresses.DUTY + "/import";
    static final String HOURS = Addresses.DUTY + "/hours";
    static final String SHIFT = Addresses.DUTY + "/:shift";

    /** Query parameters: a day of the week that is shown, where, and which position. */
    static final String WEEK = "week";

    static final String SITE = "site";
    static final String POSITION = "position";

    private DutyPaths() {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static String week(LocalDate monday, @Nullable UUID site) {
        return with(Addresses.DUTY, WEEK, monday, SITE, site);
    }

    static String add(LocalDate day, @Nullable UUID site, @Nullable UUID position) {
        return with(ADD, WEEK, day, SITE, site, POSITION, position);
    }

    static String shift(UUID id) {
        return Addresses.DUTY + "/" + id;
    }

    /** @param query names and values in turn; those that are null are left out */
    private static String with(String address, @Nullable Object... query) {
        var set = new LinkedHashMap<String, String>();
        for (var n = 0; n < query.length; n += 2) {
            if (query[n + 1] != null) {
                set.put(String.valueOf(query[n]), String.valueOf(query[n + 1]));
            }
        }
        return address + "?" + QueryParameters.simple(Map.copyOf(set)).getQueryString();
    }

    static @Nullable String query(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse(null);
    }

    /** An id in a query; null where there is none. */
    static @Nullable UUID id(BeforeEnterEvent event, String name) {
        var written = query(event, name);
        return written == null || !Ids.isId(written) ? null : Ids.parse(written);
    }
}
