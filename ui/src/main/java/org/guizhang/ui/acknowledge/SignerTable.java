package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.Signer;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.shared.Ids;
import org.guizhang.shared.SortOrder;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.HeldPositions;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** Those who were asked to sign, and the proofs of their signatures for those who may have them. */
class SignerTable extends DataTable<Signer> {
    private static final String EDITION = "edition";
    private static final String PERSON = "person";
    private static final String NAMES = """
            <div class="gz-names gz-signer">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.login}</span>
            </div>""";
    private static final String STATE = """
            <div class="gz-names"><span class="gz-badge gz-${item.tone}">${item.state}</span>
              ${item.asking ? html`<span class="gz-badge gz-info">${item.asking}</span>` : ''}</div>""";
    private static final String HELD = "<span class=\"gz-jobs\">${item.held}</span>";
    private static final String WHEN = "<span class=\"gz-muted\">${item.when}</span>";
    private static final String PROOF = """
            ${item.proof ? html`<a class="gz-button gz-secondary" router-ignore download href="${item.proof}"
              aria-label="${item.proofOf}">${item.proofWords}</a>` : ''}""";

    private final Signings signings;
    private final HeldPositions positions;
    private final Map<UUID, String> held = new HashMap<>();
    private final Anchor proofs = new Anchor();

    /** @param proofs null where the reader may have none */
    SignerTable(
            Signings signings, HeldPositions positions, Formats formats, @Nullable Proofs proofs, FilterBar filters) {
        super(t("signing.table"), Signer::person, count -> t("signing.total", count));
        this.signings = signings;
        this.positions = positions;
        var cells = new Cells<Signer>()
                .value("href", signer -> Addresses.link(Addresses.person(signer.person())))
                .value("name", Signer::name)
                .value("login", signer -> Formats.login(signer.login()))
                .value("tone", signer -> signer.state() == Request.State.OPEN ? "due" : "pass")
                .value("state", signer -> t("sign.state." + signer.state()))
                .value("asking", signer -> signer.asking() ? t("signing.asking") : "")
                .value("held", signer -> held.getOrDefault(signer.person(), ""))
                .value("when", signer -> when(signer, formats))
                .value("proof", this::proof)
                .value("proofOf", signer -> t("proof.of", signer.name()))
                .value("proofWords", signer -> t("proof.do"));
        sortable(head(t("people.name"), cells.of(NAMES)).setFlexGrow(2), "name");
        sortable(column(t("signing.state"), cells.of(STATE)), "state");
        column(t("people.positions"), cells.of(HELD)).setFlexGrow(2);
        sortable(column(t("signing.when"), cells.of(WHEN)).setFlexGrow(3), "asked");
        if (proofs != null) {
            column(t("signing.proof"), cells.of(PROOF)).setWidth("11rem").setFlexGrow(0);
            hand(proofs);
        }
        cards(t("signing.table"), cells.of(NAMES + STATE + HELD + "<div>" + WHEN + "</div>" + PROOF));
        sortedBy(filters, key -> t("signing.sort." + key));
    }

    /** One address at which the proof of any row is had: the row's is told behind it. */
    private void hand(Proofs handed) {
        proofs.setHref((DownloadHandler) event -> {
            var edition = Ids.parse(event.getRequest().getParameter(EDITION));
            var person = Ids.parse(event.getRequest().getParameter(PERSON));
            event.setFileName(t("proof.file", event.getRequest().getParameter("name")));
            event.setContentType("application/pdf");
            event.getOutputStream().write(handed.of(edition, person));
        });
        proofs.setVisible(false);
        add(proofs);
    }

    private String proof(Signer signer) {
        var last = signer.last();
        var address = proofs.getHref();
        return last == null || address.isEmpty()
                ? ""
                : address + "?" + EDITION + "=" + last.edition() + "&" + PERSON + "=" + signer.person() + "&name="
                        + URLEncoder.encode(signer.name(), StandardCharsets.UTF_8);
    }

    void show(UUID module, SignerFilter filter, @Nullable String order) {
        var sort = SortOrder.parse(SignerSort.class, order, SignerSort.PRESET);
        order(order);
        show(new Rows<>(() -> (long) signings.count(module, filter), (offset, limit) -> {
            var part = signings.list(module, filter, sort, offset, limit);
            var ids = part.stream().map(Signer::person).toList();
            held.keySet().removeAll(ids);
            held.putAll(positions.of(ids));
            return part;
        }));
    }

    private static String when(Signer signer, Formats formats) {
        if (signer.signedAt() != null) {
            return t("signing.signed-at", signer.number(), formats.moment(signer.signedAt()));
        }
        var since = formats.moment(signer.askedAt());
        var asked = signer.firstNumber() == null
                ? t("signing.asked-at", signer.number(), since)
                : t("signing.asked-along", since, signer.firstNumber(), signer.number());
        var reminded = signer.remindedAt() == null
                ? ""
                : t("signing.reminded-at", signer.reminders(), formats.moment(signer.remindedAt()));
        var last = signer.last();
        var before = last == null ? "" : t("signing.signed-before", last.number(), formats.moment(last.at()));
        return asked + reminded + before;
    }
}
