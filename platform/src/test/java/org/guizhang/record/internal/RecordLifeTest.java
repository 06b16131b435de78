package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.record.internal.TeaRecords.because;
import static org.guizhang.record.internal.TeaRecords.draft;
import static org.guizhang.record.internal.TeaRecords.drawn;
import static org.guizhang.record.internal.TeaRecords.refusal;
import static org.guizhang.record.internal.TeaRecords.taking;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A repair request goes from a draft to its end, is sent back on the way, put right, and voided. */
@ExtendWith(Services.class)
class RecordLifeTest {
    @Inject
    Records records;

    private static String request(UUID machine, Business business) {
        return "{'machine': '" + machine + "', 'fault': 'Smokes', 'found-by': '" + business.person(Role.STAFF) + "'}";
    }

    private FormRecord reported(TeaRecords garden) {
        var machine = garden.machine("Roller " + UUID.randomUUID());
        return garden.handIn("repair", request(machine, garden.business), "finder");
    }

    private FormRecord mended(TeaRecords garden, FormRecord record) {
        var step = taking(record, "{'mended-on': '2026-11-30', 'outcome': 'mended'}");
        return records.take(
                record.id(),
                "mend",
                new StepTaking(
                        step.base(), step.answers(), Map.of("repairer", drawn("Master Zhang")), null, null, null));
    }

