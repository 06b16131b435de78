package org.guizhang.ui.checklist;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;
import org.jspecify.annotations.Nullable;

/** Addresses below those of the shell, and the parts of an address. */
final class CheckPaths {
    static final String SHEET = Addresses.CHECKS + "/:occurrence";
    static final String CORRECT = Addresses.CHECKS + "/:occurrence/correct";
    static final String FILL = SHEET + "/fill";
    static final String TODAY = Addresses.CHECKS + "/today";
    static final String CALENDAR = Addresses.CHECK_CALENDAR;
    static final String HISTORY = Addresses.CHECKS + "/history";
    static final String FINDING = Addresses.FINDINGS + "/:finding";

    /** Query parameter of {@link #SHEET}: which version of what was handed in. */
    static final String VERSION = "version";

    private CheckPaths() {}

    static String sheet(UUID occurrence) {
        return Addresses.CHECKS + "/" + occurrence;
    }

    static String correct(UUID occurrence) {
        return sheet(occurrence) + "/correct";
    }

    static String fill(UUID occurrence) {
        return sheet(occurrence) + "/fill";
    }

    /** Where the light shell has one filled in; the browser goes there itself. */
    static String filling(UUID occurrence) {
        return Addresses.link(Addresses.TODAY + "#/do/" + occurrence);
    }

    static String version(UUID occurrence, UUID submission) {
        return with(sheet(occurrence), Map.of(VERSION, submission.toString()));
    }

    static String finding(UUID finding) {
        return Addresses.FINDINGS + "/" + finding;
    }

    /** A clause in the handbook as it is today. */
    static String clause(UUID module, String key) {
        return Addresses.HANDBOOK + "/" + module + "/" + key;
    }

    /** An address with what of a query is not null. */
    static String with(String address, Map<String, ? extends @Nullable Object> query) {
        var set = new LinkedHashMap<String, String>();
        query.forEach((name, value) -> {
            if (value != null) {
                set.put(name, value.toString());
            }
        });
        return set.isEmpty()
                ? address
                : address + "?" + QueryParameters.simple(set).getQueryString();
    }

    static UUID id(BeforeEnterEvent event, String name) {
        return Ids.parse(
                event.getRouteParameters().get(name).orElseThrow(() -> new NotFound(Message.of("problem.not-found"))));
    }

    static @Nullable String query(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse(null);
    }

    /** One of several ways to look at a list. */
    static ListItem chip(String address, String words, boolean here) {
        var link = Links.to(address, words);
        link.addClassName("gz-chip");
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
