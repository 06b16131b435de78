package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.record.internal.TeaRecords.draft;
import static org.guizhang.record.internal.TeaRecords.drawn;
import static org.guizhang.record.internal.TeaRecords.taking;

import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.notify.Inbox;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.record.FormRecord;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.OutsideSignatures;
import org.guizhang.record.Records;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The repairer, who has no account, signs a repair by a link: once, to what it was made for, and sees nothing else. */
@ExtendWith(Services.class)
class OutsideSigningTest {
    @Inject
    Records records;

    @Inject
    OutsideSignatures outside;

    @Inject
    Inbox inbox;

    @Inject
    OutsideDesk desk;

    @Inject
    OutsideLinks links;

    /** A repair that waits to be mended, with what was done filled in. */
    private FormRecord mending(TeaRecords garden) {
        var machine = garden.machine("Roller " + UUID.randomUUID());
        var reported = garden.handIn(
                "repair",
                "{'machine': '" + machine + "', 'fault': 'Smokes', 'found-by': '" + garden.business.person(Role.STAFF)
                        + "'}",
                "finder");
        records.save(reported.id(), draft(reported, "{'mended-on': '2026-11-30', 'outcome': 'mended'}"));
        return records.get(reported.id());
    }

    private OpenLink open(OutsideLink.Issued made) {
        return links.open(made.link().id(), Kind.SIGNATURE).orElseThrow(OutsideDoor::closed);
    }

    private void sign(OutsideLink.Issued made, String name) {
        desk.sign(open(made), drawn(name));
    }

    private int sign(OutsideLink.Issued made, GivenSignature signature) {
        desk.sign(open(made), signature);
        return 0;
    }

    private void closed(OutsideLink.Issued made) {
        assertThatThrownBy(() -> desk.sheet(open(made))).isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.STAFF)
    void theRepairerSignsOnceAndTheStepIsTakenWithIt(Business business) {
        var garden = new TeaRecords(business);
        var record = mending(garden);
        var made = outside.issue(record.id(), "repairer");
        var sheet = desk.sheet(open(made));
        assertThat(sheet.business()).isEqualTo("House");
        assertThat(sheet.form().en()).isEqualTo("Repair request");
        assertThat(sheet.signature().en()).isEqualTo("Repaired by");
        assertThat(sheet.lines())
                .extracting(line -> line.title().en() + "="
                        + line.values().stream().map(value -> value.en()).toList())
                .contains(
                        "Fault=[Smokes]",
                        "Repaired on=[2026-11-30]",
                        "Outcome=[repaired]",
                        "Found by=[STAFF of House]");
        var nothing = new GivenSignature(null, null, null, null, null, null, "Zhang");
        Refused.with(() -> sign(made, nothing), "/strokes signature-required");
        Refused.with(() -> sign(made, drawn(" \u202e")), "/name required");
        Refused.with(() -> sign(made, GivenSignature.confirmation()), " signature-draw");
        sign(made, "<b>Master</b> Zhang");
        closed(made);
        assertThatThrownBy(() -> sign(made, "Another")).isInstanceOf(NotFound.class);

        var signed = records.get(record.id());
        assertThat(signed.signatures())
                .filteredOn(one -> one.key().equals("repairer"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("<b>Master</b> Zhang");
                    assertThat(one.person()).isNull();
                    assertThat(one.digest()).isEqualTo(sheet.digest());
                });
        assertThat(outside.links(record.id())).singleElement().satisfies(link -> {
            assertThat(link.state()).isEqualTo(State.ANSWERED);
            assertThat(link.answeredBy()).isEqualTo("<b>Master</b> Zhang");
        });
        var taken = records.take(record.id(), "mend", taking(signed, null));
        assertThat(taken.state().key()).isEqualTo("mended");
    }

    @Test
    @As(Role.STAFF)
    void linkFallsWithTheAnswersItWasMadeFor(Business business) {
        var garden = new TeaRecords(business);
        var record = mending(garden);
        var made = outside.issue(record.id(), "repairer");
        records.save(record.id(), draft(record, "{'mended-on': '2026-11-29', 'outcome': 'mended'}"));
        closed(made);
        assertThat(state(record)).isEqualTo(State.FALLEN);
        var again = outside.issue(record.id(), "repairer");
        sign(again, "Zhang");
        var signed = records.get(record.id());
        records.save(record.id(), draft(signed, "{'mended-on': '2026-11-28', 'outcome': 'mended'}"));
        assertThat(records.get(record.id()).now().get(0).signatures().get(0).given())
                .as("a signature by link falls like every other")
                .isFalse();
    }

