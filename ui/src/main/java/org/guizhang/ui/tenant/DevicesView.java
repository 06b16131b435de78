package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Device;
import org.guizhang.tenant.Devices;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** The phones and computers that the caller works with, and their end. */
@Route(value = Addresses.DEVICES, layout = MainLayout.class)
class DevicesView extends Div implements HasDynamicTitle {
    private final Devices devices;
    private final Formats formats;
    private final Div content = new Div();

    @Inject
    DevicesView(Devices devices, Formats formats) {
        this.devices = devices;
        this.formats = formats;
        addClassName("gz-page");
        var header = new PageHeader(t("devices.title")).about(t("devices.about"));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var mine = devices.list();
        if (mine.isEmpty()) {
            content.add(new EmptyState("key", t("devices.none"), t("devices.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        mine.forEach(device -> list.add(row(device)));
        content.add(list);
    }

    private ListItem row(Device device) {
        var name = new Span(device.name());
        name.addClassName("gz-strong");
        var used = new Span(
                device.usedAt() == null
                        ? t("devices.unused", formats.moment(device.createdAt()))
                        : t("devices.used", formats.moment(device.createdAt()), formats.moment(device.usedAt())));
        used.addClassName("gz-muted");
        var names = new Div(name, used);
        names.addClassName("gz-names");
        var end = new Button(t("devices.end"), click -> ask(device));
        end.setAriaLabel(t("devices.end.of", device.name()));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var row = new ListItem(names, end);
        row.addClassName("gz-row");
        return row;
    }

    private void ask(Device device) {
        new Confirm(t("devices.end.of", device.name()), t("devices.end.text"), t("devices.end"), () -> end(device))
                .open();
    }

    private void end(Device device) {
        try {
            devices.revoke(device.id());
            Toast.show(t("devices.ended", device.name()));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of("devices.title");
    }
}
