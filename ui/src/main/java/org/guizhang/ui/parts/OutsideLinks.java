package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.PublicAddress;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Toast;

/** Links for people without an account on the page of what they are for: made and shown once, told of, taken back. */
public class OutsideLinks {
    /** As many as are worth reading. */
    private static final int MOST = 20;

    private final PublicAddress address;
    private final Formats formats;

    @Inject
    OutsideLinks(PublicAddress address, Formats formats) {
        this.address = address;
        this.formats = formats;
    }

    /** A button that makes one; {@code after} once it was handed over. */
    public Button make(String word, Supplier<OutsideLink.Issued> issue, Runnable after) {
        return new Button(word, Icons.of("link"), click -> {
            try {
                show(issue.get(), after);
            } catch (DomainException refused) {
                Toast.problem(refused.what().in(Messages.locale()));
            }
        });
    }

    private void show(OutsideLink.Issued issued, Runnable after) {
        var dialog = new Dialog(t("outside.made"));
        var told = new Paragraph(
                t("outside.made.told", formats.moment(issued.link().expiresAt())));
        var link = issued.address(address.orElse(Addresses.here()));
        Handover.fill(dialog, told, Handover.link(link, t("outside.qr")));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                after.run();
            }
        });
        dialog.open();
    }

    /**
     * Those that there are.
     *
     * @param name what one is for, in words
     * @param revoke takes one back
     */
    public Card list(
            List<OutsideLink> links, Function<OutsideLink, String> name, Consumer<UUID> revoke, Runnable after) {
        var list = new UnorderedList();
        list.addClassNames("gz-plain-list", "gz-outside-links");
        links.stream().limit(MOST).forEach(link -> list.add(item(link, name.apply(link), revoke, after)));
        return new Card(t("outside.links"), list);
    }

    private ListItem item(OutsideLink link, String name, Consumer<UUID> revoke, Runnable after) {
        var facts = new Paragraph(t("outside.link.made", link.createdBy(), formats.moment(link.createdAt())));
        facts.addClassNames("gz-muted", "gz-small");
        var head = new Div(new StateBadge(tone(link.state()), t("outside.state." + link.state())), new Span(name));
        head.addClassName("gz-marks");
        var item = new ListItem(head, facts);
        var who = link.answeredBy();
        var when = link.endedAt();
        if (who != null && when != null) {
            item.add(new Paragraph(t("outside.link.by", who, formats.moment(when))));
        }
        if (link.reason() != null) {
            var reason = new Paragraph(link.reason());
            reason.addClassName("gz-quote");
            item.add(reason);
        }
        if (link.state() == State.OPEN) {
            item.add(new Paragraph(t("outside.link.until", formats.moment(link.expiresAt()))));
            var back = new Button(
                    t("outside.revoke"),
                    click -> new Confirm(t("outside.revoke"), t("outside.revoke.text"), t("outside.revoke"), () -> {
                                end(link.id(), revoke);
                                after.run();
                            })
                            .open());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(back);
        }
        return item;
    }

    private static void end(UUID link, Consumer<UUID> revoke) {
        try {
            revoke.accept(link);
            Toast.show(t("outside.revoked"));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
    }

    private static Tone tone(State state) {
        return switch (state) {
            case OPEN -> Tone.DUE;
            case ANSWERED -> Tone.PASS;
            case REFUSED -> Tone.LATE;
            default -> Tone.QUIET;
        };
    }
}