    private State state(FormRecord record) {
        return outside.links(record.id()).get(0).state();
    }

    @Test
    @As(Role.STAFF)
    void newOneEndsTheOneBeforeAndWhatIsTakenBackIsClosed(Business business) {
        var garden = new TeaRecords(business);
        var record = mending(garden);
        var first = outside.issue(record.id(), "repairer");
        var second = outside.issue(record.id(), "repairer");
        closed(first);
        outside.revoke(record.id(), second.link().id());
        closed(second);
        assertThat(state(record)).isEqualTo(State.REVOKED);
        assertThatThrownBy(() -> outside.revoke(record.id(), second.link().id()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> outside.revoke(record.id(), UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.STAFF)
    void whoeverRefusesSaysWhyAndTheMakerHears(Business business) {
        var garden = new TeaRecords(business);
        var record = mending(garden);
        var made = outside.issue(record.id(), "repairer");
        Refused.with(() -> refuse(made, "Zhang", " "), "/reason required");
        refuse(made, "Zhang", "It still smokes.");
        closed(made);
        assertThat(outside.links(record.id()).get(0))
                .extracting(OutsideLink::state, OutsideLink::answeredBy, OutsideLink::reason)
                .containsExactly(State.REFUSED, "Zhang", "It still smokes.");
        assertThat(inbox.list(null, 5).items())
                .anyMatch(item -> item.notice().kind().equals("outside-refused"));
    }

    private int refuse(OutsideLink.Issued made, String name, String reason) {
        desk.refuse(open(made), name, reason);
        return 0;
    }

    @Test
    @As(Role.STAFF)
    void linksAreMadeByWhoeverTakesTheStepForSignaturesFromOutside(Business business) {
        var garden = new TeaRecords(business);
        var record = mending(garden);
        Refused.with(() -> outside.issue(record.id(), "finder"), "/signature unknown");
        Refused.with(() -> outside.issue(record.id(), "manager"), "/signature unknown");
        Refused.with(() -> outside.issue(record.id(), null), "/signature required");
        assertThatThrownBy(() -> business.as(Role.AUDITOR, () -> outside.issue(record.id(), "repairer")))
                .isInstanceOf(Forbidden.class);
        var began = garden.start("repair");
        Refused.with(() -> outside.issue(began.id(), "finder"), "/signature signature-inside");
    }

    @Test
    @As(Role.STAFF)
    void linkOfOneBusinessIsNothingInAnother(Business business) throws Exception {
        var record = mending(new TeaRecords(business));
        var made = outside.issue(record.id(), "repairer");
        Business.open().become(Role.OWNER);
        closed(made);
        assertThatThrownBy(() -> outside.links(record.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outside.issue(record.id(), "repairer")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outside.revoke(record.id(), made.link().id())).isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.STAFF)
    void secretRecordsAreSignedInsideAlone(Business business) {
        var garden = new TeaRecords(
                business,
                ZippedFiles.garden()
                        .replace("records/repair.yaml", "classification: internal", "classification: secret"));
        var record = mending(garden);
        assertThatThrownBy(() -> outside.issue(record.id(), "repairer")).isInstanceOf(Conflict.class);
    }

    /** As whoever opens it asks, before any business is known. */
    @Test
    @As(Role.STAFF)
    void secretFindsTheLinkAndItsMakerWhileItWaits(Business business) throws Exception {
        var record = mending(new TeaRecords(business));
        var made = outside.issue(record.id(), "repairer");
        assertThat(found(made.secret())).isEqualTo(made.link().id() + " " + business.person(Role.STAFF));
        assertThat(found("nobody-made-this")).isEmpty();
        outside.revoke(record.id(), made.link().id());
        assertThat(found(made.secret())).isEmpty();
    }

    private static String found(String secret) throws Exception {
        try (var connection = TestDatabase.runtime();
                var statement = connection.prepareStatement(
                        "select id || ' ' || account_id from outside_link_with(?, timestamptz '2026-11-29 04:00:00Z')")) {
            statement.setString(1, Digests.sha256(secret));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    @Test
    @As(Role.STAFF)
    void secretStandsBehindTheHashSign(Business business) {
        var made = outside.issue(mending(new TeaRecords(business)).id(), "repairer");
        assertThat(made.secret()).hasSize(43);
        assertThat(made.address("https://rules.example.com/"))
                .isEqualTo("https://rules.example.com/outside#s." + made.secret());
    }
}
