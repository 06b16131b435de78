package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Dates;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.jspecify.annotations.Nullable;

/** Who, what and when: read from the address and written into it, so that a view of the trail can be sent on. */
class AuditFilters extends Div {
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String FROM = "from";
    private static final String TO = "to";
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final AuditFilter filter;

    /** Reads the filter of an address; what is malformed in it counts as not set. */
    AuditFilters(AuditTrail.Choices choices, Location address) {
        addClassName("gz-filters");
        var given = address.getQueryParameters();
        var actor = given.getSingleParameter(ACTOR)
                .flatMap(id -> choices.actors().stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst());
        var action = given.getSingleParameter(ACTION).filter(choices.actions()::contains);
        var from = day(given, FROM);
        var to = day(given, TO);
        filter = new AuditFilter(
                actor.map(AuditTrail.Actor::id).orElse(null),
                action.orElse(null),
                from == null ? null : start(from),
                to == null ? null : start(to.plusDays(1)));
        keep(ACTOR, filter.actor());
        keep(ACTION, filter.action());
        keep(FROM, from);
        keep(TO, to);
        var who = new ComboBox<AuditTrail.Actor>(t("audit.actor"), choices.actors());
        who.setItemLabelGenerator(AuditTrail.Actor::name);
        who.setPlaceholder(t("audit.actor.all"));
        who.setClearButtonVisible(true);
        who.setValue(actor.orElse(null));
        who.addValueChangeListener(changed -> {
            var one = changed.getValue();
            go(ACTOR, one == null ? null : one.id());
        });
        var what = new ComboBox<String>(t("audit.action"), choices.actions());
        what.setItemLabelGenerator(AuditRow::words);
        what.setPlaceholder(t("audit.action.all"));
        what.setClearButtonVisible(true);
        what.setValue(action.orElse(null));
        what.addValueChangeListener(changed -> go(ACTION, changed.getValue()));
        add(who, what, date(FROM, from), date(TO, to));
        if (!chosen.isEmpty()) {
            add(Links.to(Addresses.AUDIT, t("audit.clear")));
        }
    }

    AuditFilter filter() {
        return filter;
    }

    private Div date(String name, @Nullable LocalDate day) {
        var input = new Input();
        input.setType("date");
        input.setId("audit-" + name);
        if (day != null) {
            input.setValue(day.toString());
        }
        input.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                go(name, day(changed.getValue()));
            }
        });
        var label = new NativeLabel(t("audit." + name));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("gz-date");
        return field;
    }

    private void keep(String name, @Nullable Object value) {
        if (value == null) {
            chosen.remove(name);
        } else {
            chosen.put(name, value.toString());
        }
    }

    private void go(String name, @Nullable Object value) {
        keep(name, value);
        UI.getCurrent().navigate(Addresses.AUDIT, QueryParameters.simple(chosen));
    }

    private static @Nullable LocalDate day(QueryParameters given, String name) {
        return day(given.getSingleParameter(name).orElse(""));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            var day = LocalDate.parse(written);
            return Dates.isKnown(day) ? day : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant();
    }
}
