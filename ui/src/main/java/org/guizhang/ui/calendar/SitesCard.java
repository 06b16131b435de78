package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.SiteCalendars;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Site;

/** Which site works by which calendar; those that name none follow the default. */
class SitesCard extends Card {
    SitesCard(SiteCalendars choices, List<Site> sites, List<Calendar> all, boolean mayEdit, Runnable changed) {
        super(t("calendar.sites"));
        var open = sites.stream().filter(site -> !site.closed()).toList();
        if (open.isEmpty() || all.size() == 1) {
            note(t(open.isEmpty() ? "calendar.sites.none" : "calendar.sites.one"));
            return;
        }
        var form = new Div();
        form.addClassName("gz-form");
        for (var site : open) {
            form.add(mayEdit ? choice(choices, site, all, changed) : said(site, all));
        }
        add(form);
    }

    private static Select<Calendar> choice(SiteCalendars choices, Site site, List<Calendar> all, Runnable changed) {
        var name = site.name().in(Messages.locale());
        var select = new Select<Calendar>();
        select.setLabel(name);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(t("calendar.site.default"));
        select.setItems(all);
        select.setItemLabelGenerator(calendar ->
                calendar == null ? t("calendar.site.default") : calendar.title().in(Messages.locale()));
        all.stream()
                .filter(calendar -> calendar.sites().contains(site.id()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            var wanted = change.getValue();
            try {
                choices.choose(site.id(), wanted == null ? null : wanted.id());
                changed.run();
                Toast.show(t(
                        "calendar.site.chosen",
                        name,
                        wanted == null
                                ? t("calendar.site.default")
                                : wanted.title().in(Messages.locale())));
            } catch (DomainException refused) {
                Toast.problem(refused.what().in(Messages.locale()));
                changed.run();
            }
        });
        return select;
    }

    private static Paragraph said(Site site, List<Calendar> all) {
        var calendar = all.stream()
                .filter(known -> known.sites().contains(site.id()))
                .findFirst()
                .map(known -> known.title().in(Messages.locale()))
                .orElse(t("calendar.site.default"));
        return new Paragraph(t("calendar.site.by", site.name().in(Messages.locale()), calendar));
    }
}
