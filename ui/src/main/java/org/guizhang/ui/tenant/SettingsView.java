package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.legal.MyConsents;
import org.guizhang.ui.owndata.MyData;
import org.guizhang.ui.owndata.OwnErasureCard;
import org.guizhang.ui.recover.MyContact;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Destination;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.WebSession;

/** The person's own settings, and the ways to the business's records of access. */
@Route(value = Addresses.SETTINGS, layout = MainLayout.class)
class SettingsView extends Div implements HasDynamicTitle {
    @Inject
    SettingsView(
            CurrentCaller caller,
            MyContact contact,
            MyPositions positions,
            MyBusinesses businesses,
            MyConsents consents,
            MyData data,
            OwnErasureCard erasure,
            MyCalendarAddress calendarAddress,
            MyNotices notices,
            ReaderLanguage language,
            WebSession webSession,
            Tenants tenants) {
        addClassName("gz-page");
        var who = caller.person();
        var account = new Card(t("settings.account"));
        account.add(new Paragraph(t("settings.you", who.name(), t("role." + who.role()), who.tenantName())));
        var out = new Button(t("sign-out"), click -> webSession.leave());
        account.add(actions(Links.button(Addresses.PASSWORD, t("password.title"), false), out));
        add(new PageHeader(t("nav.settings")), account);
        add(contact.card());
        positions.card().ifPresent(this::add);
        add(businesses.card());
        if (who.may(Permission.MANAGE_BUSINESS)) {
            var business = new Card(t("profile.title"), new Paragraph(t("profile.about")));
            business.add(actions(Links.button(Addresses.BUSINESS, t("profile.open"), false)));
            add(business);
        }
        if (who.may(Permission.OWN_BUSINESS)) {
            var whole = new Card(t("whole.title"), new Paragraph(t("whole.about")));
            whole.add(actions(Links.button(Addresses.WHOLE, t("whole.open"), false)));
            add(whole);
        }
        if (who.may(Permission.MANAGE_PEOPLE)) {
            var own = tenants.own().code();
            var code = new Span(own);
            code.addClassNames("gz-strong", "gz-join-login");
            add(new Card(t("settings.code"), new Paragraph(t("settings.code.about", own)), code));
        }
        add(new Card(t("settings.reading"), languages(language), new LookChoice()));
        var calendar = new Card(t("calendar.title"), new Paragraph(t("calendar.about")));
        calendar.add(actions(Links.button(Addresses.CALENDAR, t("calendar.open"), false)));
        add(calendar);
        var devices = new Card(t("devices.title"), new Paragraph(t("devices.about")));
        devices.add(actions(Links.button(Addresses.DEVICES, t("devices.open"), false)));
        add(devices);
        add(notices.card());
        add(calendarAddress.card());
        // Programs read policy; nobody of the staff has one.
        if (who.may(Permission.READ_POLICY)) {
            var tokens = new Card(t("tokens.title"), new Paragraph(t("tokens.about")));
            tokens.add(actions(Links.button(Addresses.TOKENS, t("tokens.open"), false)));
            add(tokens);
        }
        if (who.may(Permission.MANAGE_PEOPLE)) {
            var programs = new Card(t("tokens.people"), new Paragraph(t("tokens.people.about")));
            programs.add(actions(Links.button(Addresses.PEOPLE_TOKENS, t("tokens.people.open"), false)));
            add(programs);
        }
        consents.card().ifPresent(this::add);
        add(data.card(), erasure.card());
        if (who.may(Permission.READ_AUDIT) && Destination.exists(Addresses.AUDIT)) {
            var audit = new Card(t("audit.title"), new Paragraph(t("audit.about")));
            audit.add(actions(Links.button(Addresses.AUDIT, t("audit.open"), false)));
            add(audit);
        }
    }

    private static RadioButtonGroup<Locale> languages(ReaderLanguage language) {
        var group = new RadioButtonGroup<Locale>(t("settings.language"));
        group.setItems(Languages.CHINESE, Languages.ENGLISH);
        group.setItemLabelGenerator(locale -> Messages.in(locale, "language.name"));
        group.setValue(Messages.locale());
        group.addValueChangeListener(changed -> {
            language.choose(changed.getValue());
            UI.getCurrent().getPage().reload();
        });
        return group;
    }

    private static Div actions(Component... steps) {
        var row = new Div(steps);
        row.addClassName("gz-actions");
        return row;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.settings");
    }
}