    @Test
    @As(Role.STAFF)
    void whatIsFilledInIsStoredBitByBit(Business business) {
        var garden = new TeaRecords(business);
        var begun = garden.start("repair");
        assertThat(begun.state()).isNull();
        assertThat(begun.serial()).isNull();
        assertThat(begun.judgement().missing()).containsExactly("/machine", "/fault", "/signatures/finder");
        var saved = records.save(begun.id(), draft(begun, "{'fault': 'Smokes'}"));
        assertThat(saved.judgement().missing()).containsExactly("/machine", "/signatures/finder");
        assertThatThrownBy(() -> records.save(begun.id(), draft(begun, "{'fault': 'Burns'}")))
                .isInstanceOf(Conflict.class);
        var read = records.get(begun.id());
        assertThat(read.answers().path("fault").asText()).isEqualTo("Smokes");
        assertThat(read.revision()).isEqualTo(saved.base());
        Refused.with(() -> records.save(begun.id(), draft(read, "{'mended-on': 'soon'}")), "/answers/mended-on date");
        Refused.with(
                () -> records.save(begun.id(), draft(read, "{'mended-on': '2026-11-30'}")),
                "/answers/mended-on step-field");
        Refused.with(
                () -> records.save(begun.id(), draft(read, "{'machine': '" + UUID.randomUUID() + "'}")),
                "/answers/machine thing-unknown");
        var mine = new RecordFilter(null, null, null, null, null, null, true, null, null, null, null, null, null);
        assertThat(records.count(mine)).isOne();
        assertThat(records.count(RecordFilter.NONE)).isZero();
        assertThatThrownBy(() -> business.as(Role.SUPERVISOR, () -> records.get(begun.id())))
                .isInstanceOf(NotFound.class);
        records.delete(begun.id());
        assertThatThrownBy(() -> records.get(begun.id())).isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.STAFF)
    void aClientMakesTheIdItself(Business business) {
        var garden = new TeaRecords(business);
        var id = UUID.randomUUID();
        var start = new RecordStart(garden.module, "repair", garden.site, null, null, id);
        assertThat(records.start(start).id()).isEqualTo(id);
        assertThat(records.start(start).id()).isEqualTo(id);
        assertThatThrownBy(() -> business.as(Role.OWNER, () -> records.start(start)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @As(Role.STAFF)
    void aRequestGoesToItsEnd(Business business) {
        var garden = new TeaRecords(business);
        var begun = garden.start("repair");
        Refused.with(
                () -> garden.take(begun, "{}"),
                "/answers/machine required",
                "/answers/fault required",
                "/signatures/finder signature-required");
        var record = reported(garden);
        assertThat(record.serial()).matches("TG20\\d\\d-0001");
        assertThat(record.state()).extracting("key").isEqualTo("open");
        assertThat(record.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.person()).isEqualTo(business.person(Role.STAFF));
            assertThat(signature.digest()).isEqualTo(record.line().get(0).digest());
        });
        assertThatThrownBy(() -> records.take(record.id(), "accept", taking(record, null)))
                .isInstanceOf(Conflict.class);
        Refused.with(
                () -> records.take(record.id(), "mend", taking(record, "{'outcome': 'mended'}", "repairer")),
                "/signatures/repairer signature-draw",
                "/answers/mended-on required",
                "/signatures/repairer signature-required");
        var mended = mended(garden, record);
        assertThat(mended.line().get(1).changed()).containsExactly("/mended-on", "/outcome");
        assertThat(mended.now()).isEmpty();
        assertThatThrownBy(() -> records.take(mended.id(), "accept", taking(mended, null)))
                .isInstanceOf(Forbidden.class);

        business.become(Role.SUPERVISOR);
        assertThat(records.list(awaiting(RecordFilter.Awaiting.APPROVE), 0, 9))
                .extracting("id")
                .containsExactly(record.id());
        Refused.with(() -> records.take(record.id(), "accept", refusal(mended, " ")), "/reason required");
        var back = records.take(record.id(), "accept", refusal(mended, "Still smokes"));
        assertThat(back.state()).extracting("key").isEqualTo("open");
        assertThat(back.line().get(2).refused()).isTrue();
        var again = mended(garden, back);
        var closed = records.take(again.id(), "accept", taking(again, null));
        assertThat(closed.state()).extracting("key", "ended").containsExactly("closed", true);
        assertThat(closed.signatures()).extracting("key").contains("manager");
        assertThat(records.count(awaiting(RecordFilter.Awaiting.ANY))).isZero();
        chained(closed);
    }

    private static RecordFilter awaiting(RecordFilter.Awaiting what) {
        return new RecordFilter(null, null, null, null, null, null, false, what, null, null, null, null, null);
    }

    /** Each version is what its digest says, and names the one before. */
    private void chained(FormRecord record) {
        String before = null;
        for (int n = 1; n <= record.version(); n++) {
            var version = records.version(record.id(), n);
            assertThat(Digests.sha256(Json.canonical(version.content()))).isEqualTo(version.digest());
            assertThat(version.previous()).isEqualTo(before);
            before = version.digest();
        }
    }

    @Test
    @As(Role.STAFF)
    void whatWasWrongIsPutRightByALaterVersion(Business business) {
        var garden = new TeaRecords(business);
        var record = reported(garden);
        Refused.with(
                () -> records.correct(
                        record.id(),
                        new RecordCorrection(record.revision(), TeaRecords.json("{'fault': 'Leaks'}"), null)),
                "/reason required");
        Refused.with(
                () -> records.correct(
                        record.id(), new RecordCorrection(record.revision(), TeaRecords.json("{'fault': null}"), "x")),
                "/answers/fault required");
        assertThatThrownBy(() -> records.correct(
                        record.id(),
                        new RecordCorrection(record.revision(), TeaRecords.json("{'fault': 'Smokes'}"), "x")))
                .isInstanceOf(Conflict.class);
        var right = records.correct(
                record.id(), new RecordCorrection(record.revision(), TeaRecords.json("{'fault': 'Leaks'}"), "Oil"));
        assertThat(right.version()).isEqualTo(2);
        assertThat(right.serial()).isEqualTo(record.serial());
        assertThat(right.line().get(1)).extracting("reason", "changed").containsExactly("Oil", List.of("/fault"));
        assertThat(records.version(record.id(), 1)
                        .content()
                        .at("/answers/fault")
                        .asText())
                .isEqualTo("Smokes");
        chained(right);
    }

    @Test
    @As(Role.STAFF)
    void whatCountsNoMoreKeepsItsNumber(Business business) {
        var garden = new TeaRecords(business);
        var record = reported(garden);
        assertThatThrownBy(() -> records.take(record.id(), "void", because(record, "Twice")))
                .isInstanceOf(Forbidden.class);
        business.become(Role.SUPERVISOR);
        Refused.with(() -> records.take(record.id(), "void", because(record, null)), "/reason required");
        var gone = records.take(record.id(), "void", because(record, "Twice"));
        assertThat(gone.state()).extracting("key", "ended").containsExactly("void", true);
        assertThat(gone.now()).isEmpty();
        business.become(Role.STAFF);
        assertThat(reported(garden).serial()).endsWith("-0002");
    }
}
