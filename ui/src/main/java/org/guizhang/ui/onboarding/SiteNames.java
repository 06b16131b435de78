package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.UnsavedText;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;

/** What the places are really called, which came with the template under names of an example; stored as each is typed. */
class SiteNames extends Card {
    /** Whoever has more has named them. */
    private static final int MOST = 3;

    private final Sites sites;

    SiteNames(Sites sites) {
        super(t("start.sites"));
        this.sites = sites;
        var fields = new Div();
        fields.addClassName("gz-form");
        open(sites).forEach(site -> field(fields, site));
        add(fields);
    }

    /** Whether there are names to be asked for. */
    static boolean isAsked(Sites sites) {
        var open = open(sites).size();
        return open > 0 && open <= MOST;
    }

    private static List<Site> open(Sites sites) {
        return sites.list().stream().filter(site -> !site.closed()).toList();
    }

    private void field(Div fields, Site site) {
        var name = new TextField(t("start.sites.name", said(site.name())));
        name.setValue(said(site.name()));
        name.setManualValidation(true);
        TextLimit.of(name, Site.MAX_NAME);
        var errors = new ErrorSummary().field("/name/zh", name).field("/name/en", name);
        UnsavedText.about(fields, "start/sites");
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                errors.attempt(() -> {
                    store(site, change.getValue());
                    UnsavedText.stored(name);
                });
            }
        });
        fields.add(errors, name);
    }

    /** Under one name in both languages: how it is called in the other one is said among the sites. */
    private void store(Site site, String name) {
        var now = sites.get(site.id());
        sites.change(now.id(), new Site.Entry(new EnteredName(name, name), now.address(), false), now.revision());
    }
}
