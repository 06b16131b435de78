package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitation.Kind;
import org.guizhang.joining.Invitations;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/** What a link should be: for a team or one person, as what, how long. */
class InviteForm extends Card {
    private static final int DAYS_TEAM = 30;
    private static final int DAYS_PERSONAL = 7;
    private static final int USES = 50;
    private final Invitations invitations;
    private final Consumer<Invitation.Issued> issued;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(t("invite.kind"));
    private final Select<Role> role = new Select<>();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>(t("invite.language"));
    private final TextField label = new TextField();
    private final TextField email = new TextField(t("invite.email"));
    private final IntegerField days = new IntegerField(t("invite.days"));
    private final IntegerField uses = new IntegerField(t("invite.uses"));
    private final Checkbox approval = new Checkbox(t("invite.approval"));
    private final PositionPicker position;
    private final SitePicker site;
    private final ErrorSummary errors = new ErrorSummary()
            .field("/kind", kind)
            .field("/role", role)
            .field("/label", label)
            .field("/email", email)
            .field("/days", days)
            .field("/uses", uses);

    InviteForm(Invitations invitations, Positions positions, Sites sites, Consumer<Invitation.Issued> issued) {
        super(t("invite.new"));
        this.invitations = invitations;
        this.issued = issued;
        addClassName("gz-form");
        kind.setItems(Kind.TEAM, Kind.PERSONAL);
        kind.setItemLabelGenerator(one -> t("invite.kind." + one));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        role.setLabel(t("people.role"));
        role.setItems(List.of(Role.STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR));
        role.setItemLabelGenerator(part -> t("role." + part));
        role.setValue(Role.STAFF);
        role.addValueChangeListener(changed -> explain());
        language.setItems(Languages.CHINESE, Languages.ENGLISH);
        language.setItemLabelGenerator(locale -> Messages.in(locale, "language.name"));
        language.setValue(Messages.locale());
        TextLimit.of(label, Invitation.MAX_LABEL);
        email.setHelperText(t(invitations.canSend() ? "invite.email.help" : "invite.email.help.hand"));
        email.setAutocapitalize(Autocapitalize.NONE);
        days.setMin(1);
        days.setMax(Invitation.MAX_DAYS);
        days.setStepButtonsVisible(true);
        uses.setMin(1);
        uses.setMax(Invitation.MAX_USES);
        uses.setStepButtonsVisible(true);
        uses.setValue(USES);
        approval.setHelperText(t("invite.approval.help"));
        approval.setValue(true);
        position = new PositionPicker(
                t("invite.position"), positions, false, one -> one.title().in(Messages.locale()));
        position.setClearButtonVisible(true);
        position.setHelperText(t("invite.position.help"));
        site = new SitePicker(t("invite.site"), sites);
        errors.field("/position", position).field("/site", site);
        position.addValueChangeListener(changed -> site.setEnabled(changed.getValue() != null));
        site.setClearButtonVisible(true);
        site.setPlaceholder(t("invite.site.all"));
        site.setEnabled(false);
        kind.addValueChangeListener(changed -> fit());
        kind.setValue(Kind.TEAM);
        explain();
        var make = new Button(t("invite.do"), click -> issue());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var foot = new Div(make);
        foot.addClassName("gz-actions");
        add(errors, kind, new FieldRow(role, language));
        if (!positions.search("", false, 0, 1).isEmpty()) {
            add(new FieldRow(position, site));
        }
        add(email, label, new FieldRow(days, uses), approval, foot);
    }

    private void fit() {
        var team = kind.getValue() == Kind.TEAM;
        label.setLabel(t(team ? "invite.label.team" : "invite.label.personal"));
        label.setHelperText(t(team ? "invite.label.team.help" : "invite.label.personal.help"));
        days.setValue(team ? DAYS_TEAM : DAYS_PERSONAL);
        days.setHelperText(t("invite.days.help", Invitation.MAX_DAYS));
        uses.setHelperText(t("invite.uses.help", Invitation.MAX_USES));
        email.setVisible(!team);
        uses.setVisible(team);
        approval.setVisible(team);
    }

    private void explain() {
        role.setHelperText(t("role." + role.getValue()) + t("invite.role.sign") + t("role.about." + role.getValue()));
    }

    private void issue() {
        errors.attempt(() -> {
            var team = kind.getValue() == Kind.TEAM;
            var wish = new Invitation.Wish(
                    kind.getValue(),
                    role.getValue(),
                    Languages.tag(language.getValue()),
                    label.getValue(),
                    email.isVisible() ? email.getValue() : null,
                    days.getValue() == null ? 0 : days.getValue(),
                    team ? (uses.getValue() == null ? 0 : uses.getValue()) : null,
                    approval.getValue(),
                    position.id(),
                    site.id());
            issued.accept(invitations.issue(wish));
        });
    }
}
