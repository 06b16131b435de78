package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.internal.WiredMail;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Things;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many records on one afternoon are one mail. */
@ExtendWith(TestDatabase.class)
class RecordDigestTest {
    private static final int STORM = 50;

    private final Wired wired = new Wired(Instant.parse("2026-12-01T07:00:00Z"), AuditTrail.class, Workforce.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller keeper = wired.colleague(owner, "Wang", Role.STAFF);
    private final Caller manager = wired.colleague(owner, "Zhao", Role.SUPERVISOR);

    RecordDigestTest() throws Exception {}

    private <T> T as(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }

    private void hold(Caller who, String position, UUID site) {
        as(owner, () -> {
            var id = wired.get(Positions.class).list().stream()
                    .filter(one -> one.sources().stream()
                            .anyMatch(source -> source.key().equals(position)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return wired.get(Holdings.class).assign(new Holding.Entry(who.personId(), id, site, null, null));
        });
    }

    @Test
    void fiftyRecordsAreOneMail() {
        WiredMail.configure(wired);
        var module = as(owner, () -> {
                    wired.get(OwnTemplates.class).upload(ZippedFiles.garden().bytes());
                    return wired.get(Activations.class).activate("own.tea-garden");
                })
                .id();
        var site = as(
                        owner,
                        () -> wired.get(Sites.class)
                                .add(new Site.Entry(new EnteredName("Hillside", "Hillside"), null, null)))
                .id();
        as(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", true, null),
                                wired.get(Modules.class).get(module).revision()));
        hold(keeper, "keeper", site);
        hold(manager, "manager", site);
        as(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .execute(
                                "update person set login = ? where tenant_id = ? and id = ?",
                                "zhao-" + manager.personId() + "@example.com",
                                owner.tenantId(),
                                manager.personId()));
        var machine = as(
                        owner,
                        () -> wired.get(Things.class)
                                .add(new Thing.Entry("own.tea-garden/machine", site, null, "Roller", Map.of())))
                .id();
        for (int n = 0; n < STORM; n++) {
            as(keeper, () -> {
                var records = wired.get(Records.class);
                var begun = records.start(new RecordStart(module, "repair", site, null, null, null));
                var answers = TeaRecords.json("{'machine': '" + machine + "', 'fault': 'Smokes'}");
                var signed = Map.of("finder", TeaRecords.CONFIRMED);
                return records.take(
                        begun.id(), "report", new StepTaking(begun.revision(), answers, signed, null, null, null));
            });
        }
        assertThat(as(manager, () -> wired.get(Inbox.class).unread())).isEqualTo(STORM);
        assertThat(as(
                        owner,
                        () -> wired.get(Database.class)
                                .sql()
                                .select(
                                        "select count(*) from mail where tenant_id = ? and person_id = ?",
                                        owner.tenantId(),
                                        manager.personId())
                                .mapTo(Integer.class)
                                .one()))
                .isOne();
    }
}
