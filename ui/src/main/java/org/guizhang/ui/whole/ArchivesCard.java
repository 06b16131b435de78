package org.guizhang.ui.whole;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guizhang.ui.parts.PasswordDialog;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Toast;
import org.guizhang.whole.Archives;
import org.guizhang.whole.BusinessArchive;
import org.guizhang.whole.BusinessArchive.State;

/** The archives there are, and the way to another one. */
class ArchivesCard {
    private static final int KIB = 1 << 10;

    private final Archives archives;
    private final Formats formats;
    private final Div list = new Div();

    @Inject
    ArchivesCard(Archives archives, Formats formats) {
        this.archives = archives;
        this.formats = formats;
    }

    Card card() {
        var ask = new Button(t("whole.archive.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var again = new Button(t("whole.archive.look"), click -> show());
        var actions = new Div(ask, again);
        actions.addClassName("gz-actions");
        show();
        return new Card(t("whole.archive"), new Paragraph(t("whole.archive.about")), list, actions)
                .note(t("whole.archive.left-out"));
    }

    private void show() {
        list.removeAll();
        var rows = new UnorderedList();
        rows.addClassName("gz-list");
        archives.list().forEach(archive -> rows.add(row(archive)));
        if (rows.getChildren().findAny().isPresent()) {
            list.add(rows);
        }
    }

    private ListItem row(BusinessArchive archive) {
        var name = new Span(t("whole.archive.of", formats.moment(archive.askedAt())));
        name.addClassName("gz-strong");
        var state = new Span(words(archive));
        state.addClassName("gz-muted");
        var names = new Div(name, state);
        names.addClassName("gz-names");
        var row = new ListItem(names);
        row.addClassName("gz-row");
        if (archive.state() == State.READY) {
            var get = new Button(t("whole.archive.get"), click -> get(archive));
            get.setAriaLabel(t("whole.archive.get.of", formats.moment(archive.askedAt())));
            row.add(get);
        }
        return row;
    }

    private String words(BusinessArchive archive) {
        return switch (archive.state()) {
            case WAITING -> t("whole.archive.WAITING");
            case READY ->
                t(
                        "whole.archive.READY",
                        (archive.bytes() == null ? 0 : archive.bytes()) / KIB + 1,
                        archive.endsAt() == null ? "" : formats.moment(archive.endsAt()));
            case FAILED -> t("whole.archive.FAILED");
            case GONE -> t("whole.archive.GONE");
        };
    }

    private void ask() {
        var dialog = new PasswordDialog[1];
        dialog[0] = new PasswordDialog(
                t("whole.archive.ask"), t("whole.archive.ask.text"), t("whole.archive.ask"), password -> {
                    archives.ask(password);
                    dialog[0].close();
                    Toast.show(t("whole.archive.asked"));
                    show();
                });
        dialog[0].open();
    }

    private void get(BusinessArchive archive) {
        var dialog = new PasswordDialog[1];
        dialog[0] = new PasswordDialog(
                t("whole.archive.get"), t("whole.archive.get.text"), t("whole.archive.get"), password -> {
                    var file = archives.fetch(archive.id(), password);
                    dialog[0].showInstead(
                            t("whole.archive.get"),
                            new Paragraph(t("whole.archive.digest", String.valueOf(archive.sha256()))),
                            link(file));
                });
        dialog[0].open();
    }

    /** Lives as long as the dialog: whoever comes later tells the password again. */
    private static Anchor link(Path file) {
        DownloadHandler handler = event -> {
            event.setFileName("business-" + file.getFileName());
            event.setContentType("application/zip");
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        };
        var link = new Anchor(handler, t("whole.archive.save"));
        link.addClassNames("gz-button");
        link.setRouterIgnore(true);
        link.getElement().removeAttribute("download");
        return link;
    }
}
